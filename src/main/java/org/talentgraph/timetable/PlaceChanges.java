package org.talentgraph.timetable;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The places of meetings in their slots for CP-SAT, with the fewest changes of place. */
final class PlaceChanges {

  /** Above so many variables the search would take longer than its limits, and is left out. */
  private static final int MOST_VARIABLES = 150_000;

  /** What a variable takes until the solver begins. */
  private static final double SECONDS = 2e-5;

  /** The share of the limits that is left for the last goal; its proof seldom ends. */
  private static final double SHARE = 0.1;

  static {
    Loader.loadNativeLibraries();
  }

  private final CpModel model = new CpModel();
  private final TimetableProblem problem;
  private final SlotPlan plan;
  private final int[] places;
  private final Map<Integer, Map<Integer, BoolVar>> at = new LinkedHashMap<>();
  private final List<Literal> changes = new ArrayList<>();

  private PlaceChanges(TimetableProblem problem, SlotPlan plan, int[] places) {
    this.problem = problem;
    this.plan = plan;
    this.places = places;
  }

  /** Changes the places where that saves changes of place; answers how many are left. */
  static Goal improve(TimetableProblem problem, SlotPlan plan, int[] places, Search search) {
    var needs = new Needs(problem, Set.of());
    var found = count(problem, plan, places);
    var variables =
        IntStream.range(0, places.length)
            .filter(plan::held)
            .map(meeting -> needs.of(meeting).places().cardinality())
            .sum();
    if (found == 0 || variables > MOST_VARIABLES || !search.lasts(variables * SECONDS)) {
      return new Goal(Goal.Kind.CHANGES, found, 0);
    }
    var model = new PlaceChanges(problem, plan, places);
    model.add(needs);
    var run = search.thorough(model.model, SHARE, Goal.Kind.CHANGES);
    if (!run.found()) {
      return new Goal(Goal.Kind.CHANGES, found, 0);
    }
    model.at.forEach(
        (meeting, options) ->
            options.forEach(
                (place, chosen) -> {
                  if (run.solver().booleanValue(chosen)) {
                    places[meeting] = place;
                  }
                }));
    return new Goal(Goal.Kind.CHANGES, count(problem, plan, places), run.bound(false));
  }

  private void add(Needs needs) {
    for (var meeting = 0; meeting < places.length; meeting++) {
      if (plan.held(meeting)) {
        addMeeting(meeting, needs);
      }
    }
    for (var slot = 0; slot < problem.slots().size(); slot++) {
      for (var place = 0; place < problem.places().size(); place++) {
        addPlace(slot, place);
      }
    }
    for (var each : consecutive(problem, plan)) {
      addChange(each);
    }
    model.minimize(LinearExpr.sum(changes.toArray(Literal[]::new)));
  }

  private void addMeeting(int meeting, Needs needs) {
    Map<Integer, BoolVar> options = new LinkedHashMap<>();
    needs.of(meeting).places().stream()
        .filter(
            place ->
                plan.keeps(meeting)
                    ? place == places[meeting]
                    : !problem.places().get(place).closed().contains(plan.slot(meeting)))
        .forEach(
            place -> {
              var option = model.newBoolVar("at" + meeting + "_" + place);
              model.addHint(option, places[meeting] == place);
              options.put(place, option);
            });
    at.put(meeting, options);
    model.addExactlyOne(options.values().toArray(Literal[]::new));
  }

  private void addPlace(int slot, int place) {
    List<Literal> there = new ArrayList<>();
    at.forEach(
        (meeting, options) -> {
          var option = options.get(place);
          if (plan.slot(meeting) == slot && option != null) {
            there.add(option);
          }
        });
    if (there.size() > 1) {
      model.addAtMostOne(there.toArray(Literal[]::new));
    }
  }

  private void addChange(Consecutive each) {
    var changes = model.newBoolVar("changes");
    this.changes.add(changes);
    var next = options(each.second());
    options(each.first())
        .forEach(
            (place, here) -> {
              var there = next.get(place);
              model.addBoolOr(
                  there == null
                      ? new Literal[] {here.not(), changes}
                      : new Literal[] {here.not(), there, changes});
            });
  }

  private Map<Integer, BoolVar> options(int meeting) {
    return at.getOrDefault(meeting, Map.of());
  }

  /** Two meetings that a participant has one after the other. */
  private record Consecutive(int first, int second) {}

  private static List<Consecutive> consecutive(TimetableProblem problem, SlotPlan plan) {
    List<Consecutive> all = new ArrayList<>();
    var needs = new Needs(problem, Set.of());
    for (var number = 0; number < problem.participants().size(); number++) {
      var own =
          needs.meetingsOf(number).stream()
              .filter(plan::held)
              .sorted((one, other) -> Integer.compare(plan.slot(one), plan.slot(other)))
              .toList();
      for (var index = 1; index < own.size(); index++) {
        all.add(new Consecutive(own.get(index - 1), own.get(index)));
      }
    }
    return all;
  }

  private static int count(TimetableProblem problem, SlotPlan plan, int[] places) {
    return (int)
        consecutive(problem, plan).stream()
            .filter(each -> places[each.first()] != places[each.second()])
            .count();
  }
}
