package org.talentgraph.timetable;

import static java.util.Objects.requireNonNull;

import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.timetable.Goal.Kind;
import org.talentgraph.timetable.Search.Run;

/** Plans the slots of meetings, one goal after another; each keeps what those before reached. */
final class SlotPlanning {

  /** A share of the limits for a try that may fail. */
  private static final double TRY = 0.15;

  private static final double HALF = 0.5;
  private static final double REST = 1;

  private final TimetableProblem problem;
  private final Map<String, Placement> before;
  private final Search search;
  private final List<Goal> goals = new ArrayList<>();
  private final Needs needs;
  private final long musts;
  private final long worth;
  private @Nullable SlotPlan plan;
  private boolean mustsImpossible;

  SlotPlanning(TimetableProblem problem, Map<String, Placement> before, Search search) {
    this.problem = problem;
    this.before = before;
    this.search = search;
    needs = new Needs(problem, Set.of());
    musts = holdable().map(problem.meetings()::get).filter(Meeting::must).count();
    worth = holdable().map(problem.meetings()::get).mapToLong(Meeting::value).sum();
    mustsImpossible = musts < problem.meetings().stream().filter(Meeting::must).count();
  }

  /** Empty where none was found. */
  Optional<SlotPlan> plan() {
    if (before.isEmpty() && findWithoutBreaks()) {
      return Optional.ofNullable(plan);
    }
    if (findAll() || findMost()) {
      if (!before.isEmpty()) {
        keepMost();
      }
      fewestBreaks();
      evenBreaks();
    }
    return Optional.ofNullable(plan);
  }

  List<Goal> goals() {
    return goals;
  }

  /** Whether it is proven that not all musts can be held. */
  boolean mustsImpossible() {
    return mustsImpossible;
  }

  /** Where all are held and nobody waits, no goal is left. */
  private boolean findWithoutBreaks() {
    var slots = model(this::holdable);
    slots.model.addEquality(new BreakModel(slots, Set.of()).total(), 0);
    if (!take(slots, search.quick(slots.model, TRY))) {
      return false;
    }
    allHeld();
    goals.add(new Goal(Kind.BREAKS, 0, 0));
    goals.add(new Goal(Kind.WORST_BREAKS, 0, 0));
    return true;
  }

  private void allHeld() {
    goals.add(new Goal(Kind.MUSTS, musts, musts));
    goals.add(new Goal(Kind.VALUE, worth, worth));
  }

  private boolean findAll() {
    var slots = model(this::holdable);
    spread(slots);
    if (!before.isEmpty()) {
      slots.beginWith(SlotPlan.of(problem, before));
    }
    var found = take(slots, search.quick(slots.model, TRY));
    if (found) {
      allHeld();
    }
    return found;
  }

  /** Not all can be held, or it is not known: as many musts, then as much value, as possible. */
  private boolean findMost() {
    var slots = model(meeting -> holdable(meeting) && must(meeting) == 1);
    spread(slots);
    var run = maximize(slots, slots.worth(this::value), Kind.VALUE, HALF);
    if (take(slots, run)) {
      goals.add(new Goal(Kind.MUSTS, musts, musts));
      goals.add(new Goal(Kind.VALUE, run.value(), run.bound(true)));
      return true;
    }
    mustsImpossible |= run.impossible();
    var fewer = model(meeting -> false);
    spread(fewer);
    var most = maximize(fewer, fewer.worth(this::must), Kind.MUSTS, HALF);
    if (!take(fewer, most)) {
      return false;
    }
    var bound = run.impossible() ? Math.min(musts - 1, most.bound(true)) : most.bound(true);
    goals.add(new Goal(Kind.MUSTS, most.value(), bound));
    var valued = model(meeting -> false);
    spread(valued);
    valued.model.addGreaterOrEqual(valued.worth(this::must), most.value());
    improve(valued, maximize(valued, valued.worth(this::value), Kind.VALUE, HALF), Kind.VALUE);
    return true;
  }

  private void keepMost() {
    var slots = next();
    spread(slots);
    improve(slots, maximize(slots, slots.kept(), Kind.MOVED, HALF), Kind.MOVED);
  }

