package org.talentgraph.timetable;

import java.util.List;

/** A meeting that is not held, and why. */
public record Unscheduled(String meeting, Reason reason) {

  /** Why a meeting is not held. */
  public sealed interface Reason {}

  /** In no slot that is long enough and allowed are all participants there. */
  public record NoCommonSlot() implements Reason {}

  /** No place has the equipment, is online where a participant is, and is where one stays. */
  public record NoPlaceFits() implements Reason {}

  /** Nobody interprets between the languages of its participants. */
  public record NobodyInterprets() implements Reason {}

  /** The participant has as many meetings as it can have. */
  public record MostMeetingsReached(String participant) implements Reason {}

  /** In each slot in which it could be held, something else is in the way. */
  public record EverySlotTaken(List<Taken> slots) implements Reason {}

  /** It could be held beside the others; a longer search would find more. */
  public record NotTriedLongEnough() implements Reason {}

  /** What is in the way in a slot. */
  public record Taken(int slot, Obstacle obstacle) {}

  /** Something that is in the way of a meeting in a slot. */
  public sealed interface Obstacle {}

  /** A participant is in another meeting. */
  public record ParticipantBusy(String participant, String meeting) implements Obstacle {}

  /** All places that fit are taken. */
  public record PlacesFull() implements Obstacle {}

  /** All who interpret between the languages are in other meetings. */
  public record InterpretersBusy() implements Obstacle {}

  /** Another meeting would have to be earlier, or later. */
  public record OutOfOrder(String meeting) implements Obstacle {}

  /** A participant would have too many breaks, compared with the others. */
  public record UnevenBreaks() implements Obstacle {}
}
