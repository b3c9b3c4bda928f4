package org.talentgraph.planning;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Work;
import org.talentgraph.database.WorkEnded;
import org.talentgraph.events.Faults;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.timetable.TooManyNeeds;
import org.talentgraph.timetable.Watch;

/**
 * The threads on which all pairings and timetables are searched: as many as processors, since each
 * search takes one whole, and readers of the graph need them, too.
 */
@Component
class Solving {

  private static final int MOST_WAITING = 50;

  private final ThreadPoolExecutor threads;

  Solving() {
    var size = Runtime.getRuntime().availableProcessors();
    threads =
        new ThreadPoolExecutor(
            size,
            size,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("solving ", 1).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Searches as soon as a thread is free.
   *
   * @throws org.talentgraph.language.InvalidRequest {@code BUSY} if too many wait already
   */
  <T> CompletableFuture<T> later(Supplier<T> search) {
    try {
      return CompletableFuture.supplyAsync(search, threads);
    } catch (RejectedExecutionException full) {
      throw Faults.fault("event", ErrorCode.BUSY, "solving");
    }
  }

  /** Searches, and waits for that as long as the request may. */
  <T> T now(Supplier<T> search) {
    try {
      return later(search).orTimeout(Work.current().remaining(), TimeUnit.NANOSECONDS).join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case TooManyNeeds _ -> throw Faults.fault("event", ErrorCode.BAD_VALUE, "too.many.needs");
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case TimeoutException _ -> throw new WorkEnded(WorkEnded.Reason.TIME);
        case null, default -> throw e;
      }
    }
  }

  /** Lets a watch end its search after so many seconds from now, in whatever stage that is. */
  static Watch until(double seconds, Watch watch) {
    CompletableFuture.delayedExecutor((long) (seconds * 1_000), TimeUnit.MILLISECONDS)
        .execute(watch::stop);
    return watch;
  }
}
