package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.database.Work;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.graph.Batches;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Answers who fits whom. */
@Controller
class MatchQueries {

  private static final int MOST = 100;
  private static final int PAGE = 10;

  private final Batches batches;
  private final Records records;
  private final Candidates candidates;
  private final Taxonomies taxonomies;
  private final Permits permits;
  private final AskedPages pages;

  MatchQueries(
      Batches batches,
      Records records,
      Candidates candidates,
      Taxonomies taxonomies,
      Permits permits,
      AskedPages pages) {
    this.batches = batches;
    this.records = records;
    this.candidates = candidates;
    this.taxonomies = taxonomies;
    this.permits = permits;
    this.pages = pages;
  }

  Asked asked(DataFetchingEnvironment environment, @Nullable List<Weights.Weight> weights) {
    return Asked.of(environment, pages.of(environment, PAGE, MOST), weights);
  }

  @SchemaMapping(typeName = "Demand", field = "matches")
  CompletableFuture<MatchConnection> ofDemand(
      DataFetchingEnvironment environment, @Argument @Nullable List<Weights.Weight> weights) {
    var asked = asked(environment, weights);
    return batches.answer(
        environment,
        each -> ofDemands(each.stream().map(one -> List.of(one.id())).toList(), asked));
  }

  @SchemaMapping(typeName = "Institution", field = "matches")
  CompletableFuture<MatchConnection> ofInstitution(
      DataFetchingEnvironment environment, @Argument @Nullable List<Weights.Weight> weights) {
    return ofPosters(environment, asked(environment, weights), records::demandsOfInstitutions);
  }

  @SchemaMapping(typeName = "Workstation", field = "matches")
  CompletableFuture<MatchConnection> ofWorkstation(
      DataFetchingEnvironment environment, @Argument @Nullable List<Weights.Weight> weights) {
    return ofPosters(environment, asked(environment, weights), records::demandsOfWorkstations);
  }

  private CompletableFuture<MatchConnection> ofPosters(
      DataFetchingEnvironment environment,
      Asked asked,
      BiFunction<List<String>, View, Map<String, List<String>>> demandsOf) {
    return batches.answer(
        environment,
        each -> {
          var demands =
              demandsOf.apply(each.stream().map(Row::id).distinct().toList(), asked.view());
          return ofDemands(
              each.stream().map(one -> demands.getOrDefault(one.id(), List.of())).toList(), asked);
        });
  }

  @SchemaMapping(typeName = "Expert", field = "matches")
  CompletableFuture<MatchConnection> ofExpert(
      DataFetchingEnvironment environment, @Argument @Nullable List<Weights.Weight> weights) {
    var asked = asked(environment, weights);
    return batches.answer(
        environment, each -> ofExperts(each.stream().map(Row::id).toList(), asked));
  }

  @SchemaMapping(typeName = "MatchConnection", field = "ruledOut")
  CompletableFuture<RuledOutConnection> ruledOut(DataFetchingEnvironment environment) {
    var asked = pages.of(environment, PAGE, MOST);
    return batches.<MatchConnection, RuledOutConnection>ofAnswer(
        environment,
        each ->
            each.stream().map(matches -> RuledOutConnection.of(matches.barred(), asked)).toList());
  }

  private List<MatchConnection> ofExperts(List<String> ids, Asked asked) {
    var known = taxonomies.get(asked.view());
    var experts = records.read(RecordKind.EXPERTS, Set.copyOf(ids), known).values();
    var matches = ofExperts(List.copyOf(experts), asked, known);
    Asked.checkJudged(matches.values());
    return ids.stream()
        .map(id -> matches.getOrDefault(id, List.of()))
        .map(each -> MatchConnection.of(each, asked.page(), asked.floor()))
        .toList();
  }

  /** The matches of each of some experts, by the ids of these. */
  Map<String, List<Match>> ofExperts(
      List<ExpertRecord> experts, Asked asked, Taxonomies.Known known) {
    var found =
        candidates.demands(
            experts,
            asked.where(),
            asked.weights(),
            asked.page().reach(MatchConnection.MOST_IN_REACH),
            asked.mixed(),
            known);
    Map<String, List<Match>> matches = new HashMap<>();
    for (var i = 0; i < experts.size(); i++) {
      var expert = experts.get(i);
      matches.put(
          expert.id(),
          Work.current()
              .checked(found.get(i).values().parallelStream())
              .map(demand -> Match.of(demand, expert, known, asked.weights(), asked.excluded()))
              .toList());
    }
    return matches;
  }

  /** The first matches of a demand. */
  List<Match> best(String demand, int first, View view) {
    var asked = Asked.first(first, view);
    return ofDemands(List.of(List.of(demand)), asked).getFirst().matches();
  }

  /** The matches of each of some groups of demands. */
  private List<MatchConnection> ofDemands(List<List<String>> groups, Asked asked) {
    var known = taxonomies.get(asked.view());
    var ids = groups.stream().flatMap(List::stream).distinct().toList();
    var demands = records.read(RecordKind.DEMANDS, ids, known).values();
    var matches = ofDemands(List.copyOf(demands), asked, known);
    Asked.checkJudged(matches.values());
    return groups.stream()
        .map(group -> group.stream().flatMap(id -> matches.getOrDefault(id, List.of()).stream()))
        .map(each -> MatchConnection.of(each.toList(), asked.page(), asked.floor()))
        .toList();
  }

  /** The matches of each of some demands, by the ids of these. */
  Map<String, List<Match>> ofDemands(
      List<DemandRecord> demands, Asked asked, Taxonomies.Known known) {
    var barred = permits.barred(asked.permitClasses(), asked.view());
    var found =
        candidates.experts(
            demands,
            asked.where(),
            asked.weights(),
            asked.page().reach(MatchConnection.MOST_IN_REACH),
            asked.mixed(),
            known);
    var obstacles =
        permits.obstacles(demands, found.stream().map(Map::keySet).toList(), barred, asked.view());
    Map<String, List<Match>> matches = new HashMap<>();
    for (var i = 0; i < demands.size(); i++) {
      var demand = demands.get(i);
      var ofDemand = obstacles.getOrDefault(demand.id(), Map.of());
      matches.put(
          demand.id(),
          Work.current()
              .checked(found.get(i).values().parallelStream())
              .map(expert -> Match.of(demand, expert, known, asked.weights(), asked.excluded()))
              .map(match -> match.ruledOutBy(ofDemand.get(match.expert().id())))
              .toList());
    }
    return matches;
  }
}
