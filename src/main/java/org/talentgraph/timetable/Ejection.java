package org.talentgraph.timetable;

import java.util.Arrays;
import java.util.Random;

/**
 * What would have to leave for a meeting to be held in a slot: of those that will do, the least.
 */
final class Ejection {

  private final Occupancy occupancy;
  private final Random random;
  private final int[] home;
  private long[] weights;
  private int[] leaving = new int[16];
  private int size;

  /**
   * @param home the slot in which a meeting is worth one more
   */
  Ejection(Occupancy occupancy, int[] home, Random random) {
    this.occupancy = occupancy;
    this.home = home;
    this.random = random;
    weights = new long[home.length];
  }

  void weigh(long[] weights) {
    this.weights = weights;
  }

  long weight(int meeting, int slot) {
    return weights[meeting] + (home[meeting] == slot ? 1 : 0);
  }

  int size() {
    return size;
  }

  int leaving(int index) {
    return leaving[index];
  }

  /** Whether the meeting can be held in the slot once those found have left. */
  boolean find(int meeting, int slot) {
    size = 0;
    for (var participant : occupancy.people(meeting)) {
      add(occupancy.at(participant, slot));
    }
    for (var each : occupancy.earlier(meeting)) {
      add(occupancy.held(each) && occupancy.slot(each) >= slot ? each : Occupancy.NONE);
    }
    for (var each : occupancy.later(meeting)) {
      add(occupancy.held(each) && occupancy.slot(each) <= slot ? each : Occupancy.NONE);
    }
    for (var participant : occupancy.people(meeting)) {
      if (!makeRoom(participant)) {
        return false;
      }
    }
    for (var each : occupancy.shared(meeting)) {
      if (each.room(slot) == 0) {
        return false;
      }
      makeRoom(each, slot);
    }
    return true;
  }

  private boolean makeRoom(int participant) {
    var most = occupancy.problem.participants().get(participant).most();
    var left = occupancy.count(participant) + 1 - most;
    if (left <= 0) {
      return true;
    }
    var least = Occupancy.NONE;
    for (var each : occupancy.needs.meetingsOf(participant)) {
      if (leaves(each)) {
        left--;
      } else if (occupancy.held(each)) {
        least = lighter(each, least);
      }
    }
    if (left > 0) {
      add(least);
    }
    return most > 0;
  }

  private void makeRoom(Shared shared, int slot) {
    var left = shared.taken(slot) + 1 - shared.room(slot);
    for (var index = 0; index < size && left > 0; index++) {
      if (occupancy.slot(leaving[index]) == slot && shared.by(leaving[index])) {
        left--;
      }
    }
    if (left > 0) {
      var least = Occupancy.NONE;
      var in = occupancy.in(slot);
      for (var each = in.nextSetBit(0); each >= 0; each = in.nextSetBit(each + 1)) {
        if (shared.by(each)) {
          least = lighter(each, least);
        }
      }
      add(least);
    }
  }

  private int lighter(int one, int other) {
    if (other == Occupancy.NONE) {
      return one;
    }
    var first = weight(one, occupancy.slot(one));
    var second = weight(other, occupancy.slot(other));
    return first < second || (first == second && random.nextInt(8) == 0) ? one : other;
  }

  private void add(int meeting) {
    if (meeting != Occupancy.NONE && !leaves(meeting)) {
      leaving[size++] = meeting;
      if (size == leaving.length) {
        leaving = Arrays.copyOf(leaving, 2 * size);
      }
    }
  }

  private boolean leaves(int meeting) {
    for (var index = 0; index < size; index++) {
      if (leaving[index] == meeting) {
        return true;
      }
    }
    return false;
  }
}
