package org.talentgraph.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.summary.ResultSummary;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/** Runs statements: each in a read transaction of its own, with a timeout. */
public final class GraphReads {

  private final Driver driver;
  private final DatabaseSelectionProvider databases;
  private final Duration timeout;
  private final Connections connections;
  private final List<StatementListener> listeners;

  /**
   * @param connections how many statements of all requests may run at a time
   */
  public GraphReads(
      Driver driver,
      DatabaseSelectionProvider databases,
      Duration timeout,
      int connections,
      List<StatementListener> listeners) {
    this.driver = driver;
    this.databases = databases;
    this.timeout = timeout;
    this.connections = new Connections(connections);
    this.listeners = listeners;
  }

  /** The one value that a statement returns; null where it returns nothing. */
  public @Nullable Object value(String statement, Map<String, @Nullable Object> parameters) {
    var records = read(statement, parameters);
    return records.isEmpty() ? null : records.getFirst().get(0).asObject();
  }

  /** The records that a hand-written statement returns. */
  public List<Record> records(String statement, Map<String, @Nullable Object> parameters) {
    var records = read(statement, parameters);
    Work.countRows(records.size());
    return records;
  }

  /**
   * Reads in another way, as one of the statements that may run at a time.
   *
   * @throws WorkEnded if there is no connection in time
   */
  public <T> T counted(Supplier<T> read) {
    connections.begin();
    try {
      return read.get();
    } finally {
      connections.end();
    }
  }

  private List<Record> read(String statement, Map<String, @Nullable Object> parameters) {
    var answer = answer(statement, parameters);
    listeners.forEach(listener -> listener.executed(statement, answer.summary()));
    return answer.records();
  }

  private Answer answer(String statement, Map<String, @Nullable Object> parameters) {
    try {
      return firstAnswer(statement, parameters);
    } catch (Neo4jException e) {
      if (e instanceof RetryableException) {
        return laterAnswer(statement, parameters);
      }
      throw e;
    }
  }

  private Answer firstAnswer(String statement, Map<String, @Nullable Object> parameters) {
    try (var running = begin(session())) {
      return running.await(
          running
              .session()
              .runAsync(statement, parameters, running.config())
              .thenCompose(Answer::of));
    }
  }

  /** Tries again for some time, as the driver does. */
  private Answer laterAnswer(String statement, Map<String, @Nullable Object> parameters) {
    try (var running = begin(session())) {
      return running.await(
          running
              .session()
              .executeReadAsync(
                  transaction ->
                      transaction.runAsync(statement, parameters).thenCompose(Answer::of),
                  running.config()));
    }
  }

  /** All that a statement answers. */
  private record Answer(List<Record> records, ResultSummary summary) {

    static CompletionStage<Answer> of(ResultCursor cursor) {
      return cursor
          .listAsync()
          .thenCompose(
              records -> cursor.consumeAsync().thenApply(summary -> new Answer(records, summary)));
    }
  }

  /**
   * The list that a hand-written statement returns as its only value. The database sends every
   * record as a message of its own, so one list is faster than many records.
   */
  public List<Value> list(String statement, Map<String, @Nullable Object> parameters) {
    return records(statement, parameters).getFirst().get(0).asList(Function.identity());
  }

  private RunningStatement begin(SessionConfig.Builder session) {
    return new RunningStatement(driver, session.build(), connections, timeout);
  }

  private SessionConfig.Builder session() {
    return Sessions.with(databases).withDefaultAccessMode(AccessMode.READ);
  }

  /** Whether the database ended a statement because its time was up, perhaps while it waited. */
  public static boolean timedOut(Neo4jException failure) {
    var code = String.valueOf(failure.code());
    return code.contains("TransactionTimedOut") || code.endsWith("LockClientStopped");
  }
}
