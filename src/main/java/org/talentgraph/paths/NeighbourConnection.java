package org.talentgraph.paths;

import java.util.List;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Tally;

/**
 * A page of the nodes next to a node.
 *
 * @param totalCount how many are wanted, on this page or not
 * @param leftOut those that neither this page nor one before it has
 */
record NeighbourConnection(
    Reference node,
    List<Neighbour> neighbours,
    Tally totalCount,
    boolean hasNextPage,
    boolean hasPreviousPage,
    List<KindCount> leftOut) {

  public List<Neighbour> edges() {
    return neighbours;
  }

  public PageInfo pageInfo() {
    return PageInfo.of(
        hasNextPage, hasPreviousPage, neighbours.stream().map(Neighbour::cursor).toList());
  }
}
