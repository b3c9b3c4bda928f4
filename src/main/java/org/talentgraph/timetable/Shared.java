package org.talentgraph.timetable;

import java.util.BitSet;

/** Meetings that share some places or interpreters, and how many of these a slot has. */
final class Shared {

  private final BitSet meetings;
  private final int[] room;
  private final int[] taken;
  private int shift;

  Shared(BitSet meetings, int[] room) {
    this.meetings = meetings;
    this.room = room;
    taken = new int[room.length];
  }

  boolean by(int meeting) {
    return meetings.get(meeting);
  }

  int room(int slot) {
    return room[slot];
  }

  int taken(int slot) {
    return taken[slot];
  }

  void take(int slot, int change) {
    taken[slot] += change;
  }

  /** How many a chain of meetings would bring into the slot from which it begins. */
  int shift() {
    return shift;
  }

  void shift(int change) {
    shift += change;
  }

  void forget() {
    shift = 0;
  }
}
