package org.talentgraph.changes;

import java.util.List;
import org.talentgraph.model.PageInfo;

/** A page of what changes did. */
record ChangeEntryConnection(List<ChangeEntryEdge> edges, PageInfo pageInfo) {

  /** An entry on a page. */
  record ChangeEntryEdge(String cursor, ChangeEntry node) {}

  static ChangeEntryConnection of(Slice<ChangeEntry> page) {
    return new ChangeEntryConnection(page.edges(ChangeEntryEdge::new), page.info());
  }
}
