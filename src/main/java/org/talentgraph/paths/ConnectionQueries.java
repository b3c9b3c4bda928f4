package org.talentgraph.paths;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.View;

/** How two records are connected. */
@Controller
class ConnectionQueries {

  private static final int LONGEST = 8;
  private static final int MOST_PATHS = 20;
  private static final int MOST_STOPS = 3;
  private static final int MOST_AVOIDED = 100;

  private static final int PATHS = 3;

  /** No page goes further than this. */
  private static final int MOST_IN_REACH = 200;

  private final PathSearch search;
  private final ToldPaths told;
  private final Walkable walkable;
  private final Kinds kinds;
  private final AskedPages pages;

  ConnectionQueries(
      PathSearch search, ToldPaths told, Walkable walkable, Kinds kinds, AskedPages pages) {
    this.search = search;
    this.told = told;
    this.walkable = walkable;
    this.kinds = kinds;
    this.pages = pages;
  }

  @QueryMapping
  PathConnection paths(
      @Argument String from,
      @Argument String to,
      @Argument int maxLength,
      @Argument @Nullable List<String> via,
      @Argument @Nullable List<String> notVia,
      @Argument @Nullable List<String> relationships,
      @Argument @Nullable List<String> notRelationships,
      @Argument @Nullable List<String> notKinds,
      @Argument @Nullable Boolean documented,
      @Argument Route.Order orderBy,
      DataFetchingEnvironment environment) {
    OutOfRange.refuse(ErrorCode.BAD_LENGTH, "maxLength", maxLength, LONGEST);
    var asked = pages.of(environment, PATHS, MOST_PATHS);
    // one more tells whether there is a next page, which takes longer to search
    var more = environment.getSelectionSet().contains("pageInfo") ? 1 : 0;
    var search =
        new PathSearch.Search(
            from,
            to,
            requireNonNullElse(via, List.of()),
            requireNonNullElse(notVia, List.of()),
            walkable.types(relationships, requireNonNullElse(notRelationships, List.of())),
            requireNonNullElse(kinds.labels(notKinds), List.of()),
            requireNonNullElse(documented, false),
            maxLength,
            Math.min(MOST_IN_REACH, asked.reach(MOST_IN_REACH) + more));
    refuseStops(search);
    return answer(search, asked, orderBy, View.of(environment));
  }

  private PathConnection answer(
      PathSearch.Search search, AskedPage asked, Route.Order orderBy, View view) {
    var found = this.search.find(search, orderBy, view);
    var page = asked.of(found.routes(), Route::key);
    var paths = told.tell(page.records(), view);
    return new PathConnection(
        page.edges(
            (cursor, route) -> new PathConnection.Edge(cursor, requireNonNull(paths.get(route)))),
        page.info(),
        found.complete());
  }

  private static void refuseStops(PathSearch.Search search) {
    var ids = search.ids();
    if (new HashSet<>(ids).size() < ids.size()
        || search.via().size() > MOST_STOPS
        || search.notVia().size() > MOST_AVOIDED) {
      throw new InvalidRequest(
          ErrorCode.BAD_STOPS,
          "from, to, via and notVia must name different records, via at most %d and notVia at most %d. Name each once."
              .formatted(MOST_STOPS, MOST_AVOIDED),
          "from、to、via 和 notVia 须为不同的记录，via 至多 %d 个，notVia 至多 %d 个。每个记录只写一次。"
              .formatted(MOST_STOPS, MOST_AVOIDED));
    }
  }
}
