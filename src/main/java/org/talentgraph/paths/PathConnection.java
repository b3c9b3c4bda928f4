package org.talentgraph.paths;

import java.util.List;
import org.talentgraph.model.PageInfo;

/**
 * A page of the paths between two nodes.
 *
 * @param complete false if the search had to stop before it was sure that none stands before these
 * @param publishedNumbers what documents tell of both ends as numbers only
 */
record PathConnection(
    List<Edge> edges, PageInfo pageInfo, boolean complete, List<PublishedNumber> publishedNumbers) {

  /** A path on the page. */
  record Edge(String cursor, Path node) {}

  PathConnection beside(List<PublishedNumber> numbers) {
    return new PathConnection(edges, pageInfo, complete, numbers);
  }

  public List<Path> paths() {
    return edges.stream().map(Edge::node).toList();
  }
}
