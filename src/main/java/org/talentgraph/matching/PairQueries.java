package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.graph.Batches;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.View;

/** Answers how well a named pair fits. */
@Controller
class PairQueries {

  private final Batches batches;
  private final Records records;
  private final Taxonomies taxonomies;

  PairQueries(Batches batches, Records records, Taxonomies taxonomies) {
    this.batches = batches;
    this.records = records;
    this.taxonomies = taxonomies;
  }

  /** Whom a caller asks about. */
  private record Named(String expert, String demand) {}

  @QueryMapping
  CompletableFuture<Match> match(
      DataFetchingEnvironment environment,
      @Argument String expert,
      @Argument String demand,
      @Argument @Nullable List<Weights.Weight> weights) {
    var asked = Asked.weights(environment, weights);
    var view = View.of(environment);
    return batches.ofAliases(
        environment, asked, new Named(expert, demand), pairs -> matches(pairs, asked, view));
  }

  private List<Object> matches(List<Named> pairs, Weights weights, View view) {
    var known = taxonomies.get(view);
    var experts = read(RecordKind.EXPERTS, pairs, Named::expert, known);
    var demands = read(RecordKind.DEMANDS, pairs, Named::demand, known);
    return pairs.stream()
        .<Object>map(
            pair -> {
              var expert = experts.get(pair.expert());
              var demand = demands.get(pair.demand());
              if (demand == null) {
                return unknown("demand", pair.demand());
              }
              if (expert == null) {
                return unknown("expert", pair.expert());
              }
              var match = Match.of(demand, expert, known, weights, List.of());
              return match.isJudged() ? match : Weights.judgeNothing();
            })
        .toList();
  }

  private <T> Map<String, T> read(
      RecordKind<T> kind, List<Named> pairs, Function<Named, String> id, Taxonomies.Known known) {
    return records.read(kind, pairs.stream().map(id).collect(Collectors.toSet()), known);
  }

  private static InvalidRequest unknown(String kind, String id) {
    return new InvalidRequest(
        ErrorCode.UNKNOWN_NODE,
        "%s: there is no record %s. Give an id as the field id of a record has it."
            .formatted(kind, id),
        "%s：没有记录 %s。请给出记录的 id 字段中的值。".formatted(kind, id));
  }
}
