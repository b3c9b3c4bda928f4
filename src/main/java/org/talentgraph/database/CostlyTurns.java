package org.talentgraph.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * The turns of statements of costly works. Only a few such statements run at a time, so that the
 * database has time left for what is cheap. Works come in turn: none has more statements waiting
 * than may run.
 */
public final class CostlyTurns {

  private final int most;
  private final Duration patience;
  private final Semaphore free;

  /**
   * @param most statements of all costly works that run at a time
   * @param patience how long a statement waits for other works
   */
  public CostlyTurns(int most, Duration patience) {
    this.most = most;
    this.patience = patience;
    this.free = new Semaphore(most, true);
  }

  /** What one work has of it. */
  final class Share {

    private final Semaphore own = new Semaphore(most, true);

    /**
     * Waits for other statements of the same work as long as that has time, for those of other
     * works not so long.
     *
     * @throws WorkEnded if it is not its turn in time
     */
    void begin(Work work) {
      work.await(own);
      var begun = false;
      try {
        begun = work.acquires(free, Math.min(patience.toNanos(), work.remaining()));
      } finally {
        if (!begun) {
          own.release();
        }
      }
      if (!begun) {
        throw new WorkEnded(WorkEnded.Reason.BUSY);
      }
    }

    void end() {
      free.release();
      own.release();
    }
  }
}
