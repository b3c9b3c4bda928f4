package org.talentgraph.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;
import org.talentgraph.writing.Difference;
import org.talentgraph.writing.FieldDifference;

/**
 * What a change did to one record or relationship, as it is told.
 *
 * @param change nothing for what a dry run would do
 * @param difference nothing where the caller does not see what it is about
 */
record ChangeEntry(
    @Nullable ChangeRecord change,
    int position,
    EntryOutcome outcome,
    @Nullable Difference difference,
    List<FieldDifference> differences) {

  /** An entry as a caller may see it. */
  static ChangeEntry of(
      @Nullable ChangeRecord change,
      int position,
      Difference difference,
      @Nullable String about,
      Paths paths) {
    var outcome = outcome(difference);
    if (paths.hides(difference, change == null ? null : change.number())) {
      return new ChangeEntry(change, position, outcome, null, List.of());
    }
    var seen = paths.past().seen(difference);
    return new ChangeEntry(change, position, outcome, seen, paths.of(seen, about));
  }

  /** What became of its subject. */
  enum EntryOutcome {
    CREATED,
    CHANGED,
    REMOVED
  }

  static EntryOutcome outcome(Difference difference) {
    return difference.isCreated()
        ? EntryOutcome.CREATED
        : difference.isRemoved() ? EntryOutcome.REMOVED : EntryOutcome.CHANGED;
  }

  /** Whether the caller may hear more of it than its outcome. */
  boolean isTold() {
    return difference != null;
  }

  public @Nullable String id() {
    return difference instanceof Difference.OfNode node ? node.id() : null;
  }

  public @Nullable String type() {
    return difference instanceof Difference.OfNode node ? node.type() : null;
  }

  public @Nullable Reference record() {
    return reference(id());
  }

  public @Nullable String relationship() {
    return difference instanceof Difference.OfRelationship tie ? tie.type() : null;
  }

  public @Nullable String fromId() {
    return difference instanceof Difference.OfRelationship tie ? tie.from() : null;
  }

  public @Nullable Reference from() {
    return reference(fromId());
  }

  public @Nullable String toId() {
    return difference instanceof Difference.OfRelationship tie ? tie.to() : null;
  }

  public @Nullable Reference to() {
    return reference(toId());
  }

  private static @Nullable Reference reference(@Nullable String id) {
    return id == null ? null : new Reference(id);
  }
}
