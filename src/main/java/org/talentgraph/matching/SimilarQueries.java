package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.database.Work;
import org.talentgraph.graph.Batches;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Answers which records are like another of their kind. */
@Controller
class SimilarQueries {

  private static final int MOST = 50;

  private final Batches batches;
  private final Profiles profiles;
  private final Taxonomies taxonomies;

  SimilarQueries(Batches batches, Profiles profiles, Taxonomies taxonomies) {
    this.batches = batches;
    this.profiles = profiles;
    this.taxonomies = taxonomies;
  }

  /** Finds for each of some records those that may be like it. */
  private interface Finder
      extends BiFunction<List<Profile>, Taxonomies.Known, List<Map<String, Profile>>> {}

  @SchemaMapping(typeName = "Expert", field = "similar")
  CompletableFuture<List<Similar>> experts(
      DataFetchingEnvironment environment, @Argument int first) {
    return similar(environment, RecordKind.EXPERT_PROFILES, first, profiles::expertsLike);
  }

  @SchemaMapping(typeName = "Demand", field = "similar")
  CompletableFuture<List<Similar>> demands(
      DataFetchingEnvironment environment, @Argument int first) {
    return similar(environment, RecordKind.DEMAND_PROFILES, first, profiles::demandsLike);
  }

  @SchemaMapping(typeName = "Institution", field = "similar")
  CompletableFuture<List<Similar>> institutions(
      DataFetchingEnvironment environment, @Argument int first) {
    return similar(environment, RecordKind.INSTITUTION_PROFILES, first, profiles::institutionsNear);
  }

  private CompletableFuture<List<Similar>> similar(
      DataFetchingEnvironment environment, RecordKind<Profile> kind, int first, Finder finder) {
    OutOfRange.refusePage(first, MOST);
    var view = View.of(environment.getGraphQlContext());
    return batches.answer(
        environment,
        each -> similar(each.stream().map(Row::id).toList(), kind, first, finder, view));
  }

  private List<List<Similar>> similar(
      List<String> ids, RecordKind<Profile> kind, int first, Finder finder, View view) {
    var known = taxonomies.get(view);
    var each =
        new ArrayList<>(profiles.get(kind, ids.stream().distinct().toList(), known).values());
    var found = finder.apply(each, known);
    Map<String, List<Similar>> similar = new HashMap<>();
    for (var i = 0; i < each.size(); i++) {
      similar.put(each.get(i).id(), mostAlike(each.get(i), found.get(i).values(), first, known));
    }
    return ids.stream().map(id -> similar.getOrDefault(id, List.of())).toList();
  }

  private static List<Similar> mostAlike(
      Profile one, Collection<Profile> others, int first, Taxonomies.Known known) {
    return Work.current()
        .checked(others.stream())
        .filter(other -> !other.id().equals(one.id()))
        .map(other -> Similar.of(one, other, known))
        .filter(similar -> similar.score() > 0)
        .sorted(Similar.MOST_ALIKE_FIRST)
        .limit(first)
        .toList();
  }
}
