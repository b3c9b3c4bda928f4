package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The making of a timetable followed by a plain client of events. */
@IntegrationTest
class PlanProgressIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String STREAM = "text/event-stream";

  /** As the shared application of these tests is configured. */
  private static final int MOST = 3;

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private final HttpClient http = HttpClient.newHttpClient();
  private Organised event;

  @BeforeEach
  void create() {
    event = new Organised(port, client, 12, 24);
  }

  @AfterEach
  void remove() {
    event.close();
    http.close();
  }

  /** An event of a stream: its name and what it says. */
  private record Told(String name, String data) {

    JsonNode run() {
      return JSON.readTree(data).at("/data/planProgress");
    }

    String status() {
      return run().at("/status").asString();
    }

    String code() {
      return JSON.readTree(data).at("/errors/0/extensions/code").asString();
    }
  }

  @Test
  void aRunIsToldUntilItsEnd() throws Exception {
    event.reframe(4, 3);
    event.enrol(3);
    event.move("COLLECTING");
    event.pair("TOTAL_SCORE");
    var run =
        event
            .ask(
                "mutation ($event: ID!) { planTimetable(event: $event, work: 5, seconds: 20) { id"
                    + " } }",
                event.with(Map.of()))
            .at("/planTimetable/id")
            .asString();
    var told = all(post(run, Role.ORGANISER));
    assertThat(told.getLast()).isEqualTo(new Told("complete", ""));
    var runs = told.subList(0, told.size() - 1);
    assertThat(runs).isNotEmpty().extracting(Told::name).containsOnly("next");
    assertThat(runs.getLast().status()).isEqualTo("DONE");
    assertThat(runs.subList(0, runs.size() - 1)).allMatch(each -> each.status().equals("RUNNING"));
    assertThat(runs.getLast().run().get("plan").asInt()).isPositive();
    assertThat(runs)
        .extracting(each -> each.run().get("progress").asDouble())
        .isSorted()
        .last()
        .isEqualTo(1.0);
  }

  @Test
  void whatAnotherCopyOfTheApplicationMakesIsToldInOrder() throws Exception {
    runOfAnotherCopy("far");
    try (var stream = reader(get("far", Role.ORGANISER))) {
      assertThat(next(stream).status()).isEqualTo("RUNNING");
      change("far", Map.of("goal", "VALUE", "best", 7, "bound", 9));
      var better = next(stream);
      while (better.run().get("best").isNull()) {
        better = next(stream);
      }
      assertThat(better.run().get("best").asInt()).isEqualTo(7);
      assertThat(better.run().get("bound").asInt()).isEqualTo(9);
      change("far", Map.of("status", "DONE", "plan", 2, "best", 8));
      var last = next(stream);
      while (last.status().equals("RUNNING")) {
        last = next(stream);
      }
      assertThat(last.run().get("best").asInt()).isEqualTo(8);
      assertThat(last.run().get("progress").asDouble()).isEqualTo(1);
      assertThat(next(stream)).isEqualTo(new Told("complete", ""));
      assertThat(stream.read()).isEqualTo(-1);
    }
  }

  @Test
  void onlyOrganisersFollowAndOnlyByAStream() throws Exception {
    runOfAnotherCopy("far");
    var employer = post("far", Role.EMPLOYER);
    assertThat(employer.statusCode()).isEqualTo(403);
    assertThat(code(employer)).isEqualTo("FORBIDDEN");
    var refused = all(post("none", Role.ORGANISER));
    assertThat(refused).extracting(Told::name).containsExactly("next", "complete");
    assertThat(refused.getFirst().code()).isEqualTo("UNKNOWN_PLAN");
    var whole = send(body("far"), "application/json", Role.ORGANISER);
    assertThat(whole.statusCode()).isEqualTo(406);
    var answer = JSON.readTree(whole.body());
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_ACCEPTABLE");
    assertThat(answer.at("/errors/0/extensions/message/en").asString()).contains(STREAM);
    assertThat(answer.at("/errors/0/extensions/message/zh").asString()).contains(STREAM);
    assertThat(
            event
                .ask(
                    "query ($event: ID!) { planRun(event: $event, id: \"far\") { status } }",
                    event.with(Map.of()))
                .at("/planRun/status")
                .asString())
        .isEqualTo("RUNNING");
  }

  @Test
  void aClientThatLeavesGivesItsPlaceToAnother() throws Exception {
    runOfAnotherCopy("far");
    List<HttpResponse<InputStream>> open = new ArrayList<>();
    for (var i = 0; i < MOST; i++) {
      open.add(post("far", Role.ORGANISER));
      assertThat(open.getLast().statusCode()).isEqualTo(200);
    }
    var refused = post("far", Role.ORGANISER);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(code(refused)).isEqualTo("BUSY");
    for (var each : open) {
      each.body().close();
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              var again = post("far", Role.ORGANISER);
              again.body().close();
              assertThat(again.statusCode()).isEqualTo(200);
            });
    change("far", Map.of("status", "DONE"));
  }

  private void runOfAnotherCopy(String id) {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    client
        .query("CREATE (run:EventPart) SET run = $properties")
        .bind(
            Map.<String, Object>ofEntries(
                Map.entry("event", event.id),
                Map.entry("part", "RUN"),
                Map.entry("key", id),
                Map.entry("id", id),
                Map.entry("status", "RUNNING"),
                Map.entry("started", now.toString()),
                Map.entry("alive", now.plusHours(1).toString()),
                Map.entry("by", "organiser"),
                Map.entry("limit", 3_000.0),
                Map.entry("seed", 1),
                Map.entry("seconds", 0.0),
                Map.entry("basedOn", 1),
                Map.entry("stopping", false),
                Map.entry("causes", List.of())))
        .to("properties")
        .run();
  }

  private void change(String id, Map<String, Object> to) {
    client
        .query("MATCH (run:EventPart {event: $event, part: 'RUN', key: $id}) SET run += $to")
        .bindAll(Map.of("event", event.id, "id", id, "to", to))
        .run();
  }

  private String query(String run) {
    return "subscription { planProgress(event: \"%s\", run: \"%s\") { status progress best bound plan } }"
        .formatted(event.id, run);
  }

  private HttpRequest.Builder body(String run) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
        .header("Content-Type", "application/json")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                JSON.writeValueAsString(Map.of("query", query(run)))));
  }

  private HttpResponse<InputStream> post(String run, Role role) throws Exception {
    return send(body(run), STREAM, role);
  }

  private HttpResponse<InputStream> get(String run, Role role) throws Exception {
    var query = URLEncoder.encode(query(run), StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql?query=" + query)),
        STREAM,
        role);
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request, String accept, Role role)
      throws Exception {
    request
        .header("Accept", accept)
        .timeout(Duration.ofSeconds(60))
        .headers(RoleTokens.header(port, role).toArray(String[]::new));
    return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  private static String code(HttpResponse<InputStream> answer) {
    return JSON.readTree(answer.body()).at("/errors/0/extensions/code").asString();
  }

  private static BufferedReader reader(HttpResponse<InputStream> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(STREAM);
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  /** All until the server ends the stream. */
  private static List<Told> all(HttpResponse<InputStream> answer) throws IOException {
    List<Told> told = new ArrayList<>();
    try (var stream = reader(answer)) {
      do {
        told.add(next(stream));
      } while (!told.getLast().name().equals("complete"));
      assertThat(stream.read()).isEqualTo(-1);
    }
    return told;
  }

  private static Told next(BufferedReader stream) throws IOException {
    var name = "";
    var data = "";
    for (var line = stream.readLine(); line != null; line = stream.readLine()) {
      if (line.isEmpty() && !name.isEmpty()) {
        return new Told(name, data);
      }
      if (line.startsWith("event:")) {
        name = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        data = line.substring("data:".length()).strip();
      }
    }
    throw new AssertionError("the stream ends too early");
  }
}
