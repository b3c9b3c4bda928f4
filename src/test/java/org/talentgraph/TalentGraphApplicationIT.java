package org.talentgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The application as {@code spring-boot:run} starts it, with a Neo4j inside. */
class TalentGraphApplicationIT {

  @TempDir static Path folder;

  private static ConfigurableApplicationContext application;
  private static RestTestClient client;

  @BeforeAll
  static void start() {
    application =
        SpringApplication.run(
            TalentGraphApplication.class,
            "--server.port=0",
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
