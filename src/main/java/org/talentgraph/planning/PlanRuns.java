package org.talentgraph.planning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
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
  private final Solving solving;
  private final Clock machine = Clock.systemUTC();
  private final Map<String, RunningPlan> running = new ConcurrentHashMap<>();

  PlanRuns(EventWrites writes, EventParts parts, Plans plans, Solving solving) {
    this.writes = writes;
    this.parts = parts;
    this.plans = plans;
    this.solving = solving;
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

  /** What a run makes a timetable of. */
  private record Task(
      Inside inside,
      PlanRun run,
      TimetableOptions options,
      TimetableQuestion question,
      TimetableProblem problem,
      Plan base,
      List<PlannedMeeting> meetings) {}

  Optional<PlanRun> find(String event, String id) {
    var now = now();
    return parts.all(event, PlanRun.PART, id).stream()
        .filter(each -> each.id().equals(id))
        .map(each -> each.seenAt(now))
        .findFirst();
  }

  /**
   * @throws org.talentgraph.language.InvalidRequest {@code UNKNOWN_PLAN}
   */
  PlanRun get(String event, String id) {
    return find(event, id)
        .orElseThrow(() -> Faults.fault("run", ErrorCode.UNKNOWN_PLAN, "unknown.run", id));
  }

  PlanRun start(String event, TimetableOptions options) {
    var task =
        writes.organise(
            event,
            Act.PLAN_TIMETABLE,
            false,
            inside -> {
              if (all(event).stream().anyMatch(PlanRun::isRunning)) {
                throw Faults.fault("event", ErrorCode.PLAN_RUNNING, "plan.running", event);
              }
              return task(inside, options);
            });
    begin(task);
    return task.run;
  }

  private Task task(Inside inside, TimetableOptions options) {
    if (inside.slots().isEmpty() || inside.places().isEmpty()) {
      throw Faults.fault("event", ErrorCode.MISSING_VALUE, "no.slots");
    }
    var base = plans.latest(inside, options.plan());
    var meetings = plans.meetings(inside.id(), base.number());
    var question = new TimetableQuestion(inside, meetings);
    options.check(question.meetings());
    var problem = question.problem(options.precedences(), options.spread(), false);
    var run =
        PlanRun.start(
            UUID.randomUUID().toString(),
            now(),
            Caller.current().name(),
            base.number(),
            options.seconds(),
            options.seed());
    parts.put(inside.id(), PlanRun.PART, run);
    return new Task(inside, run, options, question, problem, base, meetings);
  }

  /** After the transaction, which may be tried several times. */
  private void begin(Task task) {
    var event = task.inside.id();
    var id = task.run.id();
    var options = task.options;
    var job = new RunningPlan(event, task.run, parts, this::now);
    running.put(id, job);
    try {
      var outcome =
          solving.later(
              () ->
                  Timetables.plan(
                      task.problem,
                      options.limits(),
                      Solving.until(options.seconds(), job.watch())));
      Thread.ofVirtual().name("plan " + event).start(() -> make(job, outcome, task));
    } catch (RuntimeException refused) {
      running.remove(id);
      job.close();
      parts.remove(event, PlanRun.PART, List.of(id));
      throw refused;
    }
  }

  private void make(RunningPlan job, CompletableFuture<TimetableOutcome> search, Task task) {
    try (job) {
      var outcome = search.join();
      job.close();
      writes.locked(false, () -> end(job, outcome, task));
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

  private PlanRun end(RunningPlan job, TimetableOutcome outcome, Task task) {
    if (find(job.event(), job.run().id()).isEmpty()) {
      return job.run(); // the event was removed, and its runs with it
    }
    var ended = ended(job, outcome, task);
    parts.put(job.event(), PlanRun.PART, ended);
    return ended;
  }

  private PlanRun ended(RunningPlan job, TimetableOutcome outcome, Task task) {
    var run = job.run();
    var question = task.question;
    var stopped = job.isStopped();
    return switch (outcome) {
      case Timetable timetable ->
          run.ended(
              stopped ? PlanRun.Status.STOPPED : PlanRun.Status.DONE,
              now(),
              store(timetable, task),
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
  }

  private int store(Timetable timetable, Task task) {
    return plans.store(
        task.inside.id(),
        task.base,
        task.meetings,
        timetable,
        task.question,
        task.options.order(),
        task.run.by());
  }

  /** Asks a run to end soon, with the best that it has found; whatever copy makes it. */
  PlanRun stop(String event, String id) {
    return writes.locked(
        false,
        () -> {
          writes.readToOrganise(event);
          var run = get(event, id);
          var job = running.get(id);
          if (job != null) {
            job.stop();
            return job.run();
          }
          if (!run.isRunning()) {
            return run;
          }
          parts.put(event, PlanRun.Stop.PART, new PlanRun.Stop(id));
          return run;
        });
  }
}
