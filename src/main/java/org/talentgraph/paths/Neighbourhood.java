package org.talentgraph.paths;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;

/**
 * A page of the nodes next to a node.
 *
 * @param totalCount how many are wanted, on this page or not
 * @param hasPreviousPage whether it begins after a cursor
 * @param leftOut those that neither this page nor one before it has
 */
record Neighbourhood(
    Reference node,
    List<Neighbour> neighbours,
    int totalCount,
    boolean hasNextPage,
    boolean hasPreviousPage,
    List<KindCount> leftOut) {

  /** Where the page stands in the whole list. */
  record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  public PageInfo pageInfo() {
    return neighbours.isEmpty()
        ? new PageInfo(hasNextPage, hasPreviousPage, null, null)
        : new PageInfo(
            hasNextPage,
            hasPreviousPage,
            neighbours.getFirst().cursor(),
            neighbours.getLast().cursor());
  }
}
