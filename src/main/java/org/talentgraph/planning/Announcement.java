package org.talentgraph.planning;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Part;

/**
 * What participants were last told of a meeting. It outlives the plans, so that a calendar that has
 * the meeting learns that it moved, or is cancelled.
 *
 * @param id of the meeting
 * @param zone in which its time is told
 * @param place id of the place
 * @param interpreter name of whoever interprets it
 * @param sequence how often it has changed since it was first told
 * @param at when it was told
 */
public record Announcement(
    String id,
    String demand,
    String enterprise,
    String expert,
    OffsetDateTime start,
    OffsetDateTime end,
    String zone,
    @Nullable String place,
    @Nullable String interpreter,
    int sequence,
    boolean cancelled,
    OffsetDateTime at) {

  static final Part<Announcement> PART =
      new Part<>("ANNOUNCEMENT", Announcement.class, Announcement::id);

  public boolean has(String participant) {
    return participant.equals(enterprise) || participant.equals(expert);
  }

  /** What is told now, after something else was told before. */
  Announcement after(@Nullable Announcement before) {
    if (before == null) {
      return this;
    }
    return before.isSame(this) ? before : numbered(before.sequence + 1, cancelled, at);
  }

  Announcement cancelled(OffsetDateTime now) {
    return cancelled ? this : numbered(sequence + 1, true, now);
  }

  private boolean isSame(Announcement other) {
    return cancelled == other.cancelled
        && start.isEqual(other.start)
        && end.isEqual(other.end)
        && Objects.equals(place, other.place)
        && Objects.equals(interpreter, other.interpreter);
  }

  private Announcement numbered(int number, boolean isCancelled, OffsetDateTime now) {
    return new Announcement(
        id,
        demand,
        enterprise,
        expert,
        start,
        end,
        zone,
        place,
        interpreter,
        number,
        isCancelled,
        now);
  }
}
