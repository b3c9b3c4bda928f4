package org.talentgraph.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.events.Act;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.Faults;
import org.talentgraph.events.Inside;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.ErrorCode;

/**
 * Changes plans by hand. A draft changes itself; of a plan that is or was published a new version
 * is made, so that participants see it when it is published, and what they have seen is kept.
 */
@Component
class PlanEdits {

  private final EventWrites writes;
  private final Plans plans;
  private final Publication publication;
  private final GraphRecords records;

  PlanEdits(EventWrites writes, Plans plans, Publication publication, GraphRecords records) {
    this.writes = writes;
    this.plans = plans;
    this.publication = publication;
    this.records = records;
  }

  /**
   * Which plan is changed, and how.
   *
   * @param plan null for the latest
   * @param dryRun whether only to tell what would be
   * @param publish whether the plan is published then
   */
  record Edit(String event, @Nullable Integer plan, boolean dryRun, boolean publish) {}

  /**
   * What came of a change.
   *
   * @param proven whether as few meetings as possible moved; null where nothing was searched
   */
  record Result(
      Plan plan,
      Inside inside,
      PlanDifference difference,
      List<Consequence> consequences,
      @Nullable Boolean proven) {}

  /** Who sits where, for some meetings of the plan that is changed. */
  private interface Seating {
    Seats of(List<PlannedMeeting> meetings);
  }

  /** A change of the meetings of a plan. */
  private interface Change {
    List<PlannedMeeting> apply(Inside inside, List<PlannedMeeting> meetings, Seating seating);
  }

  /**
   * Holds a meeting in a slot, at a place that is free where none is named.
   *
   * @param displace whether what is in the way is taken out
   */
  Result move(Edit edit, String meeting, String slot, @Nullable String place, boolean displace) {
    return change(
        edit,
        Act.MOVE_MEETING,
        (inside, meetings, seating) -> {
          checkSlot(inside, slot);
          checkPlace(inside, place);
          var moving = get(meetings, meeting);
          var seats = seating.of(meetings);
          var where = seats.place(moving, slot, place);
          if (where.isEmpty()) {
            throw Faults.fault("slot", ErrorCode.MEETING_IMPOSSIBLE, "no.free.place");
          }
          var interpreter = seats.interpreter(moving, slot).orElse(null);
          return placed(moving.at(slot, where.get(), interpreter), meetings, seating, displace);
        });
  }

  private List<PlannedMeeting> placed(
      PlannedMeeting meeting, List<PlannedMeeting> meetings, Seating seating, boolean displace) {
    var out =
        seating.of(meetings).obstacles(meeting).stream()
            .flatMap(each -> Optional.ofNullable(each.meeting()).stream())
            .filter(each -> displace && !get(meetings, each).pinned())
            .toList();
    var after =
        meetings.stream()
            .map(
                each ->
                    each.id().equals(meeting.id())
                        ? meeting
                        : out.contains(each.id())
                            ? each.unheld(StoredReason.of(StoredReason.Kind.TAKEN_OUT))
                            : each)
            .toList();
    seating.of(after).refuse("meeting", Stream.of(meeting), records);
    return after;
  }

  /** Exchanges the times and places of two meetings that are held. */
  Result swap(Edit edit, String first, String second) {
    return change(
        edit,
        Act.SWAP_MEETINGS,
        (_, meetings, seating) -> {
          var one = getHeld(meetings, first);
          var other = getHeld(meetings, second);
          var free = meetings.stream().filter(each -> each != one && each != other).toList();
          var seats = seating.of(free);
          var swapped = List.of(exchanged(one, other, seats), exchanged(other, one, seats));
          List<PlannedMeeting> after = new ArrayList<>(free);
          after.addAll(swapped);
          seating.of(after).refuse("meeting", swapped.stream(), records);
          return after;
        });
  }

  private static PlannedMeeting exchanged(
      PlannedMeeting meeting, PlannedMeeting with, Seats seats) {
    var slot = String.valueOf(with.slot());
    return meeting.at(
        slot, String.valueOf(with.place()), seats.interpreter(meeting, slot).orElse(null));
  }

  /**
   * Says where a meeting may be held: where it is, in some slots, or anywhere.
   *
   * @param slots null for any
   */
  Result pin(Edit edit, String meeting, boolean pinned, @Nullable List<String> slots) {
    return change(
        edit,
        Act.PIN_MEETING,
        (inside, meetings, _) -> {
          if (slots != null) {
            slots.forEach(each -> checkSlot(inside, each));
          }
          var found = pinned ? getHeld(meetings, meeting) : get(meetings, meeting);
          return meetings.stream()
              .map(each -> each == found ? each.pinned(pinned, slots) : each)
              .toList();
        });
  }

  private static PlannedMeeting get(List<PlannedMeeting> meetings, String id) {
    return meetings.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> Faults.fault("meeting", ErrorCode.UNKNOWN_MEETING, "unknown.meeting", id));
  }

  private static PlannedMeeting getHeld(List<PlannedMeeting> meetings, String id) {
    var found = get(meetings, id);
    if (!found.isHeld()) {
      throw Faults.fault("meeting", ErrorCode.MEETING_IMPOSSIBLE, "not.held", id);
    }
    return found;
  }

  private static void checkSlot(Inside inside, String slot) {
    if (inside.slotNumber(slot) < 0) {
      throw Faults.fault("slot", ErrorCode.BAD_VALUE, "unknown.slot", slot);
    }
  }

  private static void checkPlace(Inside inside, @Nullable String place) {
    if (place != null && !inside.hasPlace(place)) {
      throw Faults.fault("place", ErrorCode.BAD_VALUE, "unknown.place", place);
    }
  }

  private Result change(Edit edit, Act act, Change change) {
    return writes.organise(
        edit.event(),
        act,
        edit.dryRun(),
        inside -> {
          var plan = Plans.timetable(plans.latest(inside, edit.plan()));
          var before = plans.meetings(inside.id(), plan.number());
          var begun = inside.begun(plans.now());
          var after = change.apply(inside, before, some -> new Seats(inside, some, plan.order()));
          PlanDifference.of(before, after).refuseIn(inside, begun);
          return keep(edit, inside, plan, before, after, null, begun);
        });
  }

  /**
   * Stores what became of a plan, under the lock.
   *
   * @param begun how many slots have begun
   */
  Result keep(
      Edit edit,
      Inside inside,
      Plan plan,
      List<PlannedMeeting> before,
      List<PlannedMeeting> after,
      @Nullable Boolean proven,
      int begun) {
    var number = plan.published() != null ? plans.next(inside.id()) : plan.number();
    var value =
        after.stream().filter(PlannedMeeting::isHeld).mapToLong(PlannedMeeting::score).sum();
    var changed = plans.changed(plan, number, value);
    var stored = after.stream().map(each -> each.inPlan(number));
    plans.store(inside.id(), changed, stored.filter(each -> !before.contains(each)).toList());
    var now = edit.publish() ? publication.publish(changed, inside, begun).inside() : inside;
    return new Result(
        changed,
        now,
        PlanDifference.of(before, after),
        Consequence.of(inside, before, after),
        proven);
  }
}
