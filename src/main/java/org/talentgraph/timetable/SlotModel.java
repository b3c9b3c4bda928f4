package org.talentgraph.timetable;

import static java.util.stream.Collectors.toCollection;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** The slots of meetings for CP-SAT: a variable for each meeting and slot. */
final class SlotModel {

  static {
    Loader.loadNativeLibraries();
  }

  /** Where meetings may be, beside what they need. */
  interface Options {
    boolean allow(int meeting, int slot);
  }

  /** A meeting in a slot, with the places or interpreters that suit it. */
  private record Item(Literal held, BitSet suits) {}

  final CpModel model = new CpModel();
  final TimetableProblem problem;
  final Needs needs;
  private final Set<Cause> waived;
  private final IntPredicate strict;
  private final Options options;
  private final @Nullable BoolVar[][] in;
  private final Literal[] held;
  private final Map<Integer, BoolVar> keeps = new HashMap<>();
  private final List<List<Item>> seated = new ArrayList<>();
  private final List<List<Item>> interpreted = new ArrayList<>();

  /**
   * @param strict the meetings that have to be held
   * @param options where meetings may be; one without any is not held
   * @param before where meetings were, so that keeping them can be a goal
   */
  SlotModel(
      TimetableProblem problem,
      Set<Cause> waived,
      IntPredicate strict,
      Options options,
      Map<String, Placement> before) {
    this.problem = problem;
    this.waived = waived;
    this.strict = strict;
    this.options = options;
    needs = new Needs(problem, waived);
    in = new BoolVar[problem.meetings().size()][problem.slots().size()];
    held = new Literal[problem.meetings().size()];
    for (var slot = 0; slot < problem.slots().size(); slot++) {
      seated.add(new ArrayList<>());
      interpreted.add(new ArrayList<>());
    }
    for (var meeting = 0; meeting < held.length; meeting++) {
      addMeeting(meeting, before.get(problem.meetings().get(meeting).id()));
    }
    for (var slot = 0; slot < problem.slots().size(); slot++) {
      addLimits(slot);
    }
    new MeetingRules(this, waived).add();
  }

  private void addMeeting(int meeting, @Nullable Placement before) {
    var need = needs.of(meeting);
    List<Literal> options = new ArrayList<>();
    if (need.holdable()) {
      need.slots().stream()
          .filter(slot -> this.options.allow(meeting, slot))
          .forEach(
              slot -> {
                var variable = model.newBoolVar("m" + meeting + "_" + slot);
                in[meeting][slot] = variable;
                options.add(variable);
                addItems(meeting, slot, variable, before);
              });
    }
    if (strict.test(meeting)) {
      held[meeting] = model.trueLiteral();
    } else {
      var optional = model.newBoolVar("held" + meeting);
      held[meeting] = optional;
      options.add(optional.not());
    }
    model.addExactlyOne(options.toArray(Literal[]::new));
  }

  private void addItems(int meeting, int slot, BoolVar variable, @Nullable Placement before) {
    var need = needs.of(meeting);
    if (need.interpreted()) {
      interpreted.get(slot).add(new Item(variable, need.interpreters()));
    }
    var place = before == null || before.slot() != slot ? -1 : place(before.place());
    if (place < 0 || !need.places().get(place)) {
      seated.get(slot).add(new Item(variable, need.places()));
      return;
    }
    var keeps = model.newBoolVar("keeps" + meeting);
    var leaves = model.newBoolVar("leaves" + meeting);
    model.addEquality(LinearExpr.sum(new LinearExpr[] {sum(keeps), sum(leaves)}), variable);
    var own = new BitSet();
    own.set(place);
    seated.get(slot).add(new Item(keeps, own));
    seated.get(slot).add(new Item(leaves, need.places()));
    this.keeps.put(meeting, keeps);
  }

  private static LinearExpr sum(Literal literal) {
    return LinearExpr.newBuilder().add(literal).build();
  }

  private int place(String id) {
    for (var number = 0; number < problem.places().size(); number++) {
      if (problem.places().get(number).id().equals(id)) {
        return number;
      }
    }
    return -1;
  }

  private void addLimits(int slot) {
    if (!waived.contains(new Cause.PlacesOfSlot(slot))) {
      var there = new BitSet();
      for (var number = 0; number < problem.places().size(); number++) {
        there.set(number, !problem.places().get(number).closed().contains(slot));
      }
      limit(seated.get(slot), there);
    }
    if (!waived.contains(new Cause.Interpreters())) {
      var there = new BitSet();
      for (var number = 0; number < problem.interpreters().size(); number++) {
        there.set(number, !problem.interpreters().get(number).absent().contains(slot));
      }
      limit(interpreted.get(slot), there);
    }
  }

  private void limit(List<Item> items, BitSet there) {
    var kinds = items.stream().map(Item::suits).collect(toCollection(LinkedHashSet::new));
    for (var union : SharedNeeds.unions(kinds)) {
      var inside =
          items.stream()
              .filter(item -> SharedNeeds.within(item.suits(), union))
              .map(Item::held)
              .toArray(Literal[]::new);
      var available = (BitSet) union.clone();
      available.and(there);
      if (inside.length > available.cardinality()) {
        model.addLessOrEqual(LinearExpr.sum(inside), available.cardinality());
      }
    }
  }

  /** The meeting in the slot; null where it cannot be held there. */
  @Nullable BoolVar in(int meeting, int slot) {
    return in[meeting][slot];
  }

  Literal held(int meeting) {
    return held[meeting];
  }

  boolean strict(int meeting) {
    return strict.test(meeting);
  }

  /** The meetings of a participant that may be held. */
  List<Integer> meetingsOf(int participant) {
    return needs.meetingsOf(participant).stream().filter(this::possible).toList();
  }

  private boolean possible(int meeting) {
    return Arrays.stream(in[meeting]).anyMatch(Objects::nonNull);
  }

  /** What meetings held are worth. */
  LinearExpr worth(IntToLongFunction value) {
    var sum = LinearExpr.newBuilder();
    for (var meeting = 0; meeting < held.length; meeting++) {
      sum.addTerm(held[meeting], value.applyAsLong(meeting));
    }
    return sum.build();
  }

  /** How many of those placed before do not keep their place. */
  LinearExpr moved(long placed) {
    var sum = LinearExpr.newBuilder().add(placed);
    keeps.values().forEach(each -> sum.addTerm(each, -1));
    return sum.build();
  }

  void beginWith(SlotPlan plan) {
    for (var meeting = 0; meeting < in.length; meeting++) {
      for (var slot = 0; slot < in[meeting].length; slot++) {
        var variable = in[meeting][slot];
        if (variable != null) {
          model.addHint(variable, plan.slot(meeting) == slot);
        }
      }
    }
    keeps.forEach((meeting, keeps) -> model.addHint(keeps, plan.keeps(meeting)));
  }

  SlotPlan plan(CpSolver solver) {
    var slots = new int[in.length];
    var kept = new BitSet();
    for (var meeting = 0; meeting < in.length; meeting++) {
      slots[meeting] = SlotPlan.NOT_HELD;
      for (var slot = 0; slot < in[meeting].length; slot++) {
        var variable = in[meeting][slot];
        if (variable != null && solver.booleanValue(variable)) {
          slots[meeting] = slot;
        }
      }
    }
    keeps.forEach((meeting, keeps) -> kept.set(meeting, solver.booleanValue(keeps)));
    return new SlotPlan(slots, kept);
  }
}
