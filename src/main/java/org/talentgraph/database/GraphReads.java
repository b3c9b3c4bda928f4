package org.talentgraph.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.summary.ResultSummary;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/** Runs statements: each in a read transaction of its own, with a timeout. */
public final class GraphReads {

  /** Few enough that records arrive while the database still searches for the next ones. */
  private static final int FETCHED = 20;

  private final Driver driver;
  private final DatabaseSelectionProvider databases;
  private final Duration timeout;
  private final List<StatementListener> listeners;

  public GraphReads(
      Driver driver,
      DatabaseSelectionProvider databases,
      Duration timeout,
      List<StatementListener> listeners) {
    this.driver = driver;
    this.databases = databases;
    this.timeout = timeout;
    this.listeners = listeners;
  }

  /** The one value that a statement returns; null where it returns nothing. */
  public @Nullable Object value(String statement, Map<String, @Nullable Object> parameters) {
    var records = records(statement, parameters);
    return records.isEmpty() ? null : records.getFirst().get(0).asObject();
  }

  /** The records that a hand-written statement returns. */
  public List<Record> records(String statement, Map<String, @Nullable Object> parameters) {
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

  /** Waits only for the records, neither for the commit nor until the connection is free again. */
  private Answer firstAnswer(String statement, Map<String, @Nullable Object> parameters) {
    var session = driver.session(AsyncSession.class, session().build());
    try {
      return session
          .runAsync(statement, parameters, limit())
          .thenCompose(Answer::of)
          .whenComplete((_, _) -> session.closeAsync())
          .toCompletableFuture()
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Neo4jException failure ? failure : e;
    }
  }

  /** Tries again for some time, as the driver does. */
  private Answer laterAnswer(String statement, Map<String, @Nullable Object> parameters) {
    try (var session = driver.session(session().build())) {
      return session.executeRead(
          transaction -> {
            var answer = transaction.run(statement, parameters);
            return new Answer(answer.list(), answer.consume());
          },
          limit());
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

  /**
   * Takes the records of a hand-written statement one by one, while the database is still
   * searching, until no more are wanted.
   *
   * @param more takes a record and tells whether to go on
   * @return false if the time was up before
   */
  public boolean take(
      String statement, Map<String, @Nullable Object> parameters, Predicate<Record> more) {
    try (var session = driver.session(session().withFetchSize(FETCHED).build())) {
      var answer = session.run(statement, parameters, limit());
      while (answer.hasNext() && more.test(answer.next())) {
        // the predicate has it
      }
      var summary = answer.consume();
      listeners.forEach(listener -> listener.executed(statement, summary));
      return true;
    } catch (Neo4jException e) {
      if (timedOut(e)) {
        return false;
      }
      throw e;
    }
  }

  private SessionConfig.Builder session() {
    var config = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ);
    var database = databases.getDatabaseSelection().getValue();
    return database == null ? config : config.withDatabase(database);
  }

  private TransactionConfig limit() {
    return TransactionConfig.builder().withTimeout(timeout).build();
  }

  /** Whether the database ended a statement because its time was up. */
  public static boolean timedOut(Neo4jException failure) {
    return String.valueOf(failure.code()).contains("TransactionTimedOut");
  }
}
