package org.talentgraph.timetable;

import static java.util.Objects.requireNonNull;

import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.timetable.Goal.Kind;
import org.talentgraph.timetable.Search.Run;

/** Plans the slots of meetings, one goal after another; each keeps what those before reached. */
final class SlotPlanning {

  /** A share of the limits for a try that may fail. */
  private static final double TRY = 0.15;

  private static final double HALF = 0.5;
  private static final double REST = 0.8;

  /** Above so many variables a try to find a timetable without breaks would not end. */
  private static final int MOST_VARIABLES = 10_000;

  /** What a variable takes until the solver begins, and with breaks until it can gain. */
  private static final double SECONDS = 2e-5;

  private static final double BREAK_SECONDS = 1e-4;

  private final TimetableProblem problem;
  private final Search search;
  private final Standing standing;
  private final SlotModels models;
  private final List<Goal> goals = new ArrayList<>();
  private @Nullable SlotPlan plan;
  private boolean mustsImpossible;

  SlotPlanning(TimetableProblem problem, Map<String, Placement> before, Search search) {
    this.problem = problem;
    this.search = search;
    standing = new Standing(problem, before);
    models = new SlotModels(standing);
    mustsImpossible = standing.musts < problem.meetings().stream().filter(Meeting::must).count();
  }

  /** Empty where none was found. */
  Optional<SlotPlan> plan() {
    draft();
    if (findWithoutBreaks()) {
      return Optional.ofNullable(plan);
    }
    if (drafted() || findAll() || findMost()) {
      if (standing.mends()) {
        keepMost();
      }
      fewestBreaks();
      evenBreaks();
    }
    return Optional.ofNullable(plan);
  }

  /** What the plan reached of each goal; a later one may have added to an earlier one. */
  List<Goal> goals() {
    return goals.stream()
        .map(each -> new Goal(each.kind(), measured(each.kind()), each.bound()))
        .toList();
  }

  /** Whether it is proven that not all musts can be held. */
  boolean mustsImpossible() {
    return mustsImpossible;
  }

  private void draft() {
    var draft = new Draft(standing, search).plan();
    var placements = Seating.of(problem, draft, standing.before).placements();
    if (Violations.of(problem, placements).isEmpty()) {
      plan = draft;
      var most = holdsMusts() ? standing.mostValue() : standing.worth;
      search.tell(Kind.VALUE, measured(Kind.VALUE), most);
    }
  }

  private boolean holdsMusts() {
    return plan != null && standing.holdsMusts(plan);
  }

  /** Whether nothing is worth more than the draft. */
  private boolean drafted() {
    var best = holdsMusts() && measured(Kind.VALUE) == standing.mostValue();
    if (best) {
      addValue(standing.mostValue());
    }
    return best;
  }

  private void addValue(long most) {
    goals.add(new Goal(Kind.MUSTS, standing.musts, standing.musts));
    goals.add(new Goal(Kind.VALUE, measured(Kind.VALUE), most));
  }

  /** Where all are held and nobody waits, no goal is left. */
  private boolean findWithoutBreaks() {
    var done = plan != null && measured(Kind.BREAKS) == 0;
    if (standing.mends() || done || standing.variables() > MOST_VARIABLES || !mayHoldAll()) {
      return false;
    }
    var slots = models.holding(standing::holdable);
    slots.model.addEquality(new BreakModel(slots, Set.of()).total(), 0);
    if (!take(slots, search.quick(slots.model, TRY))) {
      return false;
    }
    addValue(standing.worth);
    goals.add(new Goal(Kind.BREAKS, 0, 0));
    goals.add(new Goal(Kind.WORST_BREAKS, 0, 0));
    return true;
  }

  private boolean mayHoldAll() {
    return standing.mostValue() == standing.worth && !search.ended();
  }

  private boolean findAll() {
    if (!mayHoldAll()) {
      return false;
    }
    var slots = models.spread(models.holding(standing::holdable));
    if (standing.mends()) {
      slots.beginWith(SlotPlan.of(problem, standing.before));
    }
    var found = take(slots, search.quick(slots.model, TRY));
    if (found) {
      addValue(standing.worth);
    }
    return found;
  }

