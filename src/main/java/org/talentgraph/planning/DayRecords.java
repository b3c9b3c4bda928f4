package org.talentgraph.planning;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.events.Access;
import org.talentgraph.events.Act;
import org.talentgraph.events.EventParts;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.Faults;
import org.talentgraph.events.Inside;
import org.talentgraph.events.Participant;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.security.Caller;

/** Notes who came to an event, and what came of its meetings. */
@Component
class DayRecords {

  private final EventWrites writes;
  private final EventParts parts;
  private final Plans plans;

  DayRecords(EventWrites writes, EventParts parts, Plans plans) {
    this.writes = writes;
    this.parts = parts;
    this.plans = plans;
  }

  /** Who checks in a second time stays checked in since the first. */
  Inside checkIn(String event, String participant) {
    return writes.organise(
        event,
        Act.CHECK_IN,
        false,
        inside -> {
          var who = inside.getParticipant(participant);
          if (who.checkedIn() == null) {
            parts.put(event, Participant.PART, who.checkedIn(plans.now()));
          }
          return writes.read(event);
        });
  }

  /**
   * Notes what came of a meeting of the published plan.
   *
   * @throws org.talentgraph.language.InvalidRequest {@code UNKNOWN_MEETING} also where the meeting
   *     is none of the caller's
   */
  Inside record(String event, String meeting, MeetingOutcome.Kind outcome) {
    return writes.locked(
        false,
        () -> {
          var inside = writes.read(event);
          var access = Access.of(inside.frame());
          if (!access.takesPart(inside)) {
            access.refuseUnlessOrganiser();
          }
          EventWrites.refuseOutOfStage(inside.frame(), Act.RECORD_OUTCOME);
          var found =
              held(inside)
                  .filter(each -> each.id().equals(meeting))
                  .filter(each -> access.seesMeeting(each.enterprise(), each.expert()))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          Faults.fault(
                              "meeting", ErrorCode.UNKNOWN_MEETING, "unknown.meeting", meeting));
          parts.put(event, MeetingOutcome.PART, noted(found, outcome));
          return inside;
        });
  }

  private MeetingOutcome noted(PlannedMeeting meeting, MeetingOutcome.Kind outcome) {
    return new MeetingOutcome(
        meeting.id(),
        meeting.demand(),
        meeting.enterprise(),
        meeting.expert(),
        outcome,
        plans.now(),
        Caller.current().name());
  }

  private Stream<PlannedMeeting> held(Inside inside) {
    var published = inside.frame().published();
    return published == null
        ? Stream.of()
        : plans.meetings(inside.id(), published).stream().filter(PlannedMeeting::isHeld);
  }

  /** What came of the meetings that the caller may see. */
  List<MeetingOutcome> outcomes(Inside inside) {
    var access = Access.of(inside.frame());
    return parts.all(inside.id(), MeetingOutcome.PART).stream()
        .filter(each -> access.seesMeeting(each.enterprise(), each.expert()))
        .toList();
  }

  Map<MeetingOutcome.Kind, Long> counts(Inside inside) {
    return outcomes(inside).stream()
        .collect(Collectors.groupingBy(MeetingOutcome::outcome, Collectors.counting()));
  }
}
