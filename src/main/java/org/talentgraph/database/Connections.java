package org.talentgraph.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many statements of all requests may run at a time. */
final class Connections {

  /** How long a statement waits for a connection. */
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private final Semaphore free;

  Connections(int most) {
    this.free = new Semaphore(most, true);
  }

  /**
   * @throws WorkEnded if there is none in time
   */
  void begin() {
    try {
      if (free.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new WorkEnded(WorkEnded.Reason.BUSY);
  }

  void end() {
    free.release();
  }
}
