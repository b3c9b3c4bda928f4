package org.talentgraph.paths;

import java.util.List;
import org.talentgraph.graph.PageInfo;
import org.talentgraph.model.Reference;

/**
 * A page of the nodes next to a node.
 *
 * @param totalCount how many are wanted, on this page or not
 * @param leftOut those that neither this page nor one before it has
 */
record NeighbourConnection(
    Reference node,
    List<Neighbour> neighbours,
    int totalCount,
    boolean hasNextPage,
    boolean hasPreviousPage,
    List<KindCount> leftOut) {

  public List<Neighbour> edges() {
    return neighbours;
  }

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
