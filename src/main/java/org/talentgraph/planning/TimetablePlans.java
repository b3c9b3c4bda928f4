package org.talentgraph.planning;

import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.talentgraph.planning.TimetableOptions.MeetingOrder;
import org.talentgraph.timetable.Conflict;
import org.talentgraph.timetable.Goal;
import org.talentgraph.timetable.Placement;
import org.talentgraph.timetable.Timetable;
import org.talentgraph.timetable.Unscheduled;

/** Timetables as they are kept. */
final class TimetablePlans {

  private TimetablePlans() {}

  static Plan plan(
      int number,
      Plan base,
      Timetable timetable,
      TimetableQuestion question,
      List<MeetingOrder> order,
      OffsetDateTime made,
      String by) {
    var value = timetable.goal(Goal.Kind.VALUE);
    return new Plan(
        number,
        Plan.Kind.TIMETABLE,
        base.number(),
        made,
        by,
        value.value(),
        value.bound(),
        timetable.seconds(),
        timetable.goals(),
        causes(timetable, question),
        null,
        order,
        null);
  }

  static List<StoredCause> causes(Timetable timetable, TimetableQuestion question) {
    return timetable.conflict().map(each -> causes(each, question)).orElse(List.of());
  }

  static List<StoredCause> causes(Conflict conflict, TimetableQuestion question) {
    return conflict.causes().stream().map(each -> StoredCause.of(each, question)).toList();
  }

  /** The meetings, where and when the timetable holds them. */
  static List<PlannedMeeting> meetings(
      List<PlannedMeeting> meetings, Timetable timetable, TimetableQuestion question) {
    Map<String, Placement> placed =
        timetable.placements().stream().collect(toMap(Placement::meeting, Function.identity()));
    Map<String, Unscheduled> unheld =
        timetable.unscheduled().stream().collect(toMap(Unscheduled::meeting, Function.identity()));
    return meetings.stream()
        .map(
            each -> {
              var at = placed.get(each.id());
              var why = unheld.get(each.id());
              if (at != null) {
                return each.at(question.slot(at.slot()), at.place(), at.interpreter().orElse(null));
              }
              return each.unheld(
                  why == null
                      ? StoredReason.of(
                          question.leftOut(each).orElse(StoredReason.Kind.NOT_TRIED_LONG_ENOUGH))
                      : StoredReason.of(why.reason(), question));
            })
        .toList();
  }
}
