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
    return new SlotModel(
        standing.problem, Set.of(), strict, (meeting, slot) -> true, standing.before);
  }

  /** The plans that are as good in musts, value and meetings kept; it begins with this one. */
  SlotModel after(SlotPlan plan) {
    return after(plan, (meeting, slot) -> true);
  }

  /**
   * Those of them that move so few meetings beyond the ones that cannot stay. Who takes a slot in
   * which others stayed moves these, too, so most slots are out of reach.
   */
  SlotModel moving(SlotPlan plan, int extra) {
    var value = standing.holdsMusts(plan) ? standing.of(Kind.VALUE, plan) : 0;
    var staying = new Staying(standing, value);
    var slots = after(plan, (meeting, slot) -> staying.moved(meeting, slot) <= extra);
    slots.model.addLessOrEqual(slots.moved(standing.placed()), standing.leastMoved(value) + extra);
    return slots;
  }

  private SlotModel after(SlotPlan plan, SlotModel.Options options) {
    var value = standing.of(Kind.VALUE, plan);
    var all = value == standing.worth;
    var musts = standing.holdsMusts(plan);
    IntPredicate strict = each -> all || (musts && standing.bound.holds(each, value));
    var slots =
        new SlotModel(
            standing.problem,
            Set.of(),
            each -> standing.holdable(each) && strict.test(each),
            (meeting, slot) ->
                options.allow(meeting, slot) && !(musts && standing.bound.leaves(meeting, value)),
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
