package org.talentgraph.timetable;

/** One of those demands on a timetable that together cannot be met. */
public sealed interface Cause {

  /** The meeting has to be held. */
  record MustBeHeld(String meeting) implements Cause {}

  /** The meeting may be held in some slots only, or is pinned. */
  record SlotsGiven(String meeting) implements Cause {}

  /** The participant is absent in some slots. */
  record Absence(String participant) implements Cause {}

  /** The participant has a least number of meetings. */
  record LeastMeetings(String participant) implements Cause {}

  /** The participant has a most number of meetings. */
  record MostMeetings(String participant) implements Cause {}

  /** The one meeting has to be earlier than the other. */
  record Order(Precedence precedence) implements Cause {}

  /** Only so many places that fit are there in the slot. */
  record PlacesOfSlot(int slot) implements Cause {}

  /** Only so many interpreters of the languages are there. */
  record Interpreters() implements Cause {}

  /** The breaks of participants may differ by no more than is allowed. */
  record EvenBreaks() implements Cause {}
}
