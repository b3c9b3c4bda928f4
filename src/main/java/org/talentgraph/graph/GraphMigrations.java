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
import org.springframework.data.neo4j.core.Neo4jClient;
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

  /** One migration after the other, until there is none left. */
  GraphMigrations(Driver driver, DataNeo4jProperties properties, Neo4jClient client) {
    var config =
        MigrationsConfig.builder()
            .withLocationsToScan("classpath:graph-schema/neo4j")
            .withDatabase(properties.getDatabase())
            .withTarget("next?")
            .build();
    Optional<MigrationVersion> before;
    var reached = Optional.<MigrationVersion>empty();
    do {
      before = reached;
      reached = PATIENTLY.invoke(() -> new Migrations(config, driver).apply());
      PATIENTLY.invoke(() -> client.query("CALL db.awaitIndexes(300)").run());
    } while (!reached.equals(before));
  }
}
