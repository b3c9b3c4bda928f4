package org.talentgraph.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.talentgraph.changes.Reason.Kind;

/**
 * One record or relationship from a change on, and what became of it since. Several relationships
 * of a type between the same two records are told apart by their properties.
 */
final class Lineage {

  private final Entry entry;
  private final IntPredicate counts;
  private final List<Reason> reasons = new ArrayList<>();
  private @Nullable Map<String, Object> now;
  private @Nullable Map<String, Object> last;

  /** Other relationships between the same two that were touched later, by the entry that did. */
  private final List<Entry> others = new ArrayList<>();

  private Lineage(Entry entry, IntPredicate counts) {
    this.entry = entry;
    this.counts = counts;
    this.now = entry.after();
  }

  /**
   * @param entry of the change
   * @param later the later entries of the same subject, the earliest first
   * @param counts whether a later change, by its number, stands
   */
  static Lineage of(Entry entry, List<Entry> later, IntPredicate counts) {
    var lineage = new Lineage(entry, counts);
    later.forEach(lineage::follow);
    lineage.findTwins();
    return lineage;
  }

  private void follow(Entry later) {
    if (isSame(later)) {
      if (counts.test(later.change()) && entry.overlaps(later)) {
        refuse(later, later.after() == null ? Kind.REMOVED : Kind.CHANGED_AGAIN);
      }
      last = now == null ? last : now;
      now = later.after();
    } else {
      others.removeIf(other -> Objects.equals(other.after(), later.before()));
      others.add(later);
    }
  }

  private boolean isSame(Entry later) {
    if (entry.subject() instanceof Subject.Node) {
      return true;
    }
    return now != null
        ? now.equals(later.before())
        : last != null && later.before() == null && last.equals(later.after());
  }

  /** What would be there twice, but for what it cites. */
  private void findTwins() {
    var restored = content(undone().after());
    others.stream()
        .filter(other -> restored != null && restored.equals(content(other.after())))
        .forEach(other -> refuse(other, Kind.MADE_AGAIN));
  }

  private static @Nullable Map<String, Object> content(@Nullable Map<String, Object> state) {
    if (state == null) {
      return null;
    }
    var content = new HashMap<>(state);
    content.remove(Entry.CITATIONS);
    return content;
  }

  private void refuse(Entry later, Kind kind) {
    reasons.add(new Reason(later.change(), kind, later.subject()));
  }

  List<Reason> reasons() {
    return reasons;
  }

  /** What has to be written to take the change back; its number is that of the change. */
  Entry undone() {
    return new Entry(entry.change(), entry.subject(), now, entry.undoneIn(now));
  }

  /** Whether nothing has to be written. */
  boolean isDone() {
    return Objects.equals(now, entry.undoneIn(now));
  }
}
