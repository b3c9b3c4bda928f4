package org.talentgraph.planning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.talentgraph.events.Access;
import org.talentgraph.events.Act;
import org.talentgraph.events.EventParts;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.Faults;
import org.talentgraph.events.Inside;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.security.Caller;
import org.talentgraph.timetable.Conflict;
import org.talentgraph.timetable.Timetable;
import org.talentgraph.timetable.TimetableOutcome;
import org.talentgraph.timetable.TimetableProblem;
import org.talentgraph.timetable.Timetables;

/**
 * Makes timetables in the background, one of each event at a time. What is known of a run is in the
 * graph, so that all copies of the application tell and stop it; by the clock of the machine, since
 * a run whose application is silent has stopped.
 */
@Component
class PlanRuns {

  private static final Logger LOG = LoggerFactory.getLogger(PlanRuns.class);

  private final EventWrites writes;
  private final EventParts parts;
  private final Plans plans;
  private final Clock machine = Clock.systemUTC();
  private final Map<String, RunningPlan> running = new ConcurrentHashMap<>();

  PlanRuns(EventWrites writes, EventParts parts, Plans plans) {
    this.writes = writes;
    this.parts = parts;
    this.plans = plans;
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(machine).withOffsetSameInstant(ZoneOffset.UTC);
  }

  /** The runs of an event, the latest first. */
  List<PlanRun> all(String event) {
    var now = now();
    return parts.all(event, PlanRun.PART).stream()
        .map(each -> each.seenAt(now))
        .sorted((one, other) -> other.started().compareTo(one.started()))
        .toList();
  }

  PlanRun start(String event, TimetableOptions options) {
    return writes.organise(
        event,
        Act.PLAN_TIMETABLE,
        false,
        inside -> {
          if (all(event).stream().anyMatch(PlanRun::isRunning)) {
            throw Faults.fault("event", ErrorCode.PLAN_RUNNING, "plan.running", event);
          }
          return start(inside, options);
        });
  }

  private PlanRun start(Inside inside, TimetableOptions options) {
    if (inside.slots().isEmpty() || inside.places().isEmpty()) {
      throw Faults.fault("event", ErrorCode.MISSING_VALUE, "no.slots");
    }
    var base = plans.latest(inside, options.plan());
    var meetings = plans.meetings(inside.id(), base.number());
    var question = new TimetableQuestion(inside, meetings);
    options.check(question.meetings());
    var problem = question.problem(options.precedences(), options.spread(), Set.of());
    var run =
        PlanRun.start(
            UUID.randomUUID().toString(),
            now(),
            Caller.current().name(),
            base.number(),
            options.seconds(),
            options.seed());
    parts.put(inside.id(), PlanRun.PART, run);
    var job = new RunningPlan(inside.id(), run, parts, this::now);
    running.put(run.id(), job);
    Thread.ofPlatform()
        .name("plan " + inside.id())
        .daemon()
        .start(() -> make(job, options, problem, question, base, meetings));
    return run;
  }

  private void make(
      RunningPlan job,
      TimetableOptions options,
      TimetableProblem problem,
      TimetableQuestion question,
      Plan base,
      List<PlannedMeeting> meetings) {
    try (job) {
      var outcome = Timetables.plan(problem, options.limits(), job.watch());
      job.close();
      writes.locked(false, () -> end(job, outcome, question, base, meetings));
    } catch (RuntimeException | Error failure) {
      LOG.error("The timetable {} of {} failed", job.run().id(), job.event(), failure);
      job.close();
      parts.put(
          job.event(),
          PlanRun.PART,
          job.run().ended(PlanRun.Status.FAILED, now(), null, List.of()));
    } finally {
      running.remove(job.run().id());
    }
  }

  private PlanRun end(
      RunningPlan job,
      TimetableOutcome outcome,
      TimetableQuestion question,
      Plan base,
      List<PlannedMeeting> meetings) {
    var run = job.run();
    var stopped = job.watch().stopped();
    var ended =
        switch (outcome) {
          case Timetable timetable ->
              run.ended(
                  stopped ? PlanRun.Status.STOPPED : PlanRun.Status.DONE,
                  now(),
                  store(job, timetable, question, base, meetings),
                  TimetablePlans.causes(timetable, question));
          case Conflict conflict -> {
            var causes = TimetablePlans.causes(conflict, question);
            yield run.ended(PlanRun.Status.IMPOSSIBLE, now(), null, causes);
          }
          case TimetableOutcome.Undecided() -> {
            var status = stopped ? PlanRun.Status.STOPPED : PlanRun.Status.UNDECIDED;
            yield run.ended(status, now(), null, List.of());
          }
        };
    parts.put(job.event(), PlanRun.PART, ended);
    return ended;
  }

  private int store(
      RunningPlan job,
      Timetable timetable,
      TimetableQuestion question,
      Plan base,
      List<PlannedMeeting> meetings) {
    var number = plans.next(job.event());
    plans.store(
        job.event(),
        TimetablePlans.plan(number, base, timetable, question, plans.now(), job.run().by()),
        TimetablePlans.meetings(meetings, timetable, question));
    return number;
  }

  /** Asks a run to end soon, with the best that it has found; whatever copy makes it. */
  PlanRun stop(String event, String id) {
    return writes.locked(
        false,
        () -> {
          var inside = writes.read(event);
          Access.of(inside.frame()).refuseUnlessOrganiser();
          var found = all(event).stream().filter(each -> each.id().equals(id)).findFirst();
          var run =
              found.orElseThrow(
                  () -> Faults.fault("run", ErrorCode.UNKNOWN_PLAN, "unknown.run", id));
          var job = running.get(id);
          if (job != null) {
            job.stop();
            return job.run();
          }
          if (!run.isRunning()) {
            return run;
          }
          var asked = run.asked(true);
          parts.put(event, PlanRun.PART, asked);
          return asked;
        });
  }
}
