package org.talentgraph.changes;

import java.util.List;
import org.talentgraph.model.PageInfo;

/**
 * A page of changes.
 *
 * @param epoch as {@link org.talentgraph.writing.Epoch} tells it
 * @param lastNumber the number of the last change of the graph
 */
record ChangeRecordConnection(
    List<ChangeRecordEdge> edges, PageInfo pageInfo, String epoch, int lastNumber) {

  /** A change on a page. */
  record ChangeRecordEdge(String cursor, ChangeRecord node) {}

  static ChangeRecordConnection of(Slice<ChangeRecord> page, String epoch, int last) {
    return new ChangeRecordConnection(page.edges(ChangeRecordEdge::new), page.info(), epoch, last);
  }
}
