package org.talentgraph.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;
import org.talentgraph.writing.FieldDifference;

/**
 * What became of the records of a request, in their order.
 *
 * @param change the number of the change record; null where none was made
 */
record SaveAnswer(@Nullable Integer change, List<SavedRecord> records) {

  /** What became of a record. */
  record SavedRecord(
      String id,
      SaveOutcome outcome,
      int version,
      @Nullable Reference node,
      List<FieldDifference> differences) {}

  /** Whether a record is new, other than it was, or as it was. */
  enum SaveOutcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }
}
