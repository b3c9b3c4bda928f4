package org.talentgraph.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what a search found. */
record SearchResults(List<SearchHit> edges, PageInfo pageInfo) {

  /** Where the page stands. */
  record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  static SearchResults of(
      List<SearchHit> hits, int first, SearchCursor cursors, @Nullable String after) {
    var begin = after == null ? 0 : cursors.position(after, hits) + 1;
    var end = Math.min(hits.size(), begin + first);
    var page = hits.subList(begin, end);
    return new SearchResults(
        page,
        new PageInfo(
            end < hits.size(),
            begin > 0,
            page.isEmpty() ? null : cursors.of(page.getFirst()),
            page.isEmpty() ? null : cursors.of(page.getLast())));
  }
}
