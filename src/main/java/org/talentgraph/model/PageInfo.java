package org.talentgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page stands in its list. */
public record PageInfo(
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable String startCursor,
    @Nullable String endCursor) {

  /**
   * @param cursors of all edges of the page
   */
  public static PageInfo of(boolean hasNextPage, boolean hasPreviousPage, List<String> cursors) {
    return cursors.isEmpty()
        ? new PageInfo(hasNextPage, hasPreviousPage, null, null)
        : new PageInfo(hasNextPage, hasPreviousPage, cursors.getFirst(), cursors.getLast());
  }
}
