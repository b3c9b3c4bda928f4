package org.talentgraph.graph;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.RoutingControl;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/** Runs compiled statements: each in a read transaction of its own, with a timeout. */
final class GraphReads {

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

  @Nullable Object read(Statement statement) {
    var config = QueryConfig.builder().withRouting(RoutingControl.READ).withTimeout(timeout);
    var database = databases.getDatabaseSelection().getValue();
    if (database != null) {
      config.withDatabase(database);
    }
    var answer =
        driver
            .executableQuery(statement.text())
            .withParameters(statement.parameters())
            .withConfig(config.build())
            .execute();
    listeners.forEach(listener -> listener.executed(statement.text(), answer.summary()));
    return answer.records().isEmpty()
        ? null
        : answer.records().getFirst().get(Compiler.RESULT).asObject();
  }
}
