package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.graph.Batches;
import org.talentgraph.graph.NodeFilter;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Answers whom a demand would bring in by giving way. */
@Controller
class RelaxationQueries {

  /** If there are no more experts than this, all of them are counted. */
  private static final int FEW = 2_000;

  /** For this many matches the index proposes about as many experts. */
  private static final int WANTED = 327;

  private final Batches batches;
  private final NodeFilter filter;
  private final Records records;
  private final Candidates candidates;
  private final Taxonomies taxonomies;

  RelaxationQueries(
      Batches batches,
      NodeFilter filter,
      Records records,
      Candidates candidates,
      Taxonomies taxonomies) {
    this.batches = batches;
    this.filter = filter;
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
    var experts = experts(demands, known);
    Map<String, DemandRelaxations> relaxations = new HashMap<>();
    for (var i = 0; i < demands.size(); i++) {
      var demand = demands.get(i);
      relaxations.put(demand.id(), DemandRelaxations.of(demand, experts.get(i), known));
    }
    return ids.stream()
        .map(id -> relaxations.getOrDefault(id, new DemandRelaxations(0, 0, List.of())))
        .toList();
  }

  /** For each demand the experts who are counted: made-up ones where it is made up. */
  private List<? extends Collection<ExpertRecord>> experts(
      List<DemandRecord> demands, Taxonomies.Known known) {
    var kind = RecordKind.EXPERTS;
    var all = filter.passing(kind.label(), Map.of(), FEW + 1, known.view());
    if (all.size() > FEW) {
      return candidates.experts(demands, Map.of(), Weights.of(null), WANTED, false, known).stream()
          .map(Map::values)
          .toList();
    }
    var read = records.read(kind, all, known).values();
    return demands.stream()
        .map(demand -> read.stream().filter(demand::isOfTheKindOf).toList())
        .toList();
  }
}
