package org.talentgraph.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.model.PageInfo;
import org.talentgraph.reading.Span;

/** A page of what a search found. */
record SearchConnection(
    List<SearchHit> edges,
    PageInfo pageInfo,
    List<SaidPart> understood,
    List<Span> notUnderstood,
    @Nullable String expertsWhere) {

  static SearchConnection of(List<SearchHit> hits, Optional<Described> described, AskedPage asked) {
    var page = asked.of(hits, hit -> hit.node().id());
    return new SearchConnection(
        page.edges((cursor, hit) -> hit.at(cursor)),
        page.info(),
        described.map(Described::parts).orElse(List.of()),
        described.map(Described::notUnderstood).orElse(List.of()),
        described.map(Described::expertsWhere).orElse(null));
  }
}
