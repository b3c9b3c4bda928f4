package org.talentgraph.timetable;

import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A search for fewer breaks by simulated annealing: two slots exchange a chain of meetings that
 * share participants, so that all stay held.
 */
final class Rearrangement {

  private static final int MOST_SLOTS = 64;
  private static final int REPAIRS = 3;
  private static final double HOT = 0.6;
  private static final double COLD = 0.1;

  /** What a break costs; being one of many for the same participant costs a little more. */
  private static final int BREAK = 1_000;

  private final Occupancy occupancy;
  private final Random random;
  private final BooleanSupplier ended;
  private final long[] busy;
  private final long[] turned;
  private final int[] chain;
  private final int[] targets;
  private final boolean[] inChain;
  private int size;
  private int from;
  private int to;

  Rearrangement(Occupancy occupancy, Random random, BooleanSupplier ended) {
    this.occupancy = occupancy;
    this.random = random;
    this.ended = ended;
    busy = new long[occupancy.problem.participants().size()];
    turned = new long[busy.length];
    inChain = new boolean[occupancy.problem.meetings().size()];
    chain = new int[inChain.length];
    targets = new int[inChain.length];
  }

  /** Begins with the slots of the occupancy, and leaves the best that it finds there. */
  void improve(long tries) {
    var slots = occupancy.problem.slots().size();
    var held = IntStream.range(0, inChain.length).filter(occupancy::held).toArray();
    if (slots > MOST_SLOTS || held.length == 0) {
      return;
    }
    var energy = begin(slots);
    var least = energy;
    var best = occupancy.slots();
    for (var left = tries; left > 0 && least > 0 && !ended.getAsBoolean(); left--) {
      if (choose(held[random.nextInt(held.length)], random.nextInt(slots))) {
        energy += exchange(BREAK * HOT * Math.pow(COLD / HOT, 1 - left / (double) tries));
      }
      forget();
      if (energy < least) {
        least = energy;
        best = occupancy.slots();
      }
    }
    occupancy.set(best);
  }

  private long begin(int slots) {
    var energy = 0L;
    for (var person = 0; person < busy.length; person++) {
      busy[person] = 0;
      for (var slot = 0; slot < slots; slot++) {
        busy[person] |= occupancy.at(person, slot) == Occupancy.NONE ? 0 : 1L << slot;
      }
      energy += energy(busy[person]);
    }
    return energy;
  }

  /** Takes the exchange if it is better, or by chance. */
  private long exchange(double warmth) {
    var change = change();
    if (change <= 0 || random.nextDouble() < Math.exp(-change / warmth)) {
      turn();
      return change;
    }
    change();
    return 0;
  }

  private static long energy(long busy) {
    var breaks = busy == 0 ? 0 : Long.bitCount(busy & ~(busy << 1)) - 1;
    return (long) breaks * BREAK + (long) breaks * breaks;
  }

  /** Whether the chains that begin with the meeting can be exchanged between its slot and this. */
  private boolean choose(int meeting, int slot) {
    from = occupancy.slot(meeting);
    to = slot;
    if (from == to || !add(meeting)) {
      return false;
    }
    for (var repairs = 0; !hasRoom(from) || !hasRoom(to); repairs++) {
      var other = hasRoom(from) ? to : from;
      var next = occupancy.in(other).nextSetBit(random.nextInt(inChain.length));
      if (repairs == REPAIRS || next < 0 || inChain[next] || !add(next)) {
        return false;
      }
    }
    return ordered();
  }

  private boolean add(int meeting) {
    var next = size;
    put(meeting);
    for (; next < size; next++) {
      var each = chain[next];
      var other = other(each);
      if (!occupancy.needs.of(each).slots().get(other)) {
        return false;
      }
      for (var person : occupancy.people(each)) {
        var there = occupancy.at(person, other);
        if (there != Occupancy.NONE && !inChain[there]) {
          put(there);
        }
      }
    }
    return true;
  }

  private void put(int meeting) {
    chain[size++] = meeting;
    inChain[meeting] = true;
    for (var each : occupancy.shared(meeting)) {
      each.shift(occupancy.slot(meeting) == to ? 1 : -1);
    }
  }

  private int other(int meeting) {
    return occupancy.slot(meeting) == from ? to : from;
  }

  private boolean hasRoom(int slot) {
    for (var index = 0; index < size; index++) {
      for (var each : occupancy.shared(chain[index])) {
        if (each.taken(slot) + (slot == from ? each.shift() : -each.shift()) > each.room(slot)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean ordered() {
    for (var index = 0; index < size; index++) {
      var meeting = chain[index];
      for (var each : occupancy.earlier(meeting)) {
        if (occupancy.held(each) && slotAfter(each) >= other(meeting)) {
          return false;
        }
      }
      for (var each : occupancy.later(meeting)) {
        if (occupancy.held(each) && slotAfter(each) <= other(meeting)) {
          return false;
        }
      }
    }
    return true;
  }

  private int slotAfter(int meeting) {
    return inChain[meeting] ? other(meeting) : occupancy.slot(meeting);
  }

  /** Exchanges the slots in which those of the chain are busy; twice leaves them as they were. */
  private long change() {
    var both = 1L << from | 1L << to;
    for (var index = 0; index < size; index++) {
      for (var person : occupancy.people(chain[index])) {
        turned[person] ^= both;
      }
    }
    var change = 0L;
    for (var index = 0; index < size; index++) {
      for (var person : occupancy.people(chain[index])) {
        change += energy(busy[person] ^ turned[person]) - energy(busy[person]);
        busy[person] ^= turned[person];
        turned[person] = 0;
      }
    }
    return change;
  }

  private void turn() {
    for (var index = 0; index < size; index++) {
      targets[index] = other(chain[index]);
    }
    for (var index = 0; index < size; index++) {
      occupancy.remove(chain[index]);
    }
    for (var index = 0; index < size; index++) {
      occupancy.put(chain[index], targets[index]);
    }
  }

  private void forget() {
    for (var index = 0; index < size; index++) {
      inChain[chain[index]] = false;
      occupancy.shared(chain[index]).forEach(Shared::forget);
    }
    size = 0;
  }
}
