package org.talentgraph.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * What was removed.
 *
 * @param change the number of the change record; null where none was made
 */
record RemoveAnswer(@Nullable Integer change, List<RemovedRecord> records) {

  /** A record that is gone, and what went with it. */
  record RemovedRecord(String id, Text name, List<RemovedRelationship> relationships) {}

  /**
   * A relationship that is gone.
   *
   * @param forward whether it led from the removed record
   * @param node the other end
   */
  record RemovedRelationship(String relationship, boolean forward, Reference node) {}
}
