package org.talentgraph.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jProperties;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The constraints and indexes of the graph, brought up to date. Whoever reads or writes the graph
 * while the application starts takes this as a constructor parameter, and so comes after it.
 */
@Component
public class GraphMigrations {

  private static final Logger log = LoggerFactory.getLogger(GraphMigrations.class);
  private static final int ATTEMPTS = 3;

  private final Neo4jClient client;

  GraphMigrations(Driver driver, DataNeo4jProperties properties, Neo4jClient client) {
    this.client = client;
    var config =
        MigrationsConfig.builder()
            .withLocationsToScan("classpath:graph-schema/neo4j")
            .withDatabase(properties.getDatabase())
            .build();
    apply(new Migrations(config, driver), 1);
  }

  /**
   * On a busy machine the database gives up a statement when too many indexes of the migration
   * before come online meanwhile; once they are there, the migration goes through.
   */
  private void apply(Migrations migrations, int attempt) {
    try {
      migrations.apply();
    } catch (MigrationsException e) {
      if (attempt == ATTEMPTS || !(e.getCause() instanceof DatabaseException)) {
        throw e;
      }
      log.warn("{} Waiting for the indexes, then trying once more", e.getMessage());
      client.query("CALL db.awaitIndexes(300)").run();
      apply(migrations, attempt + 1);
    }
  }
}
