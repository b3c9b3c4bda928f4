package org.talentgraph.writing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.Work;
import org.talentgraph.database.WorkEnded;

/** Transactions that come one after the other, whichever copy of the application makes them. */
final class LockedTransactions {

  /** Of several applications that write at the same time, one writes and the others wait. */
  private static final String LOCK =
      "MERGE (state:GraphState {id: 'graph'}) SET state.lock = true REMOVE state.lock";

  private final Neo4jClient client;
  private final PlatformTransactionManager transactions;

  /** Whoever waits for the lock of the graph holds a connection, which reads may need. */
  private final Semaphore turn = new Semaphore(1, true);

  LockedTransactions(Neo4jClient client, PlatformTransactionManager transactions) {
    this.client = client;
    this.transactions = transactions;
  }

  /**
   * Runs a step under the lock; nothing is committed after the request must end.
   *
   * @throws CommitFailed if the commit does; Spring keeps the reason to its log
   * @throws WorkEnded if the request must end, or it is not its turn before
   */
  <T> T run(boolean dryRun, Supplier<T> step) {
    awaitTurn();
    var mayCommit = new AtomicBoolean();
    try {
      var done =
          transaction()
              .execute(
                  status -> {
                    lock();
                    var answer = step.get();
                    Work.current().check();
                    if (dryRun) {
                      status.setRollbackOnly();
                    }
                    mayCommit.set(true);
                    return answer;
                  });
      return requireNonNull(done);
    } catch (RuntimeException e) {
      if (mayCommit.get()) {
        throw new CommitFailed(e);
      }
      throw isOverTime(e) ? new WorkEnded(WorkEnded.Reason.TIME) : e;
    } finally {
      turn.release();
    }
  }

  private void awaitTurn() {
    try {
      Work.current().await(turn);
    } catch (WorkEnded e) {
      throw e.reason() == WorkEnded.Reason.TIME ? new WorkEnded(WorkEnded.Reason.BUSY) : e;
    }
  }

  /** The database ends it, and frees the lock, soon after nobody waits for it any more. */
  private TransactionTemplate transaction() {
    var template = new TransactionTemplate(transactions);
    var left = Duration.ofNanos(Work.current().remaining());
    template.setTimeout((int) Math.max(0, left.toSeconds()) + 1);
    return template;
  }

  private void lock() {
    try {
      client.query(LOCK).run();
    } catch (RuntimeException e) {
      throw isOverTime(e) ? new WorkEnded(WorkEnded.Reason.BUSY) : e;
    }
  }

  private static boolean isOverTime(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> each instanceof Neo4jException of && GraphReads.timedOut(of));
  }
}
