package org.talentgraph.graph;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import java.time.Duration;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jProperties;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * The constraints and indexes of the graph, brought up to date. Whoever reads or writes the graph
 * while the application starts takes this as a constructor parameter, and so comes after it.
 */
@Component
public class GraphMigrations {

  /**
   * While many indexes come online, a busy database gives up what it is asked to plan meanwhile,
   * and does not say that one may ask again. A migration is one transaction, or can be repeated, so
   * asking again is safe.
   */
  private static final RetryTemplate PATIENTLY =
      new RetryTemplate(RetryPolicy.builder().maxRetries(20).delay(Duration.ofMillis(500)).build());

  /**
   * One migration after the other, until there is none left. What {@code afterMigrate.cypher} says
   * comes after each, while its lock is still held.
   */
  GraphMigrations(Driver driver, DataNeo4jProperties properties) {
    var config = config(properties);
    Optional<MigrationVersion> before;
    var reached = Optional.<MigrationVersion>empty();
    do {
      before = reached;
      reached = PATIENTLY.invoke(() -> new Migrations(config, driver).apply());
    } while (!reached.equals(before));
  }

  static MigrationsConfig config(DataNeo4jProperties properties) {
    return MigrationsConfig.builder()
        .withLocationsToScan("classpath:graph-schema/neo4j")
        .withDatabase(properties.getDatabase())
        .withTarget("next?")
        .build();
  }
}
