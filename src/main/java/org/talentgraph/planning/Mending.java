package org.talentgraph.planning;

import static java.util.stream.Collectors.toSet;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.events.Act;
import org.talentgraph.events.Enrolment;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.Faults;
import org.talentgraph.events.Inside;
import org.talentgraph.events.ParticipantInput;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.View;
import org.talentgraph.timetable.Goal;
import org.talentgraph.timetable.Limits;
import org.talentgraph.timetable.Timetable;
import org.talentgraph.timetable.TimetableOutcome;
import org.talentgraph.timetable.Timetables;
import org.talentgraph.timetable.Watch;

/**
 * Mends a published timetable when somebody does not come, or comes late: what has begun stays, and
 * as few of the other meetings as possible move.
 */
@Component
class Mending {

  private final EventWrites writes;
  private final Enrolment enrolment;
  private final Plans plans;
  private final PlanEdits edits;
  private final LateMeetings late;
  private final Solving solving;

  Mending(
      EventWrites writes,
      Enrolment enrolment,
      Plans plans,
      PlanEdits edits,
      LateMeetings late,
      Solving solving) {
    this.writes = writes;
    this.enrolment = enrolment;
    this.plans = plans;
    this.edits = edits;
    this.late = late;
    this.solving = solving;
  }

  /**
   * How to mend.
   *
   * @param at the time up to which slots have begun; null for now
   */
  record Options(PlanEdits.Edit edit, @Nullable OffsetDateTime at, double seconds, int seed) {

    Limits limits() {
      return new Limits(seconds, seconds, seed);
    }
  }

  /**
   * What was read before the search, and what is to be.
   *
   * @param meetings those of the plan, and those that may come
   */
  private record Task(
      Inside before,
      Inside after,
      Plan plan,
      List<PlannedMeeting> planned,
      List<PlannedMeeting> meetings,
      int next) {}

  /**
   * A participant is not there.
   *
   * @param slots ids of the slots; null for all that have not begun
   */
  PlanEdits.Result absence(Options options, String participant, @Nullable List<String> slots) {
    return mend(
        options,
        Act.REPORT_ABSENCE,
        inside -> {
          var who = inside.getParticipant(participant);
          var next = next(inside, options);
          var absent = slots == null ? notBegun(inside, next) : checked(inside, slots);
          var after =
              inside.with(
                  who.absent(
                      Stream.concat(who.absent().stream(), absent.stream()).distinct().toList()));
          var plan = Plans.timetable(plans.get(inside, options.edit().plan()));
          var planned = plans.meetings(inside.id(), plan.number());
          var meetings =
              planned.stream()
                  .map(each -> misses(each, participant, absent) ? each.pinned(false, null) : each)
                  .toList();
          return new Task(inside, after, plan, planned, meetings, next);
        });
  }

  private int next(Inside inside, Options options) {
    var at = options.at();
    return inside.begun(at == null ? plans.now() : at);
  }

  private static List<String> notBegun(Inside inside, int next) {
    return inside.slots().stream().skip(next).map(each -> each.id()).toList();
  }

  private static List<String> checked(Inside inside, List<String> slots) {
    var faults = new Faults();
    for (var i = 0; i < slots.size(); i++) {
      faults.unless(
          inside.slotNumber(slots.get(i)) >= 0,
          "slots[%d]".formatted(i),
          ErrorCode.BAD_VALUE,
          "unknown.slot",
          slots.get(i));
    }
    faults.refuse();
    return slots;
  }

  private static boolean misses(PlannedMeeting meeting, String participant, List<String> absent) {
    return meeting.has(participant) && absent.contains(String.valueOf(meeting.slot()));
  }

  /** Somebody comes who was not expected, and gets the meetings that still fit. */
  PlanEdits.Result late(Options options, ParticipantInput given, View view) {
    return mend(
        options,
        Act.ADD_LATE,
        inside -> {
          var after = enrolment.joined("participant", inside, List.of(given));
          var plan = Plans.timetable(plans.get(inside, options.edit().plan()));
          var planned = plans.meetings(inside.id(), plan.number());
          List<PlannedMeeting> meetings = new ArrayList<>(planned);
          meetings.addAll(late.of(after, given.record(), planned, plan.number(), view));
          return new Task(inside, after, plan, planned, meetings, next(inside, options));
        });
  }

  /** What is to be done, read from an event. */
  private interface Reading {
    Task of(Inside inside);
  }

  private PlanEdits.Result mend(Options options, Act act, Reading reading) {
    return EventWrites.again(() -> tried(options, act, reading));
  }

  /** Searches without the lock; empty where the event changed meanwhile. */
  private Optional<PlanEdits.Result> tried(Options options, Act act, Reading reading) {
    var edit = options.edit();
    var task = reading.of(writes.readToOrganise(edit.event(), act));
    var question = new TimetableQuestion(task.after(), task.meetings());
    var timetable = solve(task, question, options);
    return writes.organise(
        edit.event(),
        act,
        edit.dryRun(),
        now ->
            isOutdated(task, now)
                ? Optional.empty()
                : Optional.of(keep(task, question, timetable, edit)));
  }

  private boolean isOutdated(Task task, Inside now) {
    return !now.equals(task.before())
        || !plans.meetings(now.id(), task.plan().number()).equals(task.planned());
  }

  private Timetable solve(Task task, TimetableQuestion question, Options options) {
    var order = question.kept(task.plan().order());
    var problem = question.problem(order, OptionalInt.empty(), true);
    TimetableOutcome outcome =
        solving.now(
            () ->
                Timetables.mend(
                    problem,
                    question.placements(),
                    task.next(),
                    options.limits(),
                    Solving.until(options.seconds(), new Watch(_ -> {}))));
    if (outcome instanceof Timetable timetable) {
      return timetable;
    }
    throw Faults.fault("seconds", ErrorCode.MEETING_IMPOSSIBLE, "not.mended");
  }

  private PlanEdits.Result keep(
      Task task, TimetableQuestion question, Timetable timetable, PlanEdits.Edit edit) {
    var known = task.planned().stream().map(PlannedMeeting::id).collect(toSet());
    var after =
        TimetablePlans.meetings(task.meetings(), timetable, question).stream()
            .filter(each -> each.isHeld() || known.contains(each.id()))
            .toList();
    enrolment.store(task.before(), task.after());
    var proven =
        timetable.goals().stream()
            .filter(each -> each.kind().compareTo(Goal.Kind.MOVED) <= 0)
            .allMatch(Goal::proven);
    return edits.keep(edit, task.after(), task.plan(), task.planned(), after, proven, task.next());
  }
}
