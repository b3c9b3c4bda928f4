package org.talentgraph.paths;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Arguments;
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

  private final SeenNodes seen;
  private final PathSearch search;
  private final ToldPaths told;
  private final PublishedNumbers numbers;
  private final Walkable walkable;
  private final Kinds kinds;
  private final AskedPages pages;

  ConnectionQueries(
      SeenNodes seen,
      PathSearch search,
      ToldPaths told,
      PublishedNumbers numbers,
      Walkable walkable,
      Kinds kinds,
      AskedPages pages) {
    this.seen = seen;
    this.search = search;
    this.told = told;
    this.numbers = numbers;
    this.walkable = walkable;
    this.kinds = kinds;
    this.pages = pages;
  }

  /** What {@code paths} is asked, without its page. */
  record Asked(
      String from,
      String to,
      int maxLength,
      @Nullable List<String> via,
      @Nullable List<String> notVia,
      @Nullable List<String> relationships,
      @Nullable List<String> notRelationships,
      @Nullable List<String> notKinds,
      @Nullable Boolean documented,
      Route.Order orderBy) {}

  @QueryMapping
  PathConnection paths(@Arguments Asked asked, DataFetchingEnvironment environment) {
    OutOfRange.refuse(ErrorCode.BAD_LENGTH, "maxLength", asked.maxLength(), LONGEST);
    var page = pages.of(environment, PATHS, MOST_PATHS);
    // one more tells whether there is a next page, which takes longer to search
    var more = environment.getSelectionSet().contains("pageInfo") ? 1 : 0;
    var search = search(asked, Math.min(MOST_IN_REACH, page.reach(MOST_IN_REACH) + more));
    refuseStops(search);
    var view = View.of(environment);
    var paths = answer(search, page, asked.orderBy(), view);
    return environment.getSelectionSet().contains("publishedNumbers")
        ? paths.beside(numbers.of(asked.from(), asked.to(), view))
        : paths;
  }

  private PathSearch.Search search(Asked asked, int first) {
    return new PathSearch.Search(
        asked.from(),
        asked.to(),
        requireNonNullElse(asked.via(), List.of()),
        requireNonNullElse(asked.notVia(), List.of()),
        walkable.types(
            asked.relationships(), requireNonNullElse(asked.notRelationships(), List.of())),
        requireNonNullElse(kinds.labels(asked.notKinds()), List.of()),
        requireNonNullElse(asked.documented(), false),
        asked.maxLength(),
        first);
  }

  private PathConnection answer(
      PathSearch.Search search, AskedPage asked, Route.Order orderBy, View view) {
    var found = this.search.find(search, orderBy, view);
    if (found.routes().isEmpty() || !search.notVia().isEmpty()) {
      seen.refuseOthers(search.ids(), view.visibility()); // what is hidden is on no path
    }
    var page = asked.of(found.routes(), Route::key);
    var paths = told.tell(page.records(), view);
    return new PathConnection(
        page.edges(
            (cursor, route) -> new PathConnection.Edge(cursor, requireNonNull(paths.get(route)))),
        page.info(),
        found.complete(),
        List.of());
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
