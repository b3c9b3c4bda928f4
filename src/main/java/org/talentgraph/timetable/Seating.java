package org.talentgraph.timetable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives the meetings of each slot their places and interpreters, one slot after another, so that
 * few participants change their place from the slot before. {@link PlaceChanges} improves on it.
 */
final class Seating {

  private final TimetableProblem problem;
  private final SlotPlan plan;
  private final Map<String, Placement> before;
  private final Needs needs;
  private final int[] places;
  private final int[] interpreters;

  private Seating(TimetableProblem problem, SlotPlan plan, Map<String, Placement> before) {
    this.problem = problem;
    this.plan = plan;
    this.before = before;
    needs = new Needs(problem, Set.of());
    places = IntStream.generate(() -> -1).limit(problem.meetings().size()).toArray();
    interpreters = places.clone();
  }

  /** The number of the place of each meeting that is held. */
  int[] places() {
    return places;
  }

  int[] interpreters() {
    return interpreters;
  }

  List<Placement> placements() {
    return IntStream.range(0, places.length).filter(plan::held).mapToObj(this::placement).toList();
  }

  private Placement placement(int meeting) {
    var interpreter = interpreters[meeting];
    return new Placement(
        problem.meetings().get(meeting).id(),
        plan.slot(meeting),
        problem.places().get(places[meeting]).id(),
        interpreter < 0
            ? Optional.empty()
            : Optional.of(problem.interpreters().get(interpreter).id()));
  }

  static Seating of(TimetableProblem problem, SlotPlan plan, Map<String, Placement> before) {
    var seating = new Seating(problem, plan, before);
    Map<String, Integer> last = new HashMap<>();
    for (var slot = 0; slot < problem.slots().size(); slot++) {
      var meetings = seating.meetingsIn(slot);
      seating.seat(meetings, slot, last);
      seating.interpret(meetings, slot);
      for (var meeting : meetings) {
        for (var participant : problem.meetings().get(meeting).participants()) {
          last.put(participant, seating.places[meeting]);
        }
      }
    }
    return seating;
  }

  private List<Integer> meetingsIn(int slot) {
    return IntStream.range(0, problem.meetings().size())
        .filter(meeting -> plan.slot(meeting) == slot)
        .boxed()
        .toList();
  }

  private void seat(List<Integer> meetings, int slot, Map<String, Integer> last) {
    var choice = new Choice(problem.places().size());
    for (var meeting : meetings) {
      var own = problem.meetings().get(meeting);
      suitable(meeting, slot).stream()
          .forEach(
              place ->
                  choice.option(
                      meeting,
                      place,
                      own.participants().stream()
                          .filter(each -> last.getOrDefault(each, place) != place)
                          .count()));
    }
    choice.cheapest().forEach((meeting, place) -> places[meeting] = place);
  }

  private BitSet suitable(int meeting, int slot) {
    var suitable = (BitSet) needs.of(meeting).places().clone();
    for (var place = 0; place < problem.places().size(); place++) {
      var spot = problem.places().get(place);
      var kept = before.get(problem.meetings().get(meeting).id());
      if (spot.closed().contains(slot)
          || (plan.keeps(meeting) && kept != null && !kept.place().equals(spot.id()))) {
        suitable.clear(place);
      }
    }
    return suitable;
  }

  private void interpret(List<Integer> meetings, int slot) {
    var choice = new Choice(problem.interpreters().size());
    for (var meeting : meetings) {
      if (needs.of(meeting).interpreted()) {
        needs.of(meeting).interpreters().stream()
            .filter(each -> !problem.interpreters().get(each).absent().contains(slot))
            .forEach(each -> choice.option(meeting, each, 0));
      }
    }
    choice.cheapest().forEach((meeting, each) -> interpreters[meeting] = each);
  }
}
