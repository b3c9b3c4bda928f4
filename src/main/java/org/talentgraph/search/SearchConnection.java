package org.talentgraph.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.RankedPage;
import org.talentgraph.model.PageInfo;
import org.talentgraph.reading.Span;

/** A page of what a search found. */
record SearchConnection(
    List<SearchHit> edges,
    PageInfo pageInfo,
    List<SaidPart> understood,
    List<Span> notUnderstood,
    @Nullable String expertsWhere,
    @Nullable String demandsWhere) {

  /**
   * @param told the hits of the page with their reasons
   */
  static SearchConnection of(
      RankedPage<SearchHit> page, List<SearchHit> told, Optional<Described> described) {
    var cursors = page.cursors().iterator();
    return new SearchConnection(
        told.stream().map(hit -> hit.at(cursors.next())).toList(),
        page.info(),
        described.map(Described::parts).orElse(List.of()),
        described.map(Described::notUnderstood).orElse(List.of()),
        described.map(each -> each.query(DescribedKind.EXPERT)).orElse(null),
        described.map(each -> each.query(DescribedKind.DEMAND)).orElse(null));
  }
}
