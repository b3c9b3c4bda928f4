package org.talentgraph.planning;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Part;
import org.talentgraph.timetable.Goal;
import org.talentgraph.timetable.Progress;

/**
 * The making of a timetable: a job that goes on after its request. An event has one at a time.
 *
 * @param alive when the application that makes it last said so
 * @param goal at which it works
 * @param best what it has found for that goal
 * @param basedOn the plan of which the timetable is made
 * @param plan the number of the timetable that came of it
 */
record PlanRun(
    String id,
    Status status,
    OffsetDateTime started,
    OffsetDateTime alive,
    @Nullable OffsetDateTime ended,
    String by,
    double limit,
    int seed,
    double seconds,
    Goal.@Nullable Kind goal,
    @Nullable Long best,
    @Nullable Long bound,
    int basedOn,
    @Nullable Integer plan,
    List<StoredCause> causes) {

  static final Part<PlanRun> PART = new Part<>("RUN", PlanRun.class, PlanRun::id);

  /**
   * That somebody wants a run to end; beside it, so that nobody who tells of it takes that back.
   */
  record Stop(String run) {

    static final Part<Stop> PART = new Part<>("STOP", Stop.class, Stop::run);
  }

  /** Without a sign of life for so long, the application that made it is gone. */
  private static final Duration SILENT = Duration.ofSeconds(15);

  /** How far it is. */
  enum Status {
    RUNNING,
    DONE,
    /** It ended before it found a timetable or that there is none. */
    UNDECIDED,
    /** There is no timetable that keeps the least numbers of meetings. */
    IMPOSSIBLE,
    STOPPED,
    FAILED
  }

  static PlanRun start(
      String id, OffsetDateTime now, String by, int basedOn, double limit, int seed) {
    return new PlanRun(
        id,
        Status.RUNNING,
        now,
        now,
        null,
        by,
        limit,
        seed,
        0,
        null,
        null,
        null,
        basedOn,
        null,
        List.of());
  }

  /** As it is now: one whose application is gone has stopped. */
  PlanRun seenAt(OffsetDateTime now) {
    return status == Status.RUNNING && alive.plus(SILENT).isBefore(now)
        ? ended(Status.STOPPED, alive, null, causes)
        : this;
  }

  boolean isRunning() {
    return status == Status.RUNNING;
  }

  PlanRun aliveAt(OffsetDateTime now, @Nullable Progress progress) {
    return progress == null
        ? new PlanRun(
            id, status, started, now, ended, by, limit, seed, seconds, goal, best, bound, basedOn,
            plan, causes)
        : new PlanRun(
            id,
            status,
            started,
            now,
            ended,
            by,
            limit,
            seed,
            progress.seconds(),
            progress.goal(),
            progress.best(),
            progress.bound(),
            basedOn,
            plan,
            causes);
  }

  PlanRun ended(Status as, OffsetDateTime at, @Nullable Integer plan, List<StoredCause> causes) {
    var seconds = Duration.between(started, at).toMillis() / 1e3;
    return new PlanRun(
        id, as, started, at, at, by, limit, seed, seconds, goal, best, bound, basedOn, plan,
        causes);
  }

  /** How much of its time is over, from 0 to 1. */
  double progress(OffsetDateTime now) {
    return isRunning() ? Math.min(1, Duration.between(started, now).toMillis() / 1e3 / limit) : 1;
  }
}
