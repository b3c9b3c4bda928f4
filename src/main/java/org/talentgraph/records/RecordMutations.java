package org.talentgraph.records;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.security.Caller;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.Witness;

/** Saves and removes records. */
@Controller
class RecordMutations {

  private final Saving saving;
  private final Removal removal;

  RecordMutations(Saving saving, Removal removal) {
    this.saving = saving;
    this.removal = removal;
  }

  /** The records are taken as they came, because a field that is null is not one that is absent. */
  @MutationMapping
  SaveAnswer save(
      DataFetchingEnvironment environment,
      @Argument @Nullable Boolean dryRun,
      @Argument @Nullable String message) {
    List<Map<String, Object>> records = environment.getArgument("records");
    var kind = environment.getGraphQlContext().getOrDefault(Change.Kind.class, Change.Kind.SAVE);
    return saving.save(
        Objects.requireNonNull(records),
        Boolean.TRUE.equals(dryRun),
        kind,
        message,
        Caller.current(),
        environment.getGraphQlContext().getOrDefault(Witness.class, Witness.NOBODY));
  }

  @MutationMapping
  RemoveAnswer remove(
      @Argument List<String> ids,
      @Argument @Nullable Boolean withRelationships,
      @Argument @Nullable Boolean dryRun,
      @Argument @Nullable String message) {
    var request =
        new Removal.Request(
            ids, Boolean.TRUE.equals(withRelationships), Boolean.TRUE.equals(dryRun), message);
    return removal.remove(request, Caller.current());
  }
}
