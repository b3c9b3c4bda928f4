package org.talentgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.talentgraph.graph.InitialData;

/** What a client sees while the application starts. */
class StartIT {

  @TempDir Path folder;

  @Test
  void answersThatItIsStartingUntilTheDataAreThere() throws Exception {
    try (var application = start("")) {
      var during = application.getBean(Client.class).answers;
      assertThat(during.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(during.get("/actuator/health/readiness"))
          .returns(503, HttpResponse::statusCode)
          .satisfies(answer -> assertThat(answer.body()).contains("\"status\":\"OUT_OF_SERVICE\""));
      assertThat(during.get("/graphql/schema"))
          .returns(503, HttpResponse::statusCode)
          .satisfies(
              answer -> {
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(answer.body())
                    .contains("\"code\":\"STARTING\"", "still loads its graph", "图数据仍在加载");
              });
      assertThat(List.of(during.get("/errors"), during.get("/pages/page.css")))
          .extracting(HttpResponse::statusCode)
          .containsOnly(200);
      var after = application.getBean(Client.class).ask("/graphql/schema");
      assertThat(after.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void endsWhereTheDataCannotBeLoaded() {
    assertThatThrownBy(() -> start(folder.resolve("none").toUri().toString()))
        .hasMessageContaining("The folder none was not loaded");
  }

  private ConfigurableApplicationContext start(String seeds) {
    return new SpringApplication(TalentGraphApplication.class, Client.class)
        .run(
            Stream.of(
                    "server.port=0",
                    "talent-graph.embedded.directory=" + folder,
                    "talent-graph.seed.folders=" + seeds)
                .map("--"::concat)
                .toArray(String[]::new));
  }

  /** Asks while the data are loaded. */
  @TestComponent
  static class Client implements InitialData {

    private final Environment environment;
    private final Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();

    Client(Environment environment) {
      this.environment = environment;
    }

    @Override
    public String digest() {
      return "client";
    }

    @Override
    public void load() {
      Stream.of(
              "/actuator/health/liveness",
              "/actuator/health/readiness",
              "/graphql/schema",
              "/errors",
              "/pages/page.css")
          .forEach(path -> answers.put(path, ask(path)));
    }

    HttpResponse<String> ask(String path) {
      var port = environment.getRequiredProperty("local.server.port");
      try (var client = HttpClient.newHttpClient()) {
        return client.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
