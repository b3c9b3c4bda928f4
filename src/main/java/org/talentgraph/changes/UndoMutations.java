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
  private final ChangeReads reads;
  private final GraphModel model;

  UndoMutations(GraphWrites writes, Undoing undoing, ChangeReads reads, GraphModel model) {
    this.writes = writes;
    this.undoing = undoing;
    this.reads = reads;
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
    var written = write(as, change, isDry);
    var number = isDry ? null : written.number();
    var made = number == null ? null : reads.numbered(List.of(number)).get(number);
    var paths = reads.paths(written.differences(), Visibility.of(environment.getGraphQlContext()));
    return UndoAnswer.of(written, made, paths);
  }

  private Written write(Change as, int change, boolean dryRun) {
    try {
      return writes.locked(dryRun, () -> writes.write(as, rows(change)));
    } catch (WriteRejected e) {
      throw UndoRefusal.rejected(change, e);
    }
  }

  private List<WriteRow> rows(int change) {
    var kind = undoing.kind(change).orElseThrow(() -> UndoRefusal.unknown(change));
    if (kind == Change.Kind.SEED) {
      throw UndoRefusal.seed(change);
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
