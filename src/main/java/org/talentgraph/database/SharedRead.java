package org.talentgraph.database;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A read that many ask for at the same moment. One reads at a time; those who come meanwhile wait,
 * and then one of them reads for all. So nobody gets what was read before it asked, and as many as
 * there are take one connection.
 */
public final class SharedRead<T> {

  /** Of its own, since whoever reads for others may leave. */
  private static final Duration TIME = Duration.ofSeconds(30);

  private final Supplier<T> read;
  private final Semaphore turn = new Semaphore(1, true);
  private @Nullable FutureTask<T> next;

  public SharedRead(Supplier<T> read) {
    this.read = read;
  }

  /**
   * @throws WorkEnded if the work of this thread must end before it is read
   */
  public T get() {
    while (true) {
      try {
        return once();
      } catch (WorkEnded e) {
        if (e.reason() != WorkEnded.Reason.LEFT || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        Work.current().check(); // another one has left that read for this one
      }
    }
  }

  private T once() {
    var mine = joined();
    if (!mine.isDone()) {
      Work.current().await(turn);
      try {
        begin(mine);
        mine.run(); // nothing, where another one has done it
      } finally {
        turn.release();
      }
    }
    return result(mine);
  }

  private synchronized FutureTask<T> joined() {
    if (next == null) {
      next = new FutureTask<>(() -> new Work(TIME, 1).run(read));
    }
    return next;
  }

  /** Who comes from now on does not share it. */
  private synchronized void begin(FutureTask<T> task) {
    if (next == task) {
      next = null;
    }
  }

  private static <T> T result(FutureTask<T> done) {
    try {
      return done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkEnded(WorkEnded.Reason.LEFT);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new CancellationException(String.valueOf(e.getCause()));
    }
  }
}
