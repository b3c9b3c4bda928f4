package org.talentgraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/** Runs statements: each in a read transaction of its own, with a timeout. */
public final class GraphReads {

  private final Driver driver;
  private final DatabaseSelectionProvider databases;
  private final Duration timeout;
  private final List<StatementListener> listeners;

  GraphReads(
      Driver driver,
      DatabaseSelectionProvider databases,
      Duration timeout,
      List<StatementListener> listeners) {
    this.driver = driver;
    this.databases = databases;
    this.timeout = timeout;
    this.listeners = listeners;
  }

  /** What a compiled statement answers. */
  @Nullable Object read(Statement statement) {
    var records = records(statement.text(), statement.parameters());
    return records.isEmpty() ? null : records.getFirst().get(Compiler.RESULT).asObject();
  }

  /** What a statement written by hand answers. */
  public List<Record> records(String statement, Map<String, @Nullable Object> parameters) {
    var config = QueryConfig.builder().withRouting(RoutingControl.READ).withTimeout(timeout);
    var database = databases.getDatabaseSelection().getValue();
    if (database != null) {
      config.withDatabase(database);
    }
    var answer =
        driver
            .executableQuery(statement)
            .withParameters(parameters)
            .withConfig(config.build())
            .execute();
    listeners.forEach(listener -> listener.executed(statement, answer.summary()));
    return answer.records();
  }
}
