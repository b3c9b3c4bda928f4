package org.talentgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The application as {@code spring-boot:run} starts it, with a Neo4j inside. */
@ExtendWith(OutputCaptureExtension.class)
class TalentGraphApplicationIT {

  private static final String CACHE_CONTROL = "public, max-age=60";

  @TempDir static Path folder;

  private static ConfigurableApplicationContext application;
  private static RestTestClient client;

  @BeforeAll
  static void start() {
    application =
        new SpringApplication(TalentGraphApplication.class, Statements.class)
            .run(
                "--server.port=0",
                "--spring.profiles.active=sources", // as the plugin does
                "--talent-graph.http.cache-control=" + CACHE_CONTROL,
                "--talent-graph.embedded.directory=" + folder);
    var port = application.getEnvironment().getProperty("local.server.port");
    client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  @Test
  void isReadyWhenItsGraphIs() {
    client
        .get()
        .uri("/actuator/health/readiness")
        .exchange()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("UP");
  }

  @Test
  void exposesNothingButItsHealth() {
    client.get().uri("/actuator").exchange().expectStatus().isNotFound();
    client.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
  }

  @Test
  void itsStatementsForTheQuestionsArePlannedBeforeAnybodyAsks(CapturedOutput output) {
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> output.getAll().contains("Asked all questions ahead"));
    var statements = application.getBean(Statements.class);
    var planned = Set.copyOf(statements.texts());
    statements.clear();
    client
        .post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("query", "{ competencyQuestions { holds } }"))
        .exchange()
        .expectBody(String.class)
        .value(answer -> assertThat(answer).contains("true").doesNotContain("false", "errors\""));
    assertThat(statements.texts()).isNotEmpty().allMatch(planned::contains);
  }

  @Test
  void pagesOfThisMachineMayUseItAndNoOthers() {
    for (var origin :
        List.of("http://localhost:5173", "http://127.0.0.1:3000", "http://[::1]:8081")) {
      preflight(origin)
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("Access-Control-Allow-Origin", origin);
    }
    for (var origin : List.of("https://app.example", "https://localhost:5173")) {
      preflight(origin).expectStatus().isForbidden();
    }
  }

  private static RestTestClient.ResponseSpec preflight(String origin) {
    return client
        .options()
        .uri("/graphql")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .exchange();
  }

  @Test
  void cachesMayDoWhatThePropertySays() {
    var answer = get("{limits{nodes}}", "\"other\"").expectStatus().isOk();
    answer.expectHeader().valueEquals("Cache-Control", CACHE_CONTROL);
    var tag = answer.returnResult().getResponseHeaders().getETag();
    get("{limits{nodes}}", tag)
        .expectStatus()
        .isNotModified()
        .expectHeader()
        .valueEquals("Cache-Control", CACHE_CONTROL);
    get("{nothing}", tag).expectHeader().valueEquals("Cache-Control", "no-store");
  }

  private static RestTestClient.ResponseSpec get(String query, String known) {
    return client
        .get()
        .uri("/graphql?query={query}", query)
        .header("If-None-Match", known)
        .exchange();
  }

  @Test
  void publishesTheWholeSchema() {
    client
        .get()
        .uri("/graphql/schema")
        .exchange()
        .expectBody(String.class)
        .value(schema -> assertThat(schema).contains("type Query {", "workstationsServing"));
  }

  /** It takes less than two seconds on an idle machine; the waits that are left out take ten. */
  @AfterAll
  static void stopsWithoutWaiting() {
    var begin = Instant.now();
    application.close();
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }
}
