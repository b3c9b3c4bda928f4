package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ac.simons.neo4j.migrations.core.Migrations;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jProperties;
import org.talentgraph.IntegrationTest;

@IntegrationTest
class GraphMigrationsIT {

  @Autowired private Driver driver;
  @Autowired private DataNeo4jProperties properties;

  @Test
  void awaitIndexesBeforeTheirLockIsGivenBack() {
    driver
        .executableQuery("UNWIND range(1, 5000) AS n CREATE (:Unindexed {text: $text + n})")
        .withParameters(Map.of("text", "workstation 工作站 ".repeat(500)))
        .execute();
    driver
        .executableQuery("CREATE FULLTEXT INDEX late FOR (n:Unindexed) ON EACH [n.text]")
        .execute();
    new Migrations(GraphMigrations.config(properties), driver).apply();
    var states =
        driver.executableQuery("SHOW INDEXES YIELD name, state RETURN name, state").execute();
    assertThat(states.records())
        .extracting(row -> row.get("name").asString(), row -> row.get("state").asString())
        .contains(tuple("late", "ONLINE"));
  }

  @AfterEach
  void remove() {
    driver.executableQuery("DROP INDEX late IF EXISTS").execute();
    driver.executableQuery("MATCH (n:Unindexed) DELETE n").execute();
  }
}
