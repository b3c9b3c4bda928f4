package org.talentgraph.demands;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.Batches;
import org.talentgraph.security.Caller;

/** Answers how far demands are. */
@Controller
@SchemaMapping(typeName = "Demand")
class DemandQueries {

  private final Batches batches;

  DemandQueries(Batches batches) {
    this.batches = batches;
  }

  @SchemaMapping
  CompletableFuture<Stage> stage(DataFetchingEnvironment environment) {
    return batches.answer(environment, each -> each.stream().map(Stage::of).toList());
  }

  @SchemaMapping
  CompletableFuture<List<Act>> possible(DataFetchingEnvironment environment) {
    var caller = Caller.current();
    return batches.answer(
        environment,
        each ->
            each.stream()
                .map(
                    demand ->
                        Act.possible(Stage.of(demand), DemandLife.institution(demand), caller))
                .toList());
  }
}
