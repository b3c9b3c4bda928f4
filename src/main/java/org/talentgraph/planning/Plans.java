package org.talentgraph.planning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.events.EventParts;
import org.talentgraph.events.Faults;
import org.talentgraph.events.Inside;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.planning.TimetableOptions.MeetingOrder;
import org.talentgraph.security.Caller;
import org.talentgraph.timetable.Timetable;

/** The plans of events, each version of them. */
@Component
class Plans {

  private final EventParts parts;
  private final Clock clock;

  Plans(EventParts parts, Clock clock) {
    this.parts = parts;
    this.clock = clock;
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  List<Plan> all(String event) {
    return parts.all(event, Plan.PART);
  }

  /** The number that the next plan gets; to be asked under the lock. */
  int next(String event) {
    return last(event).map(Plan::number).orElse(0) + 1;
  }

  private Optional<Plan> last(String event) {
    return all(event).stream().reduce((_, later) -> later);
  }

  Optional<Plan> find(String event, int number) {
    return parts.all(event, Plan.PART, Plan.key(number)).stream().findFirst();
  }

  /**
   * A plan of an event.
   *
   * @param number null for the published one, or else the latest
   * @throws InvalidRequest {@code UNKNOWN_PLAN}
   */
  Plan get(Inside inside, @Nullable Integer number) {
    var wanted = number == null ? inside.frame().published() : number;
    return wanted == null
        ? latest(inside)
        : find(inside.id(), wanted)
            .orElseThrow(
                () ->
                    Faults.fault(
                        "plan", ErrorCode.UNKNOWN_PLAN, "unknown.plan", String.valueOf(wanted)));
  }

  private Plan latest(Inside inside) {
    return last(inside.id())
        .orElseThrow(() -> Faults.fault("plan", ErrorCode.UNKNOWN_PLAN, "no.plan"));
  }

  /**
   * A plan of an event.
   *
   * @param number null for the latest
   */
  Plan latest(Inside inside, @Nullable Integer number) {
    return number == null ? latest(inside) : get(inside, number);
  }

  /**
   * A plan that has to say when and where.
   *
   * @throws InvalidRequest {@code NOT_A_TIMETABLE}
   */
  static Plan timetable(Plan plan) {
    if (!plan.isTimetable()) {
      throw Faults.fault(
          "plan", ErrorCode.NOT_A_TIMETABLE, "no.timetable", String.valueOf(plan.number()));
    }
    return plan;
  }

  /** Its meetings, in the order of their ids. */
  List<PlannedMeeting> meetings(String event, int plan) {
    return parts.all(event, PlannedMeeting.PART, Plan.key(plan) + " ");
  }

  void store(String event, Plan plan, List<PlannedMeeting> meetings) {
    parts.put(event, Plan.PART, plan);
    parts.put(
        event,
        PlannedMeeting.PART,
        meetings.stream().map(each -> each.inPlan(plan.number())).toList());
  }

  /** Stores a timetable as the next plan, under the lock; its number. */
  int store(
      String event,
      Plan base,
      List<PlannedMeeting> meetings,
      Timetable timetable,
      TimetableQuestion question,
      List<MeetingOrder> order,
      String by) {
    var number = next(event);
    store(
        event,
        TimetablePlans.plan(number, base, timetable, question, order, now(), by),
        TimetablePlans.meetings(meetings, timetable, question));
    return number;
  }

  /** A version after some changes by hand or on the day. */
  Plan changed(Plan of, int number, long value) {
    return new Plan(
        number,
        Plan.Kind.CHANGE,
        number == of.number() ? of.basedOn() : Integer.valueOf(of.number()),
        now(),
        Caller.current().name(),
        value,
        null,
        0,
        List.of(),
        List.of(),
        null,
        of.order(),
        null);
  }
}
