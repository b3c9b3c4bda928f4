package org.talentgraph.changes;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.changes.ChangeEntry.EntryOutcome;
import org.talentgraph.writing.Written;

/**
 * What an undo did.
 *
 * @param change the number of the new change; nothing where none was made
 */
record UndoAnswer(
    @Nullable Integer change, int created, int changed, int removed, List<ChangeEntry> entries) {

  private static final int MOST = 1_000;

  static UndoAnswer of(Written written, @Nullable ChangeRecord change, Paths paths) {
    var differences = written.differences();
    var entries =
        IntStream.range(0, Math.min(MOST, differences.size()))
            .mapToObj(i -> ChangeEntry.of(change, i, differences.get(i), null, paths))
            .toList();
    return new UndoAnswer(
        change == null ? null : change.number(),
        count(written, EntryOutcome.CREATED),
        count(written, EntryOutcome.CHANGED),
        count(written, EntryOutcome.REMOVED),
        entries);
  }

  private static int count(Written written, EntryOutcome outcome) {
    return (int)
        written.differences().stream().filter(each -> ChangeEntry.outcome(each) == outcome).count();
  }
}
