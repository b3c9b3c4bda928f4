package org.talentgraph.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.TestIssuer;
import org.talentgraph.audit.VerifyAudit;
import org.talentgraph.http.TransportSocket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the audit trail tells of what is asked of the running application. */
@IntegrationTest
class AuditIT {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SECRET = "nobody-may-find-this";

  @LocalServerPort int port;
  @Autowired Budgets budgets;

  @Value("${talent-graph.audit.directory}")
  Path directory;

  private final String who = "auditor of " + Instant.now();

  private String token(Role role) {
    return "Bearer " + TestIssuer.token(Map.of("sub", who, "role", role.name()));
  }

  private void ask(String query, Map<String, ?> variables, String... headers) throws Exception {
    var body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    send(
        request("/graphql", headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static void send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      client.send(request.build(), BodyHandlers.ofString());
    }
  }

  /** What was noted of this test's caller, when there is as much. */
  private List<JsonNode> noted(int lines) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> noted(who), found -> found.size() >= lines);
  }

  private List<JsonNode> noted(String name) throws IOException {
    try (var files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .flatMap(AuditIT::lines)
          .filter(line -> line.contains(name))
          .map(JSON::readTree)
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String told(JsonNode line) {
    return "%s %s %s %s"
        .formatted(
            line.get("act").asString(),
            line.get("fields"),
            line.get("kinds"),
            line.path("errors").toString());
  }

  @Test
  void tellsWhoDidAndTriedWhatWithoutTheData() throws Exception {
    var scout = new String[] {"Authorization", token(Role.SCOUT)};
    var editor = new String[] {"Authorization", token(Role.EDITOR)};
    ask(
        "query %s($id: ID!) { nobody: expert(id: $id) { name skills(first: 2) { edges { node { id } } } } }"
            .formatted(SECRET.replace("-", "")),
        Map.of("id", "expert:" + SECRET),
        scout);
    var save =
        "mutation ($dry: Boolean) { save(records: [{expert: {id: \"expert:%s\", name: {en: \"%s\"}, origin: FOREIGN, synthetic: true}}], dryRun: $dry) { change } }"
            .formatted(SECRET, SECRET);
    ask(save, Map.of("dry", true), scout);
    ask(save, Map.of("dry", true), editor);
    ask("mutation { remove(ids: [\"city:%s\"]) { change } }".formatted(SECRET), Map.of(), editor);
    ask("{ expert(id: \"%s\") { nothing } }".formatted(SECRET), Map.of(), scout);
    send(request("/exports/cities?fields=id&first=3", scout).GET());
    send(request("/events/event:demo-matchmaking/calendar.ics", scout).GET());
    try (var socket =
        new TransportSocket(port).initialised(Map.of("Authorization", token(Role.SCOUT)))) {
      socket.subscribe("a", "subscription { changed { change { number } } }", Map.of());
      var lines = noted(8);
      assertThat(lines)
          .extracting(AuditIT::told)
          .containsExactlyInAnyOrder(
              "READ [\"expert\"] [\"Expert\",\"Skill\"] ",
              "WRITE [\"save\"] [\"Expert\"] [\"FORBIDDEN\"]",
              "WRITE [\"save\"] [\"Expert\"] ",
              "WRITE [\"remove\"] [\"City\"] [\"UNKNOWN_RECORD\"]",
              "ASK [] [] [\"INVALID_QUERY\"]",
              "READ [\"cities\"] [\"City\"] ",
              "READ [\"/events/{event}/calendar.ics\"] [\"Event\"] [\"HTTP_403\"]",
              "LISTEN [\"changed\"] [] ");
      assertThat(lines)
          .allMatch(line -> line.get("from").asString().matches("127.0.0.1|0:0.*|::1"));
      assertThat(lines).extracting(line -> line.get("role").asString()).contains("SCOUT", "EDITOR");
      assertThat(lines.toString()).doesNotContain(SECRET, SECRET.replace("-", ""), "nobody");
    }
    assertThat(noted(SECRET)).isEmpty();
  }

  @Test
  void tellsOfASubscriptionThatIsOneTooMany() {
    TransportSocket.awaitThatNobodyListens(port);
    var subscription = "subscription { changed { change { number } } }";
    try (var socket =
        new TransportSocket(port).initialised(Map.of("Authorization", token(Role.SCOUT)))) {
      for (var id : List.of("a", "b", "c")) {
        socket.subscribe(id, subscription, Map.of());
      }
      assertThat(noted(3)).extracting(AuditIT::told).containsOnly("LISTEN [\"changed\"] [] ");
      socket.subscribe("d", subscription, Map.of());
      assertThat(noted(4))
          .extracting(AuditIT::told)
          .containsOnlyOnce("LISTEN [\"changed\"] [] [\"BUSY\"]");
    }
  }

  @Test
  void tellsOfBadCredentialsAndOnceInAWhileOfTooManyRequests() throws Exception {
    budgets.owe(
        new Caller(who, Role.SCOUT, Set.of(), Set.of()),
        ClientAddress.of("127.0.0.1"),
        1_600_000_000);
    for (var i = 0; i < 5; i++) {
      ask("{ me { name } }", Map.of(), "Authorization", token(Role.SCOUT));
    }
    ask("{ me { name } }", Map.of(), "Authorization", token(Role.EDITOR));
    assertThat(noted(2))
        .extracting(AuditIT::told)
        .containsExactly("ASK [] [] [\"RATE_LIMITED\"]", "READ [\"me\"] [] ");
    var before = noted("SIGN_IN").size();
    ask("{ me { name } }", Map.of(), "X-API-Key", SECRET);
    await().atMost(Duration.ofSeconds(30)).until(() -> noted("SIGN_IN").size() > before);
    assertThat(told(noted("SIGN_IN").getLast())).isEqualTo("SIGN_IN [] [] [\"UNAUTHENTICATED\"]");
  }

  @Test
  void isWholeWhileItIsWritten() throws Exception {
    ask("{ me { name } }", Map.of(), "Authorization", token(Role.SCOUT));
    noted(1);
    var out = new ByteArrayOutputStream();
    var status = VerifyAudit.run(List.of(directory.toString()), new PrintStream(out, true, UTF_8));
    assertThat(status).as(out.toString(UTF_8)).isZero();
  }
}
