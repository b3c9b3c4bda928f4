package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.graph.Batches;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Answers whom a demand would bring in by giving way. */
@Controller
class RelaxationQueries {

  private final Batches batches;
  private final Records records;
  private final Candidates candidates;
  private final Taxonomies taxonomies;

  RelaxationQueries(
      Batches batches, Records records, Candidates candidates, Taxonomies taxonomies) {
    this.batches = batches;
    this.records = records;
    this.candidates = candidates;
    this.taxonomies = taxonomies;
  }

  @SchemaMapping(typeName = "Demand", field = "relaxations")
  CompletableFuture<DemandRelaxations> ofDemand(DataFetchingEnvironment environment) {
    var view = View.of(environment);
    return batches.answer(
        environment, each -> relaxations(each.stream().map(Row::id).toList(), view));
  }

  private List<DemandRelaxations> relaxations(List<String> ids, View view) {
    var known = taxonomies.get(view);
    var demands =
        List.copyOf(
            records.read(RecordKind.DEMANDS, ids.stream().distinct().toList(), known).values());
    var experts = candidates.many(demands, known);
    Map<String, DemandRelaxations> relaxations = new HashMap<>();
    for (var i = 0; i < demands.size(); i++) {
      var demand = demands.get(i);
      relaxations.put(demand.id(), DemandRelaxations.of(demand, experts.get(i), known));
    }
    return ids.stream().map(id -> relaxations.getOrDefault(id, DemandRelaxations.NONE)).toList();
  }
}
