package org.talentgraph.planning;

import org.jspecify.annotations.Nullable;
import org.talentgraph.timetable.Cause;

/** One of those demands on a timetable that together cannot be met, as it is kept. */
record StoredCause(
    Kind kind, @Nullable String participant, @Nullable String meeting, @Nullable String slot) {

  /** What is demanded. */
  enum Kind {
    MUST_BE_HELD,
    SLOTS_GIVEN,
    ABSENCE,
    LEAST_MEETINGS,
    MOST_MEETINGS,
    ORDER,
    PLACES_OF_SLOT,
    INTERPRETERS,
    EVEN_BREAKS
  }

  static StoredCause of(Cause cause, TimetableQuestion question) {
    return switch (cause) {
      case Cause.MustBeHeld(var meeting) -> new StoredCause(Kind.MUST_BE_HELD, null, meeting, null);
      case Cause.SlotsGiven(var meeting) -> new StoredCause(Kind.SLOTS_GIVEN, null, meeting, null);
      case Cause.Absence(var who) -> new StoredCause(Kind.ABSENCE, who, null, null);
      case Cause.LeastMeetings(var who) -> new StoredCause(Kind.LEAST_MEETINGS, who, null, null);
      case Cause.MostMeetings(var who) -> new StoredCause(Kind.MOST_MEETINGS, who, null, null);
      case Cause.Order(var order) -> new StoredCause(Kind.ORDER, null, order.later(), null);
      case Cause.PlacesOfSlot(var slot) ->
          new StoredCause(Kind.PLACES_OF_SLOT, null, null, question.slot(slot));
      case Cause.Interpreters() -> new StoredCause(Kind.INTERPRETERS, null, null, null);
      case Cause.EvenBreaks() -> new StoredCause(Kind.EVEN_BREAKS, null, null, null);
    };
  }
}
