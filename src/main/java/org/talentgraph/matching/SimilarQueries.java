package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.database.Work;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.graph.Batches;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Answers which records are like another of their kind. */
@Controller
class SimilarQueries {

  private static final int MOST = 50;
  private static final int PAGE = 10;

  private final Batches batches;
  private final Profiles profiles;
  private final Taxonomies taxonomies;
  private final AskedPages pages;

  SimilarQueries(Batches batches, Profiles profiles, Taxonomies taxonomies, AskedPages pages) {
    this.batches = batches;
    this.profiles = profiles;
    this.taxonomies = taxonomies;
    this.pages = pages;
  }

  /** Finds for each of some records those that may be like it. */
  private interface Finder
      extends BiFunction<List<Profile>, Taxonomies.Known, List<Map<String, Profile>>> {}

  @SchemaMapping(typeName = "Expert", field = "similarRecords")
  CompletableFuture<SimilarConnection> experts(DataFetchingEnvironment environment) {
    return pages(environment, RecordKind.EXPERT_PROFILES, profiles::expertsLike);
  }

  @SchemaMapping(typeName = "Expert", field = "similar")
  CompletableFuture<List<Similar>> firstExperts(DataFetchingEnvironment environment) {
    return lists(environment, RecordKind.EXPERT_PROFILES, profiles::expertsLike);
  }

  @SchemaMapping(typeName = "Demand", field = "similarRecords")
  CompletableFuture<SimilarConnection> demands(DataFetchingEnvironment environment) {
    return pages(environment, RecordKind.DEMAND_PROFILES, profiles::demandsLike);
  }

  @SchemaMapping(typeName = "Demand", field = "similar")
  CompletableFuture<List<Similar>> firstDemands(DataFetchingEnvironment environment) {
    return lists(environment, RecordKind.DEMAND_PROFILES, profiles::demandsLike);
  }

  @SchemaMapping(typeName = "Institution", field = "similarRecords")
  CompletableFuture<SimilarConnection> institutions(DataFetchingEnvironment environment) {
    return pages(environment, RecordKind.INSTITUTION_PROFILES, profiles::institutionsNear);
  }

  @SchemaMapping(typeName = "Institution", field = "similar")
  CompletableFuture<List<Similar>> firstInstitutions(DataFetchingEnvironment environment) {
    return lists(environment, RecordKind.INSTITUTION_PROFILES, profiles::institutionsNear);
  }

  private CompletableFuture<SimilarConnection> pages(
      DataFetchingEnvironment environment, RecordKind<Profile> kind, Finder finder) {
    var asked = pages.of(environment, PAGE, MOST);
    var view = View.of(environment);
    return batches.answer(environment, each -> similar(each, kind, finder, asked, view));
  }

  private CompletableFuture<List<Similar>> lists(
      DataFetchingEnvironment environment, RecordKind<Profile> kind, Finder finder) {
    var asked = pages.of(environment, PAGE, MOST);
    var view = View.of(environment);
    return batches.answer(
        environment,
        each ->
            similar(each, kind, finder, asked, view).stream()
                .map(SimilarConnection::edges)
                .toList());
  }

  private List<SimilarConnection> similar(
      List<Row> records, RecordKind<Profile> kind, Finder finder, AskedPage asked, View view) {
    var known = taxonomies.get(view);
    var ids = records.stream().map(Row::id).toList();
    var each =
        new ArrayList<>(profiles.get(kind, ids.stream().distinct().toList(), known).values());
    var found = finder.apply(each, known);
    Map<String, List<Similar>> similar = new HashMap<>();
    for (var i = 0; i < each.size(); i++) {
      similar.put(each.get(i).id(), mostAlike(each.get(i), found.get(i).values(), known));
    }
    return ids.stream()
        .map(id -> SimilarConnection.of(similar.getOrDefault(id, List.of()), asked))
        .toList();
  }

  private static List<Similar> mostAlike(
      Profile one, Collection<Profile> others, Taxonomies.Known known) {
    return Work.current()
        .checked(others.stream())
        .filter(other -> !other.id().equals(one.id()))
        .map(other -> Similar.of(one, other, known))
        .filter(similar -> similar.score() > 0)
        .sorted(Similar.MOST_ALIKE_FIRST)
        .toList();
  }
}
