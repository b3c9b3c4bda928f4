package org.talentgraph.timetable;

import java.util.BitSet;
import java.util.Map;

/** The slot of each meeting, and which keep slot and place of the timetable before. */
record SlotPlan(int[] slots, BitSet kept) {

  static final int NOT_HELD = -1;

  /** A timetable as a plan that keeps all of it. */
  static SlotPlan of(TimetableProblem problem, Map<String, Placement> placements) {
    var slots = new int[problem.meetings().size()];
    var kept = new BitSet();
    for (var number = 0; number < slots.length; number++) {
      var placement = placements.get(problem.meetings().get(number).id());
      slots[number] = placement == null ? NOT_HELD : placement.slot();
      kept.set(number, placement != null);
    }
    return new SlotPlan(slots, kept);
  }

  int slot(int meeting) {
    return slots[meeting];
  }

  boolean held(int meeting) {
    return slots[meeting] != NOT_HELD;
  }

  boolean keeps(int meeting) {
    return kept.get(meeting);
  }
}
