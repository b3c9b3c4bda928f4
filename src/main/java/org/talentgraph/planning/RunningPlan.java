package org.talentgraph.planning;

import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talentgraph.events.EventParts;
import org.talentgraph.timetable.Progress;
import org.talentgraph.timetable.Watch;

/**
 * A timetable that this application makes; it says every few seconds how far it is, and stops when
 * its event is gone.
 */
final class RunningPlan implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningPlan.class);
  private static final int SECONDS = 3;

  private final String event;
  private final EventParts parts;
  private final Supplier<OffsetDateTime> clock;
  private final Watch watch = new Watch(this::tell);
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("progress of a plan").factory());
  private volatile PlanRun run;
  private volatile boolean stopped;
  private volatile @Nullable Progress latest;

  RunningPlan(String event, PlanRun run, EventParts parts, Supplier<OffsetDateTime> clock) {
    this.event = event;
    this.run = run;
    this.parts = parts;
    this.clock = clock;
    heart.scheduleWithFixedDelay(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  String event() {
    return event;
  }

  Watch watch() {
    return watch;
  }

  PlanRun run() {
    return run.aliveAt(clock.get(), latest);
  }

  private void tell(Progress progress) {
    latest = progress;
  }

  void stop() {
    stopped = true;
    watch.stop();
  }

  /** Whether somebody ended it, and not its time. */
  boolean isStopped() {
    return stopped;
  }

  /** One that fails is made up for by the next; an exception would end them all. */
  private void beat() {
    try {
      var isGone = parts.all(event, PlanRun.PART, run.id()).isEmpty();
      if (isGone || !parts.all(event, PlanRun.Stop.PART, run.id()).isEmpty()) {
        stop();
      }
      run = run();
      if (!isGone) {
        parts.put(event, PlanRun.PART, run);
      }
    } catch (RuntimeException e) {
      LOG.warn("The run {} of {} could not tell how far it is", run.id(), event, e);
    }
  }

  /** After it nothing more is said. */
  @Override
  public void close() {
    heart.shutdown();
    try {
      if (!heart.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
        heart.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
