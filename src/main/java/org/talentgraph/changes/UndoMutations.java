package org.talentgraph.changes;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Visibility;
import org.talentgraph.security.Caller;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.GraphWrites;
import org.talentgraph.writing.WriteRejected;
import org.talentgraph.writing.WriteRow;
import org.talentgraph.writing.Written;

/** Takes changes back. */
@Controller
class UndoMutations {

  private final GraphWrites writes;
  private final Undoing undoing;
  private final GraphModel model;

  UndoMutations(GraphWrites writes, Undoing undoing, GraphModel model) {
    this.writes = writes;
    this.undoing = undoing;
    this.model = model;
  }

  @MutationMapping
  UndoAnswer undo(
      @Argument int change,
      @Argument @Nullable Boolean dryRun,
      @Argument @Nullable String message,
      DataFetchingEnvironment environment) {
    var caller = Caller.current();
    var as = new Change(Change.Kind.UNDO, caller.name(), caller.role().name(), message, change);
    var isDry = Boolean.TRUE.equals(dryRun);
    var visibility = Visibility.of(environment.getGraphQlContext());
    try {
      return writes.locked(
          isDry, () -> answer(writes.write(as, rows(change, visibility)), isDry, visibility));
    } catch (WriteRejected e) {
      throw UndoRefusal.rejected(change, e);
    }
  }

  /** Read in the transaction of the write, so that nothing is in its way once that is done. */
  private UndoAnswer answer(Written written, boolean dryRun, Visibility visibility) {
    var number = dryRun ? null : written.number();
    var made = number == null ? null : undoing.made(number);
    return UndoAnswer.of(written, made, undoing.paths(written.differences(), visibility));
  }

  private List<WriteRow> rows(int change, Visibility visibility) {
    var kind = undoing.kind(change).orElseThrow(() -> UndoRefusal.unknown(change));
    if (kind == Change.Kind.SEED) {
      throw UndoRefusal.seed(change);
    }
    if (undoing.hidesSome(change, visibility)) {
      throw UndoRefusal.unknown(change);
    }
    undoing
        .undoOf(change)
        .ifPresent(
            undo -> {
              throw UndoRefusal.done(change, undo);
            });
    var undo = undoing.of(change);
    if (!undo.reasons().isEmpty()) {
      throw UndoRefusal.needed(change, undo.reasons());
    }
    return undo.entries().stream().map(entry -> UndoRow.of(entry, model)).toList();
  }
}
