package org.talentgraph.timetable;

import static java.util.stream.Collectors.toCollection;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What no timetable that holds all musts exceeds in value: over the whole day nobody has more
 * meetings than slots, and nobody holds more than the places can. Prices of these limits prove the
 * bound. They come from a linear program, but whatever they are, whole numbers make it exact.
 */
final class ValueBound {

  static {
    Loader.loadNativeLibraries();
  }

  /** So many of these meetings can be held, at the most. */
  private record Cap(BitSet meetings, int most) {}

  private static final int FINEST = 20;
  private static final int LARGEST = 50;

  private final TimetableProblem problem;
  private final Needs needs;
  private final BitSet holdable;
  private final List<Cap> caps = new ArrayList<>();
  private final boolean[] chosen;
  private final long[] gains;
  private final long scale;
  private long total;

  ValueBound(TimetableProblem problem, Needs needs) {
    this.problem = problem;
    this.needs = needs;
    holdable = numbers(each -> needs.of(each).holdable());
    chosen = new boolean[problem.meetings().size()];
    gains = new long[chosen.length];
    var worth = holdable.stream().mapToLong(this::value).sum();
    var room = LARGEST - (Long.SIZE - Long.numberOfLeadingZeros(worth));
    scale = 1L << Math.clamp(room, 0, FINEST);
    holdable.stream().forEach(each -> gains[each] = value(each) * scale);
    addCaps();
    price();
    holdable.stream().forEach(each -> total += must(each) ? gains[each] : Math.max(0, gains[each]));
  }

  long bound() {
    return Math.floorDiv(total, scale);
  }

  /** Whether the linear program holds the meeting. */
  boolean chosen(int meeting) {
    return chosen[meeting];
  }

  /** Whether each timetable that holds all musts and is worth so much holds the meeting. */
  boolean holds(int meeting, long worth) {
    return holdable.get(meeting)
        && (must(meeting) || bound(total - gains[meeting]) < worth && gains[meeting] > 0);
  }

  /** Whether no timetable that holds all musts and is worth so much holds the meeting. */
  boolean leaves(int meeting, long worth) {
    return !holdable.get(meeting)
        || (!must(meeting) && gains[meeting] < 0 && bound(total + gains[meeting]) < worth);
  }

  private long bound(long scaled) {
    return Math.floorDiv(scaled, scale);
  }

  private void addCaps() {
    for (var number = 0; number < problem.participants().size(); number++) {
      var own = new BitSet();
      needs.meetingsOf(number).stream().filter(holdable::get).forEach(own::set);
      cap(own, problem.participants().get(number).most());
      capBySlots(own, BitSet::cardinality);
    }
    var places = problem.places().stream().map(Place::closed).toList();
    capBySupply(holdable, places, meeting -> needs.of(meeting).places());
    var interpreted = numbers(each -> holdable.get(each) && needs.of(each).interpreted());
    var interpreters = problem.interpreters().stream().map(Interpreter::absent).toList();
    capBySupply(interpreted, interpreters, meeting -> needs.of(meeting).interpreters());
  }

  /** Those that can be held in some slots only share what these have. */
  private void capBySlots(BitSet meetings, Function<BitSet, Integer> supply) {
    var kinds = kinds(meetings, each -> needs.of(each).slots());
    var all = new BitSet();
    kinds.forEach(all::or);
    kinds.add(all);
    for (var slots : kinds) {
      cap(within(meetings, slots, each -> needs.of(each).slots()), supply.apply(slots));
    }
  }

  private void capBySupply(
      BitSet meetings, List<Set<Integer>> missing, Function<Integer, BitSet> suits) {
    for (var union : SharedNeeds.unions(kinds(meetings, suits))) {
      capBySlots(
          within(meetings, union, suits),
          slots ->
              slots.stream()
                  .map(
                      slot ->
                          (int)
                              union.stream()
                                  .filter(thing -> !missing.get(thing).contains(slot))
                                  .count())
                  .sum());
    }
  }

  private static Set<BitSet> kinds(BitSet meetings, Function<Integer, BitSet> needed) {
    return meetings.stream()
        .boxed()
        .map(needed)
        .map(each -> (BitSet) each.clone())
        .collect(toCollection(LinkedHashSet::new));
  }

  private static BitSet within(BitSet meetings, BitSet union, Function<Integer, BitSet> needed) {
    return meetings.stream()
        .filter(each -> SharedNeeds.within(needed.apply(each), union))
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private void cap(BitSet meetings, int most) {
    if (meetings.cardinality() > most) {
      caps.add(new Cap(meetings, most));
    }
  }

  /** Takes the prices of the caps off the values of the meetings, and adds them to the total. */
  private void price() {
    var solver = Objects.requireNonNull(MPSolver.createSolver("GLOP"));
    var variables = new MPVariable[chosen.length];
    holdable.stream()
        .forEach(
            each -> {
              variables[each] = solver.makeNumVar(must(each) ? 1 : 0, 1, "");
              solver.objective().setCoefficient(variables[each], value(each));
            });
    List<MPConstraint> rows = new ArrayList<>();
    for (var cap : caps) {
      var row = solver.makeConstraint(0, cap.most());
      cap.meetings().stream().forEach(each -> row.setCoefficient(variables[each], 1));
      rows.add(row);
    }
    solver.objective().setMaximization();
    var solved = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
    holdable.stream()
        .forEach(each -> chosen[each] = !solved || variables[each].solutionValue() > 0.5);
    for (var row = 0; solved && row < rows.size(); row++) {
      var price = Math.max(0, Math.round(rows.get(row).dualValue() * scale));
      total += price * caps.get(row).most();
      caps.get(row).meetings().stream().forEach(each -> gains[each] -= price);
    }
    solver.delete();
  }

  private BitSet numbers(IntPredicate which) {
    return IntStream.range(0, problem.meetings().size())
        .filter(which)
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private long value(int meeting) {
    return problem.meetings().get(meeting).value();
  }

  private boolean must(int meeting) {
    return problem.meetings().get(meeting).must();
  }
}