  /** Not all can be held, or it is not known: as many musts, then as much value, as possible. */
  private boolean findMost() {
    var slots =
        holdsMusts()
            ? models.after(held())
            : models.holding(each -> standing.holdable(each) && standing.must(each) == 1);
    models.spread(slots);
    var run = maximize(slots, slots.worth(standing::value), Kind.VALUE, HALF);
    if (take(slots, run) || holdsMusts()) {
      addValue(Math.min(standing.mostValue(), run.found() ? run.bound(true) : standing.worth));
      return true;
    }
    mustsImpossible |= run.impossible();
    return findMostMusts(run.impossible() ? standing.musts - 1 : standing.musts);
  }

  private boolean findMostMusts(long limit) {
    var slots = models.spread(models.holding(each -> false));
    if (plan != null) {
      slots.beginWith(plan);
    }
    var run = maximize(slots, slots.worth(standing::must), Kind.MUSTS, HALF);
    if (!take(slots, run) && plan == null) {
      return false;
    }
    var most = run.found() ? Math.min(limit, run.bound(true)) : limit;
    goals.add(new Goal(Kind.MUSTS, measured(Kind.MUSTS), most));
    var valued = models.spread(models.after(held()));
    var second = maximize(valued, valued.worth(standing::value), Kind.VALUE, HALF);
    var bound = take(valued, second) ? second.bound(true) : standing.worth;
    goals.add(new Goal(Kind.VALUE, measured(Kind.VALUE), bound));
    return true;
  }

  /** Tries to move no more than have to, then one more, and so on: each try is a proof. */
  private void keepMost() {
    var least = standing.leastMoved(holdsMusts() ? measured(Kind.VALUE) : 0);
    for (var extra = 0; !reached(Kind.MOVED, least + extra); extra++) {
      var slots = models.spread(models.moving(held(), extra));
      slots.model.minimize(slots.moved(standing.placed()));
      var run = search.small(slots.model, HALF, Kind.MOVED);
      if (take(slots, run)) {
        goals.add(new Goal(Kind.MOVED, measured(Kind.MOVED), least + extra));
        return;
      }
      if (!run.impossible()) {
        var wide = models.spread(models.after(held()));
        improve(wide, wide.moved(standing.placed()), HALF, Kind.MOVED, least + extra);
        return;
      }
    }
  }

  private void fewestBreaks() {
    if (!reached(Kind.BREAKS, 0)) {
      var slots = models.after(held());
      improve(slots, new BreakModel(slots, Set.of()).total(), HALF, Kind.BREAKS, 0);
    }
  }

  private void evenBreaks() {
    var people = Math.max(1, problem.participants().size());
    var least = Math.ceilDiv(goals.getLast().bound(), people);
    if (!reached(Kind.WORST_BREAKS, least)) {
      var slots = models.after(held());
      var breaks = new BreakModel(slots, Set.of());
      slots.model.addLessOrEqual(breaks.total(), measured(Kind.BREAKS));
      improve(slots, breaks.worst(), REST, Kind.WORST_BREAKS, least);
    }
  }

  /** Adds the goal where the plan is at its bound, or too little time is left to improve it. */
  private boolean reached(Kind goal, long bound) {
    var reached =
        measured(goal) == bound
            || !search.lasts(standing.variables() * (goal == Kind.MOVED ? SECONDS : BREAK_SECONDS));
    if (reached) {
      goals.add(new Goal(goal, measured(goal), bound));
    }
    return reached;
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

  /** Adds a goal that is made small, as the run reached it, or where it found nothing the plan. */
  private void improve(SlotModel slots, LinearArgument aim, double share, Kind goal, long bound) {
    slots.model.minimize(aim);
    var run = search.thorough(slots.model, share, goal);
    var proven = take(slots, run) ? Math.max(bound, run.bound(false)) : bound;
    goals.add(new Goal(goal, measured(goal), proven));
  }

  private long measured(Kind goal) {
    return standing.of(goal, held());
  }

  private SlotPlan held() {
    return requireNonNull(plan);
  }
}
