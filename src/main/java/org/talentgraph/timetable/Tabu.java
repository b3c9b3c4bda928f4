package org.talentgraph.timetable;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * A search for a plan of large weight, after PartialCol (Blöchliger and Zufferey 2008): a meeting
 * that is not held takes a slot, what is in its way leaves, and may not come back there for a
 * while.
 */
final class Tabu {

  private static final int LONGEST = 10;
  private static final double SHARE = 0.6;

  private final Occupancy occupancy;
  private final Ejection ejection;
  private final Random random;
  private final long lacking;
  private final BooleanSupplier ended;
  private final int[][] until;
  private long[] weights = {};
  private int[] open = {};
  private int size;
  private long total;
  private int step;
  private int nextMeeting;
  private int nextSlot;

  /**
   * @param lacking the weight of each meeting that somebody has too few
   */
  Tabu(Occupancy occupancy, Ejection ejection, long lacking, BooleanSupplier ended, Random random) {
    this.occupancy = occupancy;
    this.ejection = ejection;
    this.lacking = lacking;
    this.ended = ended;
    this.random = random;
    until = new int[occupancy.slots().length][occupancy.problem.slots().size()];
  }

  /**
   * Begins with the slots of the occupancy, and leaves the best that it finds there.
   *
   * @param weights of the meetings; those without are left as they are
   * @param patience tries of a meeting in a slot without a better plan
   * @return the weight of the best
   */
  long improve(long[] weights, long patience) {
    this.weights = weights;
    ejection.weigh(weights);
    open = new int[weights.length];
    size = 0;
    total = 0;
    for (var meeting = 0; meeting < weights.length; meeting++) {
      if (occupancy.held(meeting)) {
        total += ejection.weight(meeting, occupancy.slot(meeting));
      } else if (weights[meeting] > 0 && occupancy.needs.of(meeting).holdable()) {
        open[size++] = meeting;
      }
    }
    for (var person = 0; person < occupancy.problem.participants().size(); person++) {
      total -= lacking * Math.max(0, least(person) - occupancy.count(person));
    }
    Arrays.stream(until).forEach(each -> Arrays.fill(each, 0));
    step = 0;
    return search(patience);
  }

  /** Whether nothing is in the way of the meeting. */
  boolean free(int meeting, int slot) {
    return ejection.find(meeting, slot) && ejection.size() == 0;
  }

  private long search(long patience) {
    var best = total;
    var slots = occupancy.slots();
    for (var left = patience; left > 0 && size > 0 && !ended.getAsBoolean(); step++) {
      left -= (long) size * until[0].length;
      if (!choose(best)) {
        continue;
      }
      make();
      if (total > best) {
        best = total;
        slots = occupancy.slots();
        left = patience;
      }
    }
    occupancy.set(slots);
    return best;
  }

  private boolean choose(long best) {
    var most = Long.MIN_VALUE;
    var ties = 1;
    for (var index = 0; index < size; index++) {
      var meeting = open[index];
      var slots = occupancy.needs.of(meeting).slots();
      for (var slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
        if (ejection.find(meeting, slot)) {
          var gain = gain(meeting, slot);
          var allowed = until[meeting][slot] <= step || total + gain > best;
          if (allowed && gain >= most) {
            ties = gain > most ? 1 : ties + 1;
            if (gain > most || random.nextInt(ties) == 0) {
              nextMeeting = meeting;
              nextSlot = slot;
            }
            most = gain;
          }
        }
      }
    }
    return most > Long.MIN_VALUE;
  }

  private long gain(int meeting, int slot) {
    var gain = ejection.weight(meeting, slot) + lacked(meeting, 1);
    for (var index = 0; index < ejection.size(); index++) {
      var other = ejection.leaving(index);
      gain -= ejection.weight(other, occupancy.slot(other)) + lacked(other, 0);
    }
    return gain;
  }

  /** The weight of those who would lack the meeting. */
  private long lacked(int meeting, int change) {
    if (lacking == 0) {
      return 0;
    }
    var weight = 0L;
    for (var person : occupancy.people(meeting)) {
      weight += occupancy.count(person) + change <= least(person) ? lacking : 0;
    }
    return weight;
  }

  private int least(int person) {
    return occupancy.problem.participants().get(person).least();
  }

  private void make() {
    ejection.find(nextMeeting, nextSlot);
    var longest = step + LONGEST + (int) (SHARE * size);
    for (var index = 0; index < ejection.size(); index++) {
      var other = ejection.leaving(index);
      var slot = occupancy.slot(other);
      until[other][slot] = longest + random.nextInt(LONGEST);
      total -= ejection.weight(other, slot) + lacked(other, 0);
      occupancy.remove(other);
      if (weights[other] > 0) {
        open[size++] = other;
      }
    }
    total += ejection.weight(nextMeeting, nextSlot) + lacked(nextMeeting, 1);
    occupancy.put(nextMeeting, nextSlot);
    for (var index = 0; index < size; index++) {
      if (open[index] == nextMeeting) {
        open[index] = open[--size];
        return;
      }
    }
  }
}
