package org.talentgraph.timetable;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What placements break of a problem. It knows nothing of how a timetable is found, so that it
 * proves each one: read from the problem alone.
 */
public final class Violations {

  private record Taken(int slot, String what) {}

  private final TimetableProblem problem;
  private final Map<String, Meeting> meetings;
  private final Map<String, Participant> participants;
  private final Map<String, Place> places;
  private final Map<String, Interpreter> interpreters;
  private final Map<String, Integer> slots = new HashMap<>();
  private final Set<Taken> taken = new HashSet<>();
  private final List<String> found = new ArrayList<>();

  private Violations(TimetableProblem problem) {
    this.problem = problem;
    meetings = problem.meetings().stream().collect(toMap(Meeting::id, identity()));
    participants = problem.participants().stream().collect(toMap(Participant::id, identity()));
    places = problem.places().stream().collect(toMap(Place::id, identity()));
    interpreters = problem.interpreters().stream().collect(toMap(Interpreter::id, identity()));
  }

  /** A sentence for each violation; empty if the placements keep every rule but the musts. */
  public static List<String> of(TimetableProblem problem, List<Placement> placements) {
    var violations = new Violations(problem);
    placements.forEach(violations::check);
    problem.participants().forEach(violations::checkCount);
    problem.precedences().forEach(violations::checkOrder);
    violations.checkSpread(placements);
    return List.copyOf(violations.found);
  }

  private void check(Placement placement) {
    var meeting = meetings.get(placement.meeting());
    var place = places.get(placement.place());
    if (meeting == null || place == null || placement.slot() >= problem.slots().size()) {
      found.add("unknown: " + placement);
      return;
    }
    unless(slots.put(meeting.id(), placement.slot()) == null, meeting.id() + " is held twice");
    take(placement.slot(), "place " + place.id());
    var own = meeting.participants().stream().map(participants::get).toList();
    own.forEach(each -> take(placement.slot(), "participant " + each.id()));
    unless(
        meeting.pinned().isEmpty() || same(meeting.pinned().get(), placement),
        meeting.id() + " leaves its pin");
    unless(!place.closed().contains(placement.slot()), place.id() + " is closed");
    if (meeting.pinned().isEmpty()) {
      checkChoice(meeting, place, placement, own);
    }
    checkInterpreter(meeting, place, placement, own);
  }

  private static boolean same(Placement pin, Placement placement) {
    return pin.slot() == placement.slot()
        && pin.place().equals(placement.place())
        && (pin.interpreter().isEmpty() || pin.interpreter().equals(placement.interpreter()));
  }

  /** What a pin overrules. */
  private void checkChoice(
      Meeting meeting, Place place, Placement placement, List<Participant> own) {
    var slot = problem.slots().get(placement.slot());
    unless(
        meeting.allowedIn(placement.slot()), meeting.id() + " is in a slot that it may not have");
    unless(slot.end() - slot.start() >= meeting.minutes(), meeting.id() + " is longer");
    unless(place.equipment().containsAll(meeting.equipment()), meeting.id() + " lacks equipment");
    unless(
        place.online() == own.stream().anyMatch(Participant::online),
        meeting.id() + " is online where it should not be, or the reverse");
    for (var each : own) {
      unless(!each.absent().contains(placement.slot()), each.id() + " is not there");
      unless(
          each.stays().isEmpty() || each.stays().get().equals(place.id()),
          each.id() + " stays elsewhere");
    }
  }

  private void checkInterpreter(
      Meeting meeting, Place place, Placement placement, List<Participant> own) {
    var needed = Needs.interpreted(own);
    unless(
        placement.interpreter().isPresent()
            ? needed
            : !needed || Needs.bridges(place.languages(), own),
        meeting.id() + " has no interpreter, or one too many");
    var interpreter = placement.interpreter().map(interpreters::get);
    interpreter.ifPresent(
        each -> {
          take(placement.slot(), "interpreter " + each.id());
          unless(!each.absent().contains(placement.slot()), each.id() + " is not there");
          unless(Needs.bridges(each.languages(), own), each.id() + " does not speak the languages");
        });
  }

  private void checkCount(Participant participant) {
    var count =
        slots.keySet().stream()
            .filter(
                id -> requireNonNull(meetings.get(id)).participants().contains(participant.id()))
            .count();
    unless(
        participant.least() <= count && count <= participant.most(),
        "%s has %d meetings".formatted(participant.id(), count));
  }

  private void checkOrder(Precedence each) {
    var earlier = slots.get(each.earlier());
    var later = slots.get(each.later());
    unless(earlier == null || later == null || earlier < later, "order of " + each);
  }

  private void checkSpread(List<Placement> placements) {
    var breaks =
        problem.participants().stream()
            .mapToInt(each -> Measures.breaks(problem, placements, each.id()))
            .summaryStatistics();
    unless(
        problem.breakSpread().isEmpty()
            || breaks.getMax() - breaks.getMin() <= problem.breakSpread().getAsInt(),
        "breaks differ by more than allowed");
  }

  private void take(int slot, String what) {
    unless(taken.add(new Taken(slot, what)), "%s twice in slot %d".formatted(what, slot));
  }

  private void unless(boolean holds, String violation) {
    if (!holds) {
      found.add(violation);
    }
  }
}
