package org.talentgraph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.talentgraph.demands.Acting;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every example of the query page is a query file and an expectation file; the README and {@code
 * docs/examples.md} print most of them. A missing expectation is written, and fails once so that
 * somebody reads it.
 */
@IntegrationTest
class ExamplesIT {

  private static final Path QUERIES = Path.of("src/main/resources/examples");
  private static final Path EXPECTATIONS = Path.of("src/test/resources/expectations");
  private static final Pattern PRINTED =
      Pattern.compile("```graphql\n(.*?)```.*?```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern BY_CURL = Pattern.compile("-d '(.*?)'", Pattern.DOTALL);
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  @TestFactory
  Stream<DynamicTest> answersAsExpected() throws IOException {
    try (var files = Files.list(QUERIES)) {
      return files.sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> answersAsExpected(file)));
    }
  }

  private void answersAsExpected(Path file) throws IOException {
    var answer = answeredAlone(Files.readString(file));
    var expectation =
        EXPECTATIONS.resolve(file.getFileName().toString().replace(".graphql", ".json"));
    if (Files.notExists(expectation)) {
      Files.createDirectories(EXPECTATIONS);
      Files.writeString(expectation, JSON.writeValueAsString(answer) + "\n");
      throw new AssertionError("Wrote " + expectation + "; read it, and run again");
    }
    assertThat(answer).isEqualTo(JSON.readTree(Files.readString(expectation)));
  }

  /** What a mutation makes is removed again. */
  private JsonNode answeredAlone(String query) {
    if (!query.contains("mutation ")) {
      return answer(query);
    }
    try (var _ = new Acting(port, client)) {
      return answer(query);
    }
  }

  @ParameterizedTest
  @CsvSource({"README.md, 3", "docs/examples.md, 12"})
  void whatIsPrintedIsAnsweredSo(Path page, int least) throws IOException {
    var examples = PRINTED.matcher(Files.readString(page, UTF_8)).results().toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(least);
    for (var example : examples) {
      var answer = answer(example.group(1));
      assertThat(answer.get("errors")).isNull();
      assertThat(answer.get("data")).isEqualTo(JSON.readTree(example.group(2)));
      assertThat(queries()).contains(words(example.group(1)));
    }
  }

  @Test
  void theRequestOfTheReadmeFindsExperts() throws IOException {
    var request = BY_CURL.matcher(Files.readString(Path.of("README.md"), UTF_8));
    assertThat(request.find()).isTrue();
    var answer = send(JSON.readTree(request.group(1)));
    assertThat(answer.get("errors")).isNull();
    assertThat(answer.at("/data/experts/edges")).hasSize(2);
  }

  private static List<String> queries() throws IOException {
    try (var files = Files.list(QUERIES)) {
      return files.map(ExamplesIT::read).map(ExamplesIT::words).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The query without its comments, and without what GraphQL does not read. */
  private static String words(String query) {
    return query
        .replaceAll("(?m)^#.*$", "")
        .replaceAll("[\\s,]+", " ")
        .replaceAll(" ?([{}()\\[\\]:]) ?", "$1")
        .strip();
  }

  private JsonNode answer(String query) {
    return query.contains("subscription ") ? told(query) : send(Map.of("query", query));
  }

  /** What a subscription tells first, as soon as there is room for one more. */
  private JsonNode told(String query) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> firstEvent(query), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<JsonNode> firstEvent(String query) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .headers(RoleTokens.header(port, Role.SCOUT).toArray(String[]::new))
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))));
    try (var http = HttpClient.newHttpClient();
        var lines = http.send(request.build(), BodyHandlers.ofLines()).body()) {
      var event = lines.filter(line -> line.startsWith("data:{")).findFirst();
      http.shutdownNow();
      return event
          .map(line -> JSON.readTree(line.substring("data:".length())))
          .<JsonNode>map(answer -> ((ObjectNode) answer).retain("data", "errors"));
    }
  }

  private JsonNode send(Object request) {
    var body =
        RestClient.create()
            .post()
            .uri("http://localhost:" + port + "/graphql")
            .contentType(MediaType.APPLICATION_JSON)
            .headers(
                headers -> {
                  if (request.toString().matches("(?s).*(mutation |history\\(|funnel\\().*")) {
                    headers.setBearerAuth(RoleTokens.of(port, Role.EDITOR));
                  } else if (request.toString().contains("unscheduled")) {
                    headers.setBearerAuth(RoleTokens.of(port, Role.ORGANISER));
                  }
                })
            .body(request)
            .retrieve()
            .body(String.class);
    var answer = (ObjectNode) JSON.readTree(String.valueOf(body));
    assertThat(answer.at("/extensions/cost/milliseconds").isNumber()).isTrue();
    ((ObjectNode) answer.get("extensions")).remove("cost"); // each time another one
    if (answer.get("extensions").isEmpty()) {
      answer.remove("extensions");
    }
    return answer;
  }
}
