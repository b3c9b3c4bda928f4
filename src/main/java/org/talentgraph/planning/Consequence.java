package org.talentgraph.planning;

import java.util.ArrayList;
import java.util.List;
import org.talentgraph.events.Inside;
import org.talentgraph.events.Participant;

/** What a change of a plan means for a participant. */
record Consequence(Kind kind, String participant) {

  /** What becomes different. */
  enum Kind {
    FEWER_THAN_LEAST,
    MORE_THAN_MOST,
    MORE_BREAKS,
    FEWER_BREAKS
  }

  static List<Consequence> of(
      Inside inside, List<PlannedMeeting> before, List<PlannedMeeting> after) {
    List<Consequence> found = new ArrayList<>();
    for (var participant : inside.participants()) {
      var was = slots(participant, before, inside);
      var is = slots(participant, after, inside);
      add(
          found,
          is.size() < participant.least() && is.size() < was.size(),
          Kind.FEWER_THAN_LEAST,
          participant);
      add(
          found,
          is.size() > participant.most() && is.size() > was.size(),
          Kind.MORE_THAN_MOST,
          participant);
      add(found, breaks(is) > breaks(was), Kind.MORE_BREAKS, participant);
      add(found, breaks(is) < breaks(was), Kind.FEWER_BREAKS, participant);
    }
    return found;
  }

  private static void add(
      List<Consequence> found, boolean holds, Kind kind, Participant participant) {
    if (holds) {
      found.add(new Consequence(kind, participant.id()));
    }
  }

  private static List<Integer> slots(
      Participant participant, List<PlannedMeeting> meetings, Inside inside) {
    return meetings.stream()
        .filter(each -> each.isHeld() && each.has(participant.id()))
        .map(each -> inside.slotNumber(each.slot()))
        .sorted()
        .toList();
  }

  private static int breaks(List<Integer> slots) {
    var breaks = 0;
    for (var i = 1; i < slots.size(); i++) {
      if (slots.get(i) > slots.get(i - 1) + 1) {
        breaks++;
      }
    }
    return breaks;
  }
}
