package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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

  private List<MatchConnection> ofExperts(List<String> ids, Asked asked) {
    var known = taxonomies.get(asked.view());
    var experts = records.read(RecordKind.EXPERTS, Set.copyOf(ids), known);
    var list = List.copyOf(experts.values());
    var found =
        candidates.demands(
            list,
            asked.where(),
            asked.weights(),
            asked.page().reach(MatchConnection.MOST_IN_REACH),
            asked.mixed(),
            known);
    Map<String, List<Match>> scored = new HashMap<>();
    for (var i = 0; i < list.size(); i++) {
      var expert = list.get(i);
      scored.put(
          expert.id(),
          Work.current()
              .checked(found.get(i).values().parallelStream())
              .map(demand -> Match.of(demand, expert, known, asked.weights(), asked.excluded()))
              .toList());
    }
    Asked.checkJudged(scored.values().stream().flatMap(List::stream).toList());
    return ids.stream()
        .map(id -> scored.getOrDefault(id, List.of()))
        .map(matches -> MatchConnection.of(matches, experts, asked.page(), asked.floor()))
        .toList();
  }

  /** The matches of each of some groups of demands. */
  private List<MatchConnection> ofDemands(List<List<String>> groups, Asked asked) {
    var known = taxonomies.get(asked.view());
    var considered =
        consideredOf(groups.stream().flatMap(List::stream).distinct().toList(), asked, known);
    Asked.checkJudged(
        considered.values().stream().flatMap(each -> each.matches().stream()).toList());
    return groups.stream()
        .map(
            ids ->
                Considered.all(ids.stream().flatMap(id -> Stream.ofNullable(considered.get(id)))))
        .map(
            each -> MatchConnection.of(each.matches(), each.experts(), asked.page(), asked.floor()))
        .toList();
  }

  private Map<String, Considered> consideredOf(
      List<String> ids, Asked asked, Taxonomies.Known known) {
    return considered(
        List.copyOf(records.read(RecordKind.DEMANDS, ids, known).values()), asked, known);
  }

  /** The experts who were considered for each of some demands, by the ids of these. */
  Map<String, Considered> considered(
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
    Map<String, Considered> considered = new HashMap<>();
    for (var i = 0; i < demands.size(); i++) {
      var demand = demands.get(i);
      var experts = found.get(i);
      var ofDemand = obstacles.getOrDefault(demand.id(), Map.of());
      considered.put(
          demand.id(),
          new Considered(
              experts,
              scored(demand, experts.values(), asked, known)
                  .map(match -> match.ruledOutBy(ofDemand.get(match.expert().id())))
                  .toList()));
    }
    return considered;
  }

  private static Stream<Match> scored(
      DemandRecord demand, Collection<ExpertRecord> experts, Asked asked, Taxonomies.Known known) {
    return Work.current()
        .checked(experts.parallelStream())
        .map(expert -> Match.of(demand, expert, known, asked.weights(), asked.excluded()));
  }
}
