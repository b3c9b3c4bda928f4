package org.talentgraph.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.timetable.Unscheduled;
import org.talentgraph.timetable.Unscheduled.EverySlotTaken;
import org.talentgraph.timetable.Unscheduled.InterpretersBusy;
import org.talentgraph.timetable.Unscheduled.MostMeetingsReached;
import org.talentgraph.timetable.Unscheduled.NoCommonSlot;
import org.talentgraph.timetable.Unscheduled.NoPlaceFits;
import org.talentgraph.timetable.Unscheduled.NobodyInterprets;
import org.talentgraph.timetable.Unscheduled.NotTriedLongEnough;
import org.talentgraph.timetable.Unscheduled.OutOfOrder;
import org.talentgraph.timetable.Unscheduled.ParticipantBusy;
import org.talentgraph.timetable.Unscheduled.PlacesFull;
import org.talentgraph.timetable.Unscheduled.UnevenBreaks;

/**
 * Why a meeting is not held, as it is kept with the plan.
 *
 * @param participant who has as many meetings as it can have
 * @param taken what is in the way in each slot
 */
record StoredReason(Kind kind, @Nullable String participant, List<Taken> taken) {

  /** Why a meeting is not held. */
  enum Kind {
    NO_COMMON_SLOT,
    NO_PLACE_FITS,
    NOBODY_INTERPRETS,
    MOST_MEETINGS_REACHED,
    EVERY_SLOT_TAKEN,
    NOT_TRIED_LONG_ENOUGH,
    TAKEN_OUT,
    NO_LONGER_THERE,
    DECLINED
  }

  /** What is in the way of a meeting in a slot. */
  enum Obstacle {
    PARTICIPANT_BUSY,
    PARTICIPANT_ABSENT,
    PLACES_FULL,
    PLACE_TAKEN,
    PLACE_UNFIT,
    INTERPRETERS_BUSY,
    OUT_OF_ORDER,
    UNEVEN_BREAKS,
    SLOT_UNFIT,
    DECLINED
  }

  /**
   * Something in the way.
   *
   * @param slot id of the slot
   * @param meeting the other meeting that is in the way
   */
  record Taken(
      String slot, Obstacle obstacle, @Nullable String participant, @Nullable String meeting) {}

  static StoredReason of(Kind kind) {
    return new StoredReason(kind, null, List.of());
  }

  static StoredReason of(Unscheduled.Reason reason, TimetableQuestion question) {
    return switch (reason) {
      case NoCommonSlot() -> of(Kind.NO_COMMON_SLOT);
      case NoPlaceFits() -> of(Kind.NO_PLACE_FITS);
      case NobodyInterprets() -> of(Kind.NOBODY_INTERPRETS);
      case MostMeetingsReached(var participant) ->
          new StoredReason(Kind.MOST_MEETINGS_REACHED, participant, List.of());
      case EverySlotTaken(var slots) ->
          new StoredReason(
              Kind.EVERY_SLOT_TAKEN,
              null,
              slots.stream().map(each -> taken(each, question)).toList());
      case NotTriedLongEnough() -> of(Kind.NOT_TRIED_LONG_ENOUGH);
    };
  }

  private static Taken taken(Unscheduled.Taken taken, TimetableQuestion question) {
    var slot = question.slot(taken.slot());
    return switch (taken.obstacle()) {
      case ParticipantBusy(var participant, var meeting) ->
          new Taken(slot, Obstacle.PARTICIPANT_BUSY, participant, meeting);
      case PlacesFull() -> new Taken(slot, Obstacle.PLACES_FULL, null, null);
      case InterpretersBusy() -> new Taken(slot, Obstacle.INTERPRETERS_BUSY, null, null);
      case OutOfOrder(var meeting) -> new Taken(slot, Obstacle.OUT_OF_ORDER, null, meeting);
      case UnevenBreaks() -> new Taken(slot, Obstacle.UNEVEN_BREAKS, null, null);
    };
  }
}
