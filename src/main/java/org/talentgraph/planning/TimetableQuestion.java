package org.talentgraph.planning;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.EventDemand;
import org.talentgraph.events.EventSlot;
import org.talentgraph.events.Inside;
import org.talentgraph.planning.TimetableOptions.MeetingOrder;
import org.talentgraph.timetable.Interpreter;
import org.talentgraph.timetable.Meeting;
import org.talentgraph.timetable.Participant;
import org.talentgraph.timetable.Place;
import org.talentgraph.timetable.Placement;
import org.talentgraph.timetable.Precedence;
import org.talentgraph.timetable.Slot;
import org.talentgraph.timetable.TimetableProblem;

/** What an event asks of a timetable for some meetings. Slots have ids there, and numbers here. */
final class TimetableQuestion {

  private final Inside inside;
  private final List<PlannedMeeting> meetings;
  private final Map<String, Integer> numbers = new HashMap<>();

  TimetableQuestion(Inside inside, List<PlannedMeeting> meetings) {
    this.inside = inside;
    this.meetings = meetings.stream().filter(each -> leftOut(each).isEmpty()).toList();
    for (var slot : inside.slots()) {
      numbers.put(slot.id(), numbers.size());
    }
  }

  List<PlannedMeeting> meetings() {
    return meetings;
  }

  /** Why a meeting is not asked for, after what happened since the pairing. */
  Optional<StoredReason.Kind> leftOut(PlannedMeeting meeting) {
    if (!meeting.isStillThere(inside)) {
      return Optional.of(StoredReason.Kind.NO_LONGER_THERE);
    }
    return meeting.isDeclined(inside) ? Optional.of(StoredReason.Kind.DECLINED) : Optional.empty();
  }

  String slot(int number) {
    return inside.slots().get(number).id();
  }

  /** Those of the slots that the event still has. */
  private Set<Integer> numbers(Collection<String> slots) {
    return slots.stream().flatMap(each -> Stream.ofNullable(numbers.get(each))).collect(toSet());
  }

  /** Where and when the meetings are held. */
  List<Placement> placements() {
    return meetings.stream().flatMap(each -> placement(each).stream()).toList();
  }

  /** Where and when a meeting is held; empty also where something of that is gone. */
  private Optional<Placement> placement(PlannedMeeting each) {
    var number = numbers.get(String.valueOf(each.slot()));
    var interpreter = Optional.ofNullable(each.interpreter());
    return number == null
            || !inside.hasPlace(each.place())
            || !interpreter.stream().allMatch(inside::hasInterpreter)
        ? Optional.empty()
        : Optional.of(new Placement(each.id(), number, String.valueOf(each.place()), interpreter));
  }

  /** Those wishes for an order that the meetings keep to where they are held now. */
  List<Precedence> kept(@Nullable List<MeetingOrder> order) {
    var asked = meetings.stream().map(PlannedMeeting::id).collect(toSet());
    var held = placements().stream().collect(toMap(Placement::meeting, Placement::slot));
    return (order == null ? List.<MeetingOrder>of() : order)
        .stream()
            .filter(each -> asked.contains(each.earlier()) && asked.contains(each.later()))
            .filter(
                each ->
                    !held.containsKey(each.later())
                        || held.getOrDefault(each.earlier(), -1) < held.get(each.later()))
            .map(MeetingOrder::precedence)
            .toList();
  }

  /**
   * The problem.
   *
   * @param relaxed whether least numbers of meetings do not count
   */
  TimetableProblem problem(List<Precedence> order, OptionalInt breakSpread, boolean relaxed) {
    return new TimetableProblem(
        slots(),
        places(),
        interpreters(),
        inside.participants().stream().map(each -> participant(each, relaxed)).toList(),
        meetings.stream().map(this::meeting).toList(),
        order,
        breakSpread);
  }

  private List<Place> places() {
    return inside.places().stream()
        .map(
            each ->
                new Place(
                    each.id(),
                    each.online(),
                    Set.copyOf(each.equipment()),
                    Set.copyOf(each.languages()),
                    numbers(each.closed())))
        .toList();
  }

  private List<Interpreter> interpreters() {
    return inside.interpreters().stream()
        .map(
            each ->
                new Interpreter(each.id(), Set.copyOf(each.languages()), numbers(each.absent())))
        .toList();
  }

  private Participant participant(org.talentgraph.events.Participant each, boolean relaxed) {
    return new Participant(
        each.id(),
        numbers(each.absent()),
        relaxed ? 0 : each.least(),
        each.most(),
        Set.copyOf(each.languages()),
        each.online(),
        Optional.ofNullable(each.stays()));
  }

  private List<Slot> slots() {
    return inside.slots().stream()
        .map(each -> new Slot(minute(each, true), minute(each, false)))
        .toList();
  }

  private int minute(EventSlot slot, boolean start) {
    var first = inside.slots().getFirst().start();
    return (int) Duration.between(first, start ? slot.start() : slot.end()).toMinutes();
  }

  private Meeting meeting(PlannedMeeting each) {
    var demand = inside.demand(each.demand());
    return new Meeting(
        each.id(),
        List.of(each.enterprise(), each.expert()),
        Math.max(1, each.score()),
        each.must(),
        demand.map(EventDemand::minutes).orElse(0),
        Set.copyOf(demand.map(EventDemand::equipment).orElse(List.of())),
        Optional.ofNullable(each.slots()).map(this::numbers),
        each.pinned() ? placement(each) : Optional.empty());
  }
}
