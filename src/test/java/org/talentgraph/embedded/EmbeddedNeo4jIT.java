package org.talentgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.springframework.util.unit.DataSize;

class EmbeddedNeo4jIT {

  @TempDir Path folder;

  @Test
  void keepsWhatWasWrittenWhenItStartsAgain() {
    startAndRun("CREATE (:Expert {name: 'Ada'})");
    assertThat(startAndRun("MATCH (e:Expert) RETURN e.name AS name"))
        .extracting(row -> row.get("name").asString())
        .containsOnly("Ada");
  }

  @Test
  void opensAPortToThisMachineOnly() {
    try (var neo4j = start()) {
      assertThat(neo4j.getUri()).hasScheme("bolt").hasHost("127.0.0.1");
      assertThat(neo4j.getUri().getPort()).isNotEqualTo(7687).isPositive();
    }
  }

  @Test
  void namesTheFolderThatAnotherOneUses() {
    try (var neo4j = start()) {
      assertThat(neo4j.getUri()).isNotNull();
      assertThatExceptionOfType(NoGraphException.class)
          .isThrownBy(start()::getUri)
          .withMessageContaining(folder.toString())
          .satisfies(
              failure -> assertThat(failure.remedy()).contains("talent-graph.embedded.directory"));
    }
  }

  @Test
  void readsChineseByItsFullTextIndex() {
    try (var neo4j = start();
        var driver = connect(neo4j)) {
      driver
          .executableQuery(
              """
              CREATE FULLTEXT INDEX names FOR (e:Expert) ON EACH [e.name]
              OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
              """)
          .execute();
      driver.executableQuery("CREATE (:Expert {name: '新能源专家'})").execute();
      driver
          .executableQuery("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh")
          .execute();
      var found =
          driver
              .executableQuery(
                  "CALL db.index.fulltext.queryNodes('names', '能源') YIELD node RETURN node")
              .execute();
      assertThat(found.records()).hasSize(1);
    }
  }

  private List<Record> startAndRun(String statement) {
    try (var neo4j = start();
        var driver = connect(neo4j)) {
      return driver.executableQuery(statement).execute().records();
    }
  }

  private EmbeddedNeo4j start() {
    return EmbeddedNeo4j.start(new EmbeddedNeo4jProperties(folder, DataSize.ofMegabytes(16)));
  }

  private static Driver connect(EmbeddedNeo4j neo4j) {
    return GraphDatabase.driver(neo4j.getUri());
  }
}
