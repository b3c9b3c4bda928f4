package org.talentgraph.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
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
  void letsNobodyInWithoutThePasswordOfThisStart() {
    AuthToken former;
    try (var neo4j = start()) {
      former = neo4j.getAuthToken();
      assertThatNobodyGetsIn(neo4j, AuthTokens.none());
      assertThatNobodyGetsIn(neo4j, AuthTokens.basic("neo4j", "neo4j"));
    }
    try (var neo4j = start()) {
      assertThatNobodyGetsIn(neo4j, former);
    }
  }

  private static void assertThatNobodyGetsIn(EmbeddedNeo4j neo4j, AuthToken by) {
    try (var driver = GraphDatabase.driver(neo4j.getUri(), by)) {
      assertThatExceptionOfType(AuthenticationException.class)
          .isThrownBy(driver::verifyConnectivity);
    }
  }

  @Test
  void readsNeitherFilesNorAddresses() throws IOException {
    var file = Files.writeString(folder.resolve("secret.csv"), "a,b").toUri().toString();
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", EmbeddedNeo4jIT::answer);
    server.start();
    var address = "http://127.0.0.1:%d/secret.csv".formatted(server.getAddress().getPort());
    try (var neo4j = start();
        var driver = connect(neo4j)) {
      for (var from : List.of(file, address)) {
        assertThatExceptionOfType(Neo4jException.class)
            .as(from)
            .isThrownBy(
                () ->
                    driver
                        .executableQuery("LOAD CSV FROM $from AS row RETURN row")
                        .withParameters(Map.of("from", from))
                        .execute());
      }
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, 3);
      exchange.getResponseBody().write("a,b".getBytes(UTF_8));
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
    return GraphDatabase.driver(neo4j.getUri(), neo4j.getAuthToken());
  }
}
