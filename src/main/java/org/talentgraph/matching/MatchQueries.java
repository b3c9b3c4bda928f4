package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.InvalidRequest;
import org.talentgraph.graph.OutOfRange;
import org.talentgraph.graph.Required;
import org.talentgraph.graph.View;

/** Answers who fits whom. */
@Controller
class MatchQueries {

  private static final int MOST = 50;
  private static final int MOST_EXCLUDED = 100;

  private final Records records;
  private final Candidates candidates;
  private final Taxonomies taxonomies;
  private final Permits permits;

  MatchQueries(Records records, Candidates candidates, Taxonomies taxonomies, Permits permits) {
    this.records = records;
    this.candidates = candidates;
    this.taxonomies = taxonomies;
    this.permits = permits;
  }

  /**
   * What a caller may ask of matches.
   *
   * @param permitClasses ids of those allowed; null when all are
   * @param view what the operation sees
   */
  private record Asked(
      int first,
      Map<String, Object> where,
      List<String> excluded,
      Weights weights,
      @Nullable List<String> permitClasses,
      View view) {

    Asked {
      OutOfRange.refusePage(first, MOST);
      if (excluded.size() > MOST_EXCLUDED) {
        throw new InvalidRequest(
            "TOO_MANY_IDS",
            "exclude names %d ids. Name at most %d, or use where."
                .formatted(excluded.size(), MOST_EXCLUDED),
            "exclude 列出了 %d 个 id。最多 %d 个，或使用 where。".formatted(excluded.size(), MOST_EXCLUDED));
      }
    }

    static Asked of(DataFetchingEnvironment environment, @Nullable List<Weights.Weight> weights) {
      Map<String, Object> where = environment.getArgument("where");
      List<String> excluded = environment.getArgument("exclude");
      return new Asked(
          environment.getArgumentOrDefault("first", 0),
          where == null ? Map.of() : where,
          excluded == null ? List.of() : excluded,
          Weights.of(weights),
          environment.getArgument("permitClasses"),
          View.of(environment.getGraphQlContext()));
    }
  }

  @QueryMapping
  Match match(
      @Argument String expert,
      @Argument String demand,
      @Argument @Nullable List<Weights.Weight> weights) {
    var asked = Weights.of(weights);
    var known = taxonomies.get();
    return Match.of(demand(demand, known), expert(expert, known), known, asked, List.of());
  }

  @SchemaMapping(typeName = "Demand", field = "matches")
  Matches ofDemand(
      DataFetchingEnvironment environment, @Argument @Nullable List<Weights.Weight> weights) {
    return ofDemands(List.of(id(environment)), Asked.of(environment, weights));
  }

  @SchemaMapping(typeName = "Institution", field = "matches")
  Matches ofInstitution(
      DataFetchingEnvironment environment, @Argument @Nullable List<Weights.Weight> weights) {
    var asked = Asked.of(environment, weights);
    return ofDemands(records.demandsOf(id(environment)), asked);
  }

  @SchemaMapping(typeName = "Workstation", field = "matches")
  Matches ofWorkstation(
      DataFetchingEnvironment environment, @Argument @Nullable List<Weights.Weight> weights) {
    return ofInstitution(environment, weights);
  }

  @SchemaMapping(typeName = "Expert", field = "matches")
  Matches ofExpert(
      DataFetchingEnvironment environment, @Argument @Nullable List<Weights.Weight> weights) {
    var asked = Asked.of(environment, weights);
    var known = taxonomies.get();
    var expert = expert(id(environment), known);
    var scored =
        candidates.demands(expert, asked.where(), asked.weights(), known).values().parallelStream()
            .map(demand -> Match.of(demand, expert, known, asked.weights(), asked.excluded()))
            .toList();
    return Matches.of(scored, Map.of(expert.id(), expert), asked.first(), known.skills());
  }

  private Matches ofDemands(List<String> ids, Asked asked) {
    var barred = permits.barred(asked.permitClasses(), asked.view());
    var known = taxonomies.get();
    List<Match> scored = new ArrayList<>();
    Map<String, ExpertRecord> experts = new HashMap<>();
    for (var demand : records.read(RecordKind.DEMANDS, ids, known).values()) {
      var found = candidates.experts(demand, asked.where(), asked.weights(), asked.first(), known);
      experts.putAll(found);
      var obstacles = permits.obstacles(demand, found.keySet(), barred, asked.view());
      scored.addAll(
          found.values().parallelStream()
              .map(expert -> Match.of(demand, expert, known, asked.weights(), asked.excluded()))
              .map(match -> match.ruledOutBy(obstacles.get(match.expert().id())))
              .toList());
    }
    return Matches.of(scored, experts, asked.first(), known.skills());
  }

  private ExpertRecord expert(String id, Taxonomies.Known known) {
    return found(records.read(RecordKind.EXPERTS, List.of(id), known).get(id), "expert", id);
  }

  private DemandRecord demand(String id, Taxonomies.Known known) {
    return found(records.read(RecordKind.DEMANDS, List.of(id), known).get(id), "demand", id);
  }

  private static <T> T found(@Nullable T record, String kind, String id) {
    if (record == null) {
      throw new InvalidRequest(
          "UNKNOWN_NODE",
          "%s: there is no record %s. Give an id as the field id of a record has it."
              .formatted(kind, id),
          "%s：没有记录 %s。请给出记录的 id 字段中的值。".formatted(kind, id));
    }
    return record;
  }

  private static String id(DataFetchingEnvironment environment) {
    return Required.of(environment).id();
  }
}
