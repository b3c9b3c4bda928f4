package org.talentgraph.timetable;

import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.talentgraph.timetable.Goal.Kind;

/** How good plans for an event are: what each reaches of a goal, and what none exceeds. */
final class Standing {

  final TimetableProblem problem;
  final Map<String, Placement> before;
  final Needs needs;
  final ValueBound bound;

  /** The musts that can be held, each alone. */
  final long musts;

  /** The value of all meetings that can be held, each alone. */
  final long worth;

  Standing(TimetableProblem problem, Map<String, Placement> before) {
    this.problem = problem;
    this.before = before;
    needs = new Needs(problem, Set.of());
    bound = new ValueBound(problem, needs);
    musts = numbers().filter(this::holdable).mapToLong(this::must).sum();
    worth = numbers().filter(this::holdable).mapToLong(this::value).sum();
  }

  /** Whether a timetable before is mended. */
  boolean mends() {
    return !before.isEmpty();
  }

  IntStream numbers() {
    return IntStream.range(0, problem.meetings().size());
  }

  /** How many variables the slots of all meetings take. */
  int variables() {
    return numbers().map(each -> needs.of(each).slots().cardinality()).sum();
  }

  boolean holdable(int meeting) {
    return needs.of(meeting).holdable();
  }

  long value(int meeting) {
    return problem.meetings().get(meeting).value();
  }

  long must(int meeting) {
    return problem.meetings().get(meeting).must() ? 1 : 0;
  }

  /** How many meetings of the problem had a place before. */
  long placed() {
    return problem.meetings().stream().filter(each -> before.containsKey(each.id())).count();
  }

  boolean holdsMusts(SlotPlan plan) {
    return of(Kind.MUSTS, plan) == musts;
  }

  /** What no plan that holds all musts exceeds. */
  long mostValue() {
    return Math.min(worth, bound.bound());
  }

  /**
   * How many meetings any plan moves that is worth so much.
   *
   * @param value of a plan that holds all musts, or 0
   */
  long leastMoved(long value) {
    return placed() - numbers().filter(each -> couldStay(each, value)).count();
  }

  /** Whether the meeting could keep its slot and place if it were alone. */
  boolean couldStay(int meeting, long value) {
    var placement = before.get(problem.meetings().get(meeting).id());
    return placement != null
        && holdable(meeting)
        && needs.of(meeting).slots().get(placement.slot())
        && problem.places().stream()
            .anyMatch(
                place ->
                    place.id().equals(placement.place())
                        && !place.closed().contains(placement.slot()))
        && (value == 0 || !bound.leaves(meeting, value));
  }

  long of(Kind goal, SlotPlan plan) {
    return switch (goal) {
      case MUSTS -> sum(plan, this::must);
      case VALUE -> sum(plan, this::value);
      case MOVED -> placed() - plan.kept().cardinality();
      case BREAKS -> Breaks.of(problem, plan).values().stream().mapToLong(each -> each).sum();
      default -> Breaks.of(problem, plan).values().stream().mapToLong(each -> each).max().orElse(0);
    };
  }

  private long sum(SlotPlan plan, IntToLongFunction value) {
    return numbers().filter(plan::held).mapToLong(value).sum();
  }
}
