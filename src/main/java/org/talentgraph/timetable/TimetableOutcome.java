package org.talentgraph.timetable;

/** What planning a timetable ends with. */
public sealed interface TimetableOutcome permits Timetable, Conflict, TimetableOutcome.Undecided {

  /** The limits ended, or somebody stopped the search, before it found a timetable. */
  record Undecided() implements TimetableOutcome {}
}
