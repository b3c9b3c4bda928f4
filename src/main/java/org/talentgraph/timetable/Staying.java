package org.talentgraph.timetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The meetings that could stay where they were, by participant and slot. */
final class Staying {

  private final Standing standing;
  private final Set<Integer> staying = new HashSet<>();
  private final List<Set<Integer>> people = new ArrayList<>();
  private final int[][] at;

  /**
   * @param value that plans have, which all hold the musts; or 0
   */
  Staying(Standing standing, long value) {
    this.standing = standing;
    at = new int[standing.problem.participants().size()][standing.problem.slots().size()];
    standing.problem.meetings().forEach(any -> people.add(new HashSet<>()));
    for (var person = 0; person < at.length; person++) {
      Arrays.fill(at[person], Occupancy.NONE);
      for (var meeting : standing.needs.meetingsOf(person)) {
        people.get(meeting).add(person);
        if (standing.couldStay(meeting, value)) {
          staying.add(meeting);
          at[person][slotBefore(meeting)] = meeting;
        }
      }
    }
  }

  /** How many of them have to move at least if the meeting is in the slot. */
  int moved(int meeting, int slot) {
    if (staying.contains(meeting) && slotBefore(meeting) == slot) {
      return 0;
    }
    Set<Integer> moved = new HashSet<>();
    for (var person : people.get(meeting)) {
      moved.add(at[person][slot]);
    }
    moved.remove(Occupancy.NONE);
    moved.remove(meeting);
    return moved.size() + (staying.contains(meeting) ? 1 : 0);
  }

  private int slotBefore(int meeting) {
    var placement = standing.before.get(standing.problem.meetings().get(meeting).id());
    return placement == null ? Occupancy.NONE : placement.slot();
  }
}
