package org.talentgraph.timetable;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Some meetings, each of which takes one of several things that it alone can have. */
  private static final class Choice {

    private record Option(int meeting, int thing) {}

    private final MinCostFlow flow = new MinCostFlow();
    private final int things;
    private final Map<Integer, Integer> nodes = new HashMap<>();
    private final List<Option> options = new ArrayList<>();

    Choice(int things) {
      this.things = things;
    }

    void option(int meeting, int thing, long cost) {
      var node = nodes.computeIfAbsent(meeting, any -> things + 1 + nodes.size());
      options.add(new Option(meeting, thing));
      flow.addArcWithCapacityAndUnitCost(node, thing, 1, cost);
    }

    Map<Integer, Integer> cheapest() {
      Map<Integer, Integer> chosen = new HashMap<>();
      if (nodes.isEmpty()) {
        return chosen;
      }
      for (var thing = 0; thing < things; thing++) {
        flow.addArcWithCapacityAndUnitCost(thing, things, 1, 0);
      }
      nodes.values().forEach(node -> flow.setNodeSupply(node, 1));
      flow.setNodeSupply(things, -nodes.size());
      if (flow.solve() != Status.OPTIMAL) {
        throw new IllegalStateException("the slots hold more meetings than places");
      }
      for (var arc = 0; arc < options.size(); arc++) {
        if (flow.getFlow(arc) > 0) {
          chosen.put(options.get(arc).meeting(), options.get(arc).thing());
        }
      }
      return chosen;
    }
  }
}
