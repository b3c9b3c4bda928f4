package org.talentgraph.timetable;

import java.util.BitSet;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.talentgraph.timetable.Goal.Kind;

/**
 * A first plan, found without the solver within a second or so: either from nothing, or from a
 * timetable before, of which it keeps what still can be. It may give somebody too few meetings or
 * uneven breaks.
 */
final class Draft {

  /** Tries without a better plan, after which a search ends, for each meeting and slot. */
  private static final int EACH = 2_000;

  private static final long MOST = 4_000_000;

  private static final int RESTARTS = 50;
  private static final long LARGEST = Long.MAX_VALUE / 4;

  private final Standing standing;
  private final Occupancy occupancy;
  private final int[] home;
  private final Search search;
  private final Random random;
  private final Tabu tabu;
  private final long patience;
  private final long unit;
  private final long must;

  Draft(Standing standing, Search search) {
    this.standing = standing;
    var problem = standing.problem;
    occupancy = new Occupancy(problem, standing.needs);
    home = standing.numbers().map(this::slotBefore).toArray();
    patience = Math.min(MOST, (long) EACH * problem.meetings().size() * problem.slots().size());
    unit = !standing.mends() ? 1 : home.length + 1L;
    must = standing.worth + 1;
    this.search = search;
    random = search.random();
    tabu =
        new Tabu(
            occupancy,
            new Ejection(occupancy, home, random),
            lacking(problem.participants().stream().mapToLong(Participant::least).sum()),
            search::ended,
            random);
  }

  /** More than all musts together, as far as a number can hold it. */
  private long lacking(long least) {
    return least == 0
        ? 0
        : Math.min(must * (standing.musts + 1) * unit, LARGEST / (least + home.length));
  }

  /** First holds what the bound chose, whatever that is worth, and then what is worth most. */
  SlotPlan plan() {
    standing
        .numbers()
        .filter(each -> home[each] != SlotPlan.NOT_HELD && tabu.free(each, home[each]))
        .forEach(each -> occupancy.put(each, home[each]));
    var kept = occupancy.slots();
    tabu.improve(chosen(), patience);
    if (!best()) {
      holdWorth(kept);
    } else if (standing.mends()) {
      moveFewer(kept);
    }
    if (!standing.mends()) {
      var tries = Math.min(MOST, (long) EACH * home.length * standing.problem.slots().size());
      new Rearrangement(occupancy, random, search::ended).improve(tries);
    }
    return drafted();
  }

  private long[] chosen() {
    return weights(each -> standing.bound.chosen(each) ? 1 : 0);
  }

  /** Begins again and again with what kept its slot, each time by other chances. */
  private void moveFewer(int[] kept) {
    var best = occupancy.slots();
    var most = tabu.improve(chosen(), 0);
    for (var again = 0; again < RESTARTS && !search.ended(); again++) {
      occupancy.set(kept);
      var weight = tabu.improve(chosen(), patience / RESTARTS);
      if (weight > most) {
        most = weight;
        best = occupancy.slots();
      }
    }
    occupancy.set(best);
  }

  private boolean best() {
    var plan = drafted();
    return standing.holdsMusts(plan) && standing.of(Kind.VALUE, plan) == standing.mostValue();
  }

  private void holdWorth(int[] kept) {
    var worth = weights(each -> standing.value(each) + standing.must(each) * must);
    var best = tabu.improve(worth, patience);
    if (standing.mends()) {
      var other = occupancy.slots();
      occupancy.set(kept);
      if (tabu.improve(worth, patience) < best) {
        occupancy.set(other);
      }
    }
  }

  private SlotPlan drafted() {
    return new SlotPlan(occupancy.slots(), kept());
  }

  private long[] weights(IntToLongFunction weight) {
    return standing.numbers().mapToLong(weight).map(each -> each * unit).toArray();
  }

  private int slotBefore(int meeting) {
    var was = before(meeting);
    var possible = was != null && standing.needs.of(meeting).slots().get(was.slot());
    return was != null && possible && standing.holdable(meeting) ? was.slot() : SlotPlan.NOT_HELD;
  }

  private @Nullable Placement before(int meeting) {
    return standing.before.get(standing.problem.meetings().get(meeting).id());
  }

  /** Which meetings keep their place, as many as can in each slot. */
  private BitSet kept() {
    var kept = new BitSet();
    if (standing.mends()) {
      for (var slot = 0; slot < standing.problem.slots().size(); slot++) {
        keep(slot, kept);
      }
    }
    return kept;
  }

  private void keep(int slot, BitSet kept) {
    var places = standing.problem.places();
    var choice = new Choice(places.size());
    occupancy.in(slot).stream()
        .forEach(
            meeting ->
                standing.needs.of(meeting).places().stream()
                    .filter(place -> !places.get(place).closed().contains(slot))
                    .forEach(
                        place -> choice.option(meeting, place, was(meeting, slot, place) ? 0 : 1)));
    choice.cheapest().forEach((meeting, place) -> kept.set(meeting, was(meeting, slot, place)));
  }

  private boolean was(int meeting, int slot, int place) {
    var was = before(meeting);
    return was != null
        && was.slot() == slot
        && was.place().equals(standing.problem.places().get(place).id());
  }
}