  private void fewestBreaks() {
    var slots = next();
    slots.model.minimize(new BreakModel(slots, Set.of()).total());
    improve(slots, search.thorough(slots.model, HALF, Kind.BREAKS), Kind.BREAKS);
  }

  private void evenBreaks() {
    var least = Math.ceilDiv(goal(Kind.BREAKS).bound(), Math.max(1, problem.participants().size()));
    if (measured(Kind.WORST_BREAKS) == least) {
      goals.add(new Goal(Kind.WORST_BREAKS, least, least));
      return;
    }
    var slots = next();
    var breaks = new BreakModel(slots, Set.of());
    slots.model.addLessOrEqual(breaks.total(), goal(Kind.BREAKS).value());
    slots.model.minimize(breaks.worst());
    improve(slots, search.thorough(slots.model, REST, Kind.WORST_BREAKS), Kind.WORST_BREAKS);
  }

  /** A model that keeps what the goals before reached, and begins with the plan that did. */
  private SlotModel next() {
    var all = goal(Kind.VALUE).value() == worth;
    var allMusts = goal(Kind.MUSTS).value() == musts;
    var slots = model(number -> holdable(number) && (all || (allMusts && must(number) == 1)));
    if (!all) {
      slots.model.addGreaterOrEqual(slots.worth(this::value), goal(Kind.VALUE).value());
      slots.model.addGreaterOrEqual(slots.worth(this::must), goal(Kind.MUSTS).value());
    }
    goals.stream()
        .filter(goal -> goal.kind() == Kind.MOVED)
        .forEach(goal -> slots.model.addGreaterOrEqual(slots.kept(), placed() - goal.value()));
    if (plan != null) {
      slots.beginWith(plan);
    }
    return slots;
  }

  private SlotModel model(IntPredicate strict) {
    return new SlotModel(problem, Set.of(), strict, before);
  }

  private void spread(SlotModel slots) {
    if (problem.breakSpread().isPresent()) {
      new BreakModel(slots, Set.of());
    }
  }

  private Run maximize(SlotModel slots, LinearExpr worth, Kind goal, double share) {
    slots.model.maximize(worth);
    return search.thorough(slots.model, share, goal);
  }

  private boolean take(SlotModel slots, Run run) {
    if (run.found()) {
      plan = slots.plan(run.solver());
    }
    return run.found();
  }

  /** Adds the goal as the run, or where it found nothing the plan before, reached it. */
  private void improve(SlotModel slots, Run run, Kind goal) {
    take(slots, run);
    var bound = goal == Kind.VALUE ? worth : 0;
    if (run.found()) {
      var large = goal.large() || goal == Kind.MOVED;
      bound = goal == Kind.MOVED ? placed() - run.bound(large) : run.bound(large);
    }
    goals.add(new Goal(goal, measured(goal), bound));
  }

  private long measured(Kind goal) {
    var held = requireNonNull(plan);
    return switch (goal) {
      case MUSTS -> sum(held, this::must);
      case VALUE -> sum(held, this::value);
      case MOVED -> placed() - held.kept().cardinality();
      default -> {
        var breaks = Breaks.of(problem, held).values();
        yield goal == Kind.BREAKS
            ? breaks.stream().mapToLong(each -> each).sum()
            : breaks.stream().mapToLong(each -> each).max().orElse(0);
      }
    };
  }

  private long sum(SlotPlan held, IntToLongFunction value) {
    return IntStream.range(0, problem.meetings().size()).filter(held::held).mapToLong(value).sum();
  }

  /** How many meetings had a place before. */
  private long placed() {
    return problem.meetings().stream().filter(each -> before.containsKey(each.id())).count();
  }

  private Stream<Integer> holdable() {
    return IntStream.range(0, problem.meetings().size()).filter(this::holdable).boxed();
  }

  private boolean holdable(int meeting) {
    return needs.of(meeting).holdable();
  }

  private long value(int meeting) {
    return problem.meetings().get(meeting).value();
  }

  private long must(int meeting) {
    return problem.meetings().get(meeting).must() ? 1 : 0;
  }

  private Goal goal(Kind kind) {
    return goals.stream().filter(goal -> goal.kind() == kind).findFirst().orElseThrow();
  }
}
