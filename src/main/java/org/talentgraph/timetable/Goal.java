package org.talentgraph.timetable;

/**
 * What a timetable reached of one goal.
 *
 * @param bound what no timetable exceeds that is as good in the goals before; for a goal that is
 *     made small, what none falls below
 */
public record Goal(Kind kind, long value, long bound) {

  /** The goals, in the order of their rank. */
  public enum Kind {
    /** Musts that are held. */
    MUSTS,
    /** The values of meetings held. */
    VALUE,
    /** Meetings that do not keep their slot and place; of a timetable that is mended. */
    MOVED,
    /** Times in which a participant waits between two meetings. */
    BREAKS,
    /** The breaks of whom the timetable gives most. */
    WORST_BREAKS,
    /** Changes of place from one meeting to the next, for the slots chosen. */
    CHANGES;

    boolean large() {
      return this == MUSTS || this == VALUE;
    }
  }

  public boolean proven() {
    return value == bound;
  }

  /** How far the bound is from the value, as a share of the larger of the two. */
  public double gap() {
    return proven()
        ? 0
        : Math.abs(bound - value) / (double) Math.max(Math.abs(bound), Math.abs(value));
  }
}
