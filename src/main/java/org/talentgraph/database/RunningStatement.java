package org.talentgraph.database;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A statement that runs in a session of its own, as part of the {@link Work} of this thread. The
 * database has a timeout for it, and this side another one, since a database may never answer. A
 * statement for which nobody waits any more is ended in the database.
 */
final class RunningStatement implements AutoCloseable {

  /** How much later than it should the database may end a statement: it looks every two seconds. */
  static final Duration GRACE = Duration.ofSeconds(3);

  private static final Logger log = LoggerFactory.getLogger(RunningStatement.class);

  private static final String NAME = "statement";
  private static final String APPLICATION = UUID.randomUUID() + "-";
  private static final AtomicLong NUMBERS = new AtomicLong();

  private static final String END =
      """
      SHOW TRANSACTIONS YIELD transactionId AS id, metaData
      WHERE metaData.statement = $statement
      TERMINATE TRANSACTIONS id YIELD message
      RETURN message
      """;

  private final Driver driver;
  private final SessionConfig config;
  private final Connections connections;
  private final Work work = Work.current();
  private final Runnable endTurn;
  private final String name = APPLICATION + NUMBERS.incrementAndGet();
  private final long time;
  private final long end;
  private final AsyncSession session;

  /**
   * Waits for its turn and for a connection.
   *
   * @param timeout of the statement, unless the work has less time left
   * @throws WorkEnded if there is no connection in time
   */
  RunningStatement(Driver driver, SessionConfig config, Connections connections, Duration timeout) {
    this.driver = driver;
    this.config = config;
    this.connections = connections;
    this.endTurn = work.beginTurn();
    beginConnection();
    this.session = driver.session(AsyncSession.class, config);
    this.time = Math.max(1, Math.min(timeout.toNanos(), work.remaining()));
    this.end = System.nanoTime() + time + GRACE.toNanos();
  }

  private void beginConnection() {
    try {
      connections.begin();
    } catch (WorkEnded e) {
      endTurn.run();
      throw e;
    }
  }

  AsyncSession session() {
    return session;
  }

  /** What the database is told: when to end it, and by which name it is found there. */
  TransactionConfig config() {
    return TransactionConfig.builder()
        .withTimeout(Duration.ofNanos(time).plusMillis(1))
        .withMetadata(Map.of(NAME, name))
        .build();
  }

  /** Waits for a step of it. */
  <T extends @Nullable Object> T await(CompletionStage<T> step) {
    try {
      return work.await(step.toCompletableFuture(), end - System.nanoTime());
    } catch (WorkEnded e) {
      log.info("Nobody waits for {} any more: {}", name, e.getMessage());
      endInDatabase();
      throw e;
    }
  }

  private void endInDatabase() {
    var other = driver.session(AsyncSession.class, config);
    other
        .runAsync(END, Map.of(NAME, name))
        .thenCompose(cursor -> cursor.consumeAsync())
        .whenComplete(
            (_, failure) -> {
              other.closeAsync();
              if (failure != null) {
                log.warn("{} may still run: {}", name, failure.getMessage());
              }
            });
  }

  /** Waits neither for the commit nor until the connection is free again. */
  @Override
  public void close() {
    endTurn.run();
    session.closeAsync().whenComplete((_, _) -> connections.end());
  }
}
