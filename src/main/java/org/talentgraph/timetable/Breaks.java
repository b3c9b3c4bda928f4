package org.talentgraph.timetable;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the breaks of participants: runs of idle slots between two meetings. */
final class Breaks {

  private Breaks() {}

  static Map<String, Integer> of(TimetableProblem problem, SlotPlan plan) {
    Map<String, BitSet> busy = new LinkedHashMap<>();
    problem.participants().forEach(each -> busy.put(each.id(), new BitSet()));
    for (var number = 0; number < problem.meetings().size(); number++) {
      if (plan.held(number)) {
        for (var participant : problem.meetings().get(number).participants()) {
          busy.computeIfAbsent(participant, any -> new BitSet()).set(plan.slot(number));
        }
      }
    }
    Map<String, Integer> breaks = new LinkedHashMap<>();
    busy.forEach((participant, slots) -> breaks.put(participant, count(slots)));
    return breaks;
  }

  private static int count(BitSet busy) {
    var runs = 0;
    for (var slot = busy.nextSetBit(0); slot >= 0; slot = busy.nextSetBit(slot)) {
      runs++;
      slot = busy.nextClearBit(slot);
    }
    return Math.max(0, runs - 1);
  }
}
