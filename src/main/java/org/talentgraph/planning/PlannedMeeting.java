package org.talentgraph.planning;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Inside;
import org.talentgraph.events.Part;

/**
 * A meeting of a plan. It keeps its id in all plans of its event.
 *
 * @param enterprise id of the participant that brings the demand
 * @param slot id of the slot; null where it is not held, or where the plan is a pairing
 * @param slots ids of the slots in which it may be held; null where it may in any
 * @param reason why it is not held
 */
record PlannedMeeting(
    int plan,
    String id,
    String demand,
    String enterprise,
    String expert,
    long score,
    boolean must,
    boolean pinned,
    @Nullable List<String> slots,
    @Nullable String slot,
    @Nullable String place,
    @Nullable String interpreter,
    @Nullable StoredReason reason) {

  static final Part<PlannedMeeting> PART =
      new Part<>("MEETING", PlannedMeeting.class, each -> Plan.key(each.plan) + " " + each.id);

  private static final String SEPARATOR = "~";

  static PlannedMeeting of(
      int plan, String demand, String enterprise, String expert, long score, boolean must) {
    return new PlannedMeeting(
        plan,
        demand + SEPARATOR + expert,
        demand,
        enterprise,
        expert,
        score,
        must,
        false,
        null,
        null,
        null,
        null,
        null);
  }

  /** The demand and the expert of the id of a meeting. */
  static Stream<String> sides(@Nullable String meeting) {
    return meeting == null ? Stream.of() : Stream.of(meeting.split(SEPARATOR, 2));
  }

  boolean isHeld() {
    return slot != null;
  }

  boolean has(String participant) {
    return participant.equals(enterprise) || participant.equals(expert);
  }

  /** Whether one of the two declines it by now. */
  boolean isDeclined(Inside inside) {
    return inside.isDeclined(enterprise, demand, expert);
  }

  /** Whether it is held in one of the first slots, which have begun. */
  boolean hasBegun(Inside inside, int begun) {
    var number = inside.slotNumber(slot);
    return number >= 0 && number < begun;
  }

  /** Whether both sides and the demand are still at the event. */
  boolean isStillThere(Inside inside) {
    return Stream.of(enterprise, expert).allMatch(each -> inside.participant(each).isPresent())
        && inside.demand(demand).isPresent();
  }

  PlannedMeeting inPlan(int number) {
    return with(number, pinned, slots, new Seat(slot, place, interpreter), reason);
  }

  PlannedMeeting at(String slot, String place, @Nullable String interpreter) {
    return with(plan, pinned, slots, new Seat(slot, place, interpreter), null);
  }

  PlannedMeeting unheld(StoredReason reason) {
    return with(plan, false, slots, Seat.NONE, reason);
  }

  PlannedMeeting pinned(boolean pinned, @Nullable List<String> slots) {
    return with(plan, pinned, slots, new Seat(slot, place, interpreter), reason);
  }

  /** When and where a meeting is held. */
  private record Seat(@Nullable String slot, @Nullable String place, @Nullable String interpreter) {

    private static final Seat NONE = new Seat(null, null, null);
  }

  private PlannedMeeting with(
      int plan,
      boolean pinned,
      @Nullable List<String> slots,
      Seat seat,
      @Nullable StoredReason reason) {
    return new PlannedMeeting(
        plan,
        id,
        demand,
        enterprise,
        expert,
        score,
        must,
        pinned,
        slots,
        seat.slot,
        seat.place,
        seat.interpreter,
        reason);
  }

  boolean isWhere(PlannedMeeting other) {
    return Objects.equals(slot, other.slot) && Objects.equals(place, other.place);
  }
}
