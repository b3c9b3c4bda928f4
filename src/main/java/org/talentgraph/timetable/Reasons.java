package org.talentgraph.timetable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.talentgraph.timetable.Unscheduled.EverySlotTaken;
import org.talentgraph.timetable.Unscheduled.InterpretersBusy;
import org.talentgraph.timetable.Unscheduled.MostMeetingsReached;
import org.talentgraph.timetable.Unscheduled.NoCommonSlot;
import org.talentgraph.timetable.Unscheduled.NoPlaceFits;
import org.talentgraph.timetable.Unscheduled.NobodyInterprets;
import org.talentgraph.timetable.Unscheduled.NotTriedLongEnough;
import org.talentgraph.timetable.Unscheduled.Obstacle;
import org.talentgraph.timetable.Unscheduled.OutOfOrder;
import org.talentgraph.timetable.Unscheduled.ParticipantBusy;
import org.talentgraph.timetable.Unscheduled.PlacesFull;
import org.talentgraph.timetable.Unscheduled.Reason;
import org.talentgraph.timetable.Unscheduled.Taken;
import org.talentgraph.timetable.Unscheduled.UnevenBreaks;

/**
 * Why meetings are not held, read from the problem and the placements alone: an obstacle is what
 * stands in the way, whatever found the timetable.
 */
final class Reasons {

  private final TimetableProblem problem;
  private final List<Placement> placements;
  private final Needs needs;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, List<Meeting>> bySlot;
  private final Map<String, Integer> slots;

  private Reasons(TimetableProblem problem, List<Placement> placements) {
    this.problem = problem;
    this.placements = placements;
    needs = new Needs(problem, Set.of());
    var meetings = problem.meetings();
    meetings.forEach(each -> numbers.put(each.id(), numbers.size()));
    slots = placements.stream().collect(toMap(Placement::meeting, Placement::slot));
    bySlot =
        placements.stream()
            .collect(
                groupingBy(
                    Placement::slot,
                    mapping(each -> meetings.get(number(each.meeting())), toList())));
  }

  static List<Unscheduled> of(TimetableProblem problem, List<Placement> placements) {
    var reasons = new Reasons(problem, placements);
    return problem.meetings().stream()
        .filter(meeting -> !reasons.slots.containsKey(meeting.id()))
        .map(meeting -> new Unscheduled(meeting.id(), reasons.of(meeting)))
        .toList();
  }

  private Reason of(Meeting meeting) {
    var need = needs.of(number(meeting.id()));
    if (need.slots().isEmpty()) {
      return new NoCommonSlot();
    }
    if (need.places().isEmpty()) {
      return new NoPlaceFits();
    }
    if (need.interpreted() && need.interpreters().isEmpty()) {
      return new NobodyInterprets();
    }
    for (var participant : problem.participants()) {
      if (meeting.participants().contains(participant.id())
          && held(participant.id()).count() >= participant.most()) {
        return new MostMeetingsReached(participant.id());
      }
    }
    List<Taken> taken = new ArrayList<>();
    for (var slot : need.slots().stream().boxed().toList()) {
      var obstacle = obstacle(meeting, slot);
      if (obstacle.isEmpty()) {
        return new NotTriedLongEnough();
      }
      taken.add(new Taken(slot, obstacle.get()));
    }
    return new EverySlotTaken(taken);
  }

  private Optional<Obstacle> obstacle(Meeting meeting, int slot) {
    return Stream.<Function<Integer, Optional<Obstacle>>>of(
            at -> busy(meeting, at),
            at -> outOfOrder(meeting, at),
            at -> full(meeting, at),
            at -> uninterpreted(meeting, at),
            at -> uneven(meeting, at))
        .flatMap(check -> check.apply(slot).stream())
        .findFirst();
  }

  private Optional<Obstacle> busy(Meeting meeting, int slot) {
    return in(slot)
        .flatMap(
            other ->
                other.participants().stream()
                    .filter(meeting.participants()::contains)
                    .<Obstacle>map(participant -> new ParticipantBusy(participant, other.id())))
        .findFirst();
  }

  private Optional<Obstacle> outOfOrder(Meeting meeting, int slot) {
    for (var each : problem.precedences()) {
      var earlier = slots.get(each.earlier());
      if (each.later().equals(meeting.id()) && earlier != null && earlier >= slot) {
        return Optional.of(new OutOfOrder(each.earlier()));
      }
      var later = slots.get(each.later());
      if (each.earlier().equals(meeting.id()) && later != null && later <= slot) {
        return Optional.of(new OutOfOrder(each.later()));
      }
    }
    return Optional.empty();
  }

  private Optional<Obstacle> full(Meeting meeting, int slot) {
    var there = new BitSet();
    for (var number = 0; number < problem.places().size(); number++) {
      there.set(number, !problem.places().get(number).closed().contains(slot));
    }
    var suits = together(meeting, slot).map(Needs.Need::places).toList();
    return Matching.suffices(suits, there) ? Optional.empty() : Optional.of(new PlacesFull());
  }

  private Optional<Obstacle> uninterpreted(Meeting meeting, int slot) {
    if (!needs.of(number(meeting.id())).interpreted()) {
      return Optional.empty();
    }
    var there = new BitSet();
    for (var number = 0; number < problem.interpreters().size(); number++) {
      there.set(number, !problem.interpreters().get(number).absent().contains(slot));
    }
    var suits =
        together(meeting, slot)
            .filter(Needs.Need::interpreted)
            .map(Needs.Need::interpreters)
            .toList();
    return Matching.suffices(suits, there) ? Optional.empty() : Optional.of(new InterpretersBusy());
  }

  private Optional<Obstacle> uneven(Meeting meeting, int slot) {
    if (problem.breakSpread().isEmpty()) {
      return Optional.empty();
    }
    List<Placement> with = new ArrayList<>(placements);
    with.add(new Placement(meeting.id(), slot, "", Optional.empty()));
    var breaks =
        problem.participants().stream()
            .mapToInt(each -> Measures.breaks(problem, with, each.id()))
            .summaryStatistics();
    return breaks.getMax() - breaks.getMin() > problem.breakSpread().getAsInt()
        ? Optional.of(new UnevenBreaks())
        : Optional.empty();
  }

  /** What the meeting and those in the slot need. */
  private Stream<Needs.Need> together(Meeting meeting, int slot) {
    return Stream.concat(in(slot), Stream.of(meeting)).map(each -> needs.of(number(each.id())));
  }

  private Stream<Meeting> in(int slot) {
    return bySlot.getOrDefault(slot, List.of()).stream();
  }

  private Stream<Meeting> held(String participant) {
    return placements.stream()
        .map(each -> problem.meetings().get(number(each.meeting())))
        .filter(each -> each.participants().contains(participant));
  }

  private int number(String meeting) {
    var number = numbers.get(meeting);
    if (number == null) {
      throw new IllegalArgumentException("unknown: " + meeting);
    }
    return number;
  }
}
