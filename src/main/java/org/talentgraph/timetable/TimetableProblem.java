package org.talentgraph.timetable;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be held, and what limits when and where.
 *
 * @param slots in the order of time; their numbers begin at 0
 * @param breakSpread by how much the breaks of two participants may differ at the most
 */
public record TimetableProblem(
    List<Slot> slots,
    List<Place> places,
    List<Interpreter> interpreters,
    List<Participant> participants,
    List<Meeting> meetings,
    List<Precedence> precedences,
    OptionalInt breakSpread) {

  /**
   * @throws IllegalArgumentException if slots overlap, or an id is given twice or is unknown
   */
  public TimetableProblem {
    slots = List.copyOf(slots);
    places = List.copyOf(places);
    interpreters = List.copyOf(interpreters);
    participants = List.copyOf(participants);
    meetings = List.copyOf(meetings);
    precedences = List.copyOf(precedences);
    for (var slot = 1; slot < slots.size(); slot++) {
      require(slots.get(slot).start() >= slots.get(slot - 1).end(), "overlaps", slots.get(slot));
    }
    var spots = distinct(places.stream().map(Place::id));
    var interpreting = distinct(interpreters.stream().map(Interpreter::id));
    var known = distinct(participants.stream().map(Participant::id));
    var held = distinct(meetings.stream().map(Meeting::id));
    for (var meeting : meetings) {
      require(known.containsAll(meeting.participants()), "unknown participant", meeting);
      for (var pin : meeting.pinned().stream().toList()) {
        require(pin.meeting().equals(meeting.id()), "pin of another meeting", pin);
        require(pin.slot() >= 0 && pin.slot() < slots.size(), "unknown slot", pin);
        require(spots.contains(pin.place()), "unknown place", pin);
        require(pin.interpreter().stream().allMatch(interpreting::contains), "unknown", pin);
      }
    }
    for (var each : precedences) {
      require(held.contains(each.earlier()) && held.contains(each.later()), "unknown", each);
    }
  }

  /** The same event with other meetings. */
  TimetableProblem with(List<Meeting> others, List<Precedence> order) {
    return new TimetableProblem(
        slots, places, interpreters, participants, others, order, breakSpread);
  }

  private static Set<String> distinct(Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.forEach(id -> require(seen.add(id), "given twice", id));
    return seen;
  }

  private static void require(boolean holds, String what, Object about) {
    if (!holds) {
      throw new IllegalArgumentException("%s: %s".formatted(what, about));
    }
  }
}
