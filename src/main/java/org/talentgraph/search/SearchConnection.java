package org.talentgraph.search;

import java.util.List;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.model.PageInfo;

/** A page of what a search found. */
record SearchConnection(List<SearchHit> edges, PageInfo pageInfo) {

  static SearchConnection of(List<SearchHit> hits, AskedPage asked) {
    var page = asked.of(hits, hit -> hit.node().id());
    return new SearchConnection(page.edges((cursor, hit) -> hit.at(cursor)), page.info());
  }
}
