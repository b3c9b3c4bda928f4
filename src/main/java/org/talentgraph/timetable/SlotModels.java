package org.talentgraph.timetable;

import java.util.Set;
import java.util.function.IntPredicate;
import org.talentgraph.timetable.Goal.Kind;

/** The models of an event for the solver: of all plans, or of those as good as one. */
record SlotModels(Standing standing) {

  /**
   * @param strict the meetings that have to be held
   */
  SlotModel holding(IntPredicate strict) {
    return new SlotModel(standing.problem, Set.of(), strict, each -> false, standing.before);
  }

  /** The plans that are as good in musts, value and meetings kept; it begins with this one. */
  SlotModel after(SlotPlan plan) {
    var value = standing.of(Kind.VALUE, plan);
    var all = value == standing.worth;
    var musts = standing.holdsMusts(plan);
    IntPredicate strict = each -> all || (musts && standing.bound.holds(each, value));
    var slots =
        new SlotModel(
            standing.problem,
            Set.of(),
            each -> standing.holdable(each) && strict.test(each),
            each -> musts && standing.bound.leaves(each, value),
            standing.before);
    slots.model.addGreaterOrEqual(slots.worth(standing::value), value);
    slots.model.addGreaterOrEqual(slots.worth(standing::must), standing.of(Kind.MUSTS, plan));
    slots.model.addLessOrEqual(slots.moved(standing.placed()), standing.of(Kind.MOVED, plan));
    slots.beginWith(plan);
    return slots;
  }

  /** Adds the breaks where participants may not differ too much in them. */
  SlotModel spread(SlotModel slots) {
    if (standing.problem.breakSpread().isPresent()) {
      new BreakModel(slots, Set.of());
    }
    return slots;
  }
}
