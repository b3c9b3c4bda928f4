package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.OutOfRange;
import org.talentgraph.graph.Required;

/** Answers which records are like another of their kind. */
@Controller
class SimilarQueries {

  private static final int MOST = 50;

  private final Profiles profiles;
  private final Taxonomies taxonomies;

  SimilarQueries(Profiles profiles, Taxonomies taxonomies) {
    this.profiles = profiles;
    this.taxonomies = taxonomies;
  }

  @SchemaMapping(typeName = "Expert", field = "similar")
  List<Similar> experts(DataFetchingEnvironment environment, @Argument int first) {
    return similar(environment, first, profiles::expertsLike);
  }

  @SchemaMapping(typeName = "Demand", field = "similar")
  List<Similar> demands(DataFetchingEnvironment environment, @Argument int first) {
    return similar(environment, first, profiles::demandsLike);
  }

  @SchemaMapping(typeName = "Institution", field = "similar")
  List<Similar> institutions(DataFetchingEnvironment environment, @Argument int first) {
    return similar(environment, first, profiles::institutionsNear);
  }

  private List<Similar> similar(
      DataFetchingEnvironment environment,
      int first,
      BiFunction<Profile, Taxonomies.Known, Collection<Profile>> candidates) {
    OutOfRange.refusePage(first, MOST);
    var known = taxonomies.get();
    var one = profiles.get(Required.of(environment).id(), known);
    return candidates.apply(one, known).stream()
        .filter(other -> !other.id().equals(one.id()))
        .map(other -> Similar.of(one, other, known))
        .filter(similar -> similar.score() > 0)
        .sorted(Similar.MOST_ALIKE_FIRST)
        .limit(first)
        .toList();
  }
}
