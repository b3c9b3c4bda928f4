package org.talentgraph.planning;

import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.events.Inside;
import org.talentgraph.planning.TimetableOptions.MeetingOrder;

/**
 * In which order meetings are to be held, and when they are.
 *
 * @param order as it was wished
 */
record HeldOrder(List<MeetingOrder> order, Inside inside, List<PlannedMeeting> meetings) {

  /** The ids of the meetings that it would have to be held before, or after. */
  Stream<String> broken(PlannedMeeting meeting, int slot) {
    var before =
        order.stream()
            .filter(each -> each.earlier().equals(meeting.id()))
            .map(MeetingOrder::later)
            .filter(later -> held(later).anyMatch(other -> other <= slot));
    var after =
        order.stream()
            .filter(each -> each.later().equals(meeting.id()))
            .map(MeetingOrder::earlier)
            .filter(earlier -> held(earlier).anyMatch(other -> other >= slot));
    return Stream.concat(before, after);
  }

  /** The number of the slot of a meeting; nothing where it is not held. */
  private Stream<Integer> held(String meeting) {
    return meetings.stream()
        .filter(each -> each.id().equals(meeting) && each.isHeld())
        .map(each -> inside.slotNumber(each.slot()));
  }
}
