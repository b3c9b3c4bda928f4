package org.talentgraph.planning;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.talentgraph.events.Inside;
import org.talentgraph.model.View;
import org.talentgraph.pairing.Objective;

/** The meetings that somebody who comes late could have. */
@Component
class LateMeetings {

  private static final int CANDIDATES_PER_MEETING = 3;

  private final PairingPlanning pairings;

  LateMeetings(PairingPlanning pairings) {
    this.pairings = pairings;
  }

  /** The best of them, which fit beside all that are planned. */
  List<PlannedMeeting> of(
      Inside inside, String who, List<PlannedMeeting> planned, int plan, View view) {
    var options = new PairingOptions(Objective.TOTAL_SCORE, null, true, 1, 1);
    var question = pairings.question(inside, options, view);
    var barred = question.barred().keySet();
    var possible =
        question.problem().candidates().stream()
            .filter(each -> !barred.contains(each.pair()))
            .map(
                each ->
                    PlannedMeeting.of(
                        plan,
                        each.pair().demand(),
                        question.enterprise(each.pair().demand()),
                        each.pair().expert(),
                        each.score(),
                        false))
            .filter(each -> each.has(who))
            .toList();
    var most = CANDIDATES_PER_MEETING * inside.participant(who).orElseThrow().most();
    return fitting(inside, possible, planned, most);
  }

  /**
   * The best of some, so that all of them could be held beside all that are planned: no demand has
   * more than its quantity, and an enterprise meets an expert once.
   */
  static List<PlannedMeeting> fitting(
      Inside inside, List<PlannedMeeting> possible, List<PlannedMeeting> planned, int most) {
    List<PlannedMeeting> all = new ArrayList<>(planned);
    possible.stream()
        .sorted(comparingLong(PlannedMeeting::score).reversed())
        .filter(each -> all.size() < planned.size() + most && hasRoom(inside, each, all))
        .forEachOrdered(all::add);
    return List.copyOf(all.subList(planned.size(), all.size()));
  }

  private static boolean hasRoom(
      Inside inside, PlannedMeeting meeting, List<PlannedMeeting> planned) {
    var ofDemand = planned.stream().filter(each -> each.demand().equals(meeting.demand())).count();
    return ofDemand < inside.demand(meeting.demand()).orElseThrow().quantity()
        && planned.stream()
            .noneMatch(each -> each.has(meeting.enterprise()) && each.has(meeting.expert()));
  }
}
