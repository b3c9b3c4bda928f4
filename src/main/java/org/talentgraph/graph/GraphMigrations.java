package org.talentgraph.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jProperties;
import org.springframework.stereotype.Component;

/**
 * The constraints and indexes of the graph, brought up to date. Whoever reads or writes the graph
 * while the application starts takes this as a constructor parameter, and so comes after it.
 */
@Component
public class GraphMigrations {

  GraphMigrations(Driver driver, DataNeo4jProperties properties) {
    var config =
        MigrationsConfig.builder()
            .withLocationsToScan("classpath:graph-schema/neo4j")
            .withDatabase(properties.getDatabase())
            .build();
    new Migrations(config, driver).apply();
  }
}
