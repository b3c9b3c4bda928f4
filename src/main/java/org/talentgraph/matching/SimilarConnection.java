package org.talentgraph.matching;

import java.util.List;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.model.PageInfo;

/** A page of the records that are similar to one. */
record SimilarConnection(List<Similar> edges, PageInfo pageInfo) {

  static SimilarConnection of(List<Similar> similar, AskedPage asked) {
    var page = asked.of(similar, one -> one.node().id());
    return new SimilarConnection(page.edges((cursor, one) -> one.at(cursor)), page.info());
  }
}
