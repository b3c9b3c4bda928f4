package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.TestIssuer;
import org.talentgraph.http.TransportSocket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody is told who asks for more than its budget, by whichever way it asks. */
@IntegrationTest
class BudgetsIT {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String EXPERTS = "{ experts(first: 30) { edges { node { id } } } }";
  private static final String HEADER = "Authorization";
  private static final String STREAM = "text/event-stream";
  private static final String STANDARD = "application/graphql-response+json";

  /** More than all tests together spend, so that it lasts for a quarter of an hour. */
  private static final long MUCH = 1_600_000_000;

  @LocalServerPort int port;
  @Autowired Budgets budgets;
  @Autowired Buckets<String> signInFailures;

  /** A client of its own, by its name as a token tells it. */
  private String[] spent(String name) {
    budgets.owe(
        new Caller(name, Role.EDITOR, Set.of(), Set.of()), ClientAddress.of("192.0.2.1"), MUCH);
    return bearer(name);
  }

  private static String[] bearer(String name) {
    return new String[] {
      HEADER, "Bearer " + TestIssuer.token(Map.of("sub", name, "role", "EDITOR"))
    };
  }

  private HttpResponse<String> send(String address, HttpRequest.Builder request) throws Exception {
    try (var client =
        HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private HttpRequest.Builder to(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpRequest.Builder asking(String query, String accept, String... headers) {
    return to("/graphql", headers)
        .header("Content-Type", "application/json")
        .header("Accept", accept)
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))));
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
    var error = JSON.readTree(answer.body()).at("/errors/0");
    var seconds = error.at("/extensions/retryAfter").asLong();
    assertThat(seconds).isBetween(60L, 3600L);
    assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(seconds);
    assertThat(error.at("/extensions/code").asString()).isEqualTo("RATE_LIMITED");
    assertThat(error.at("/extensions/message/zh").asString()).containsPattern("\\p{IsHan}");
    assertThat(error.at("/extensions/documentation").asString()).endsWith("#rate_limited");
  }

  @Test
  void everyAnswerTellsWhatIsLeft() throws Exception {
    var first = remaining(bearer("saver"));
    assertThat(first).isPositive();
    assertThat(remaining(bearer("saver"))).isLessThanOrEqualTo(first);
    var size = JSON.readTree(send("127.0.0.1", asking("{ limits { budget } }", STANDARD)).body());
    assertThat(size.at("/data/limits/budget").asInt()).isEqualTo(100_000_000);
  }

  private long remaining(String... headers) throws Exception {
    var cost =
        JSON.readTree(send("127.0.0.1", asking(EXPERTS, STANDARD, headers)).body())
            .at("/extensions/cost");
    assertThat(cost.at("/estimated").asInt()).isEqualTo(30);
    return cost.at("/remaining").asLong(-1);
  }

  /** A dry run, so that nothing is written. */
  @Test
  void whatIsWrittenCostsItsRecordsAndTheirLinks() throws Exception {
    var skill = "{id: \"skill:control-engineering\", level: EXPERT}";
    var other = "{id: \"skill:wind-energy\", level: BASIC}";
    var without = cost("writer", "");
    assertThat(without).isPositive();
    assertThat(cost("linker", "skills: {set: [%s]}".formatted(skill))).isEqualTo(without + 1);
    assertThat(cost("networker", "skills: {set: [%s, %s]}".formatted(skill, other)))
        .isEqualTo(without + 2);
  }

  /** What a new client spends on one record: the rest of it fills up at once. */
  private long cost(String name, String links) throws Exception {
    var query =
        "mutation { save(dryRun: true, records: [{expert: {id: \"expert:never\", origin: FOREIGN, name: {en: \"Never\"}, synthetic: true %s}}]) { change } }"
            .formatted(links);
    var answer = send("127.0.0.1", asking(query, STANDARD, bearer(name)));
    return 100_000_000 - JSON.readTree(answer.body()).at("/extensions/cost/remaining").asLong();
  }

  @ParameterizedTest
  @CsvSource({STANDARD, "application/json", STREAM})
  void aRequestIsRefusedByItsStatus(String accept) throws Exception {
    var headers = spent("spender " + accept);
    var query = accept.equals(STREAM) ? "subscription { changed { change { number } } }" : EXPERTS;
    var answer = send("127.0.0.1", asking(query, accept, headers));
    assertRefused(answer);
    assertThat(JSON.readTree(answer.body()).at("/data").isMissingNode()).isTrue();
  }

  @Test
  void whatCannotBeReadCostsSomethingToo() throws Exception {
    var headers = spent("scribbler");
    assertRefused(send("127.0.0.1", asking("{ nothing", STANDARD, headers)));
    assertRefused(send("127.0.0.1", asking("{ __typename }", STANDARD, headers)));
    assertRefused(send("127.0.0.1", to("/graphql?query=%7B__typename%7D", headers).GET()));
  }

  @Test
  void exportsAndImportsAreRefusedBeforeTheyBegin() throws Exception {
    var headers = spent("filer");
    assertRefused(send("127.0.0.1", to("/exports/experts?fields=id", headers).GET()));
    assertRefused(
        send(
            "127.0.0.1",
            to("/imports/expert", headers)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("id,origin\nexpert:never,FOREIGN\n"))));
  }

  @Test
  void filesOfEventsAreRefusedToo() throws Exception {
    var headers = spent("visitor");
    for (var file : List.of("calendar.ics", "meetings.csv", "participants/x/calendar.ics")) {
      assertRefused(send("127.0.0.1", to("/events/event:demo-matchmaking/" + file, headers).GET()));
    }
  }

  @Test
  void aWebSocketToldSoStaysOpen() {
    try (var socket = new TransportSocket(port).initialised(Map.of(HEADER, spent("talker")[1]))) {
      for (var id : List.of("a", "b")) {
        socket.subscribe(id, EXPERTS, Map.of());
        await().atMost(Duration.ofSeconds(30)).until(() -> !socket.heard(id, "next").isEmpty());
        assertThat(code(socket.heard(id, "next").getFirst().at("/payload")))
            .isEqualTo("RATE_LIMITED");
      }
    }
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString("");
  }

  @Test
  void guestsAreToldApartByTheirAddress() throws Exception {
    budgets.owe(Caller.GUEST, ClientAddress.of("127.0.0.9"), MUCH);
    assertRefused(send("127.0.0.9", asking(EXPERTS, STANDARD)));
    assertThat(send("127.0.0.9", asking(EXPERTS, STANDARD, bearer("guest no more"))).statusCode())
        .isEqualTo(200);
    assertThat(send("127.0.0.10", asking(EXPERTS, STANDARD)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-API-Key", HEADER})
  void whoFailsTooOftenIsNotLookedAt(String header) throws Exception {
    var address = "127.0.0." + (20 + header.length());
    signInFailures.owe(address, 1_000_000);
    var bad = header.equals(HEADER) ? "Bearer bad" : "bad";
    var answer = send(address, asking(EXPERTS, STANDARD, header, bad));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(code(JSON.readTree(answer.body()))).isEqualTo("TOO_MANY_FAILURES");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    var both =
        Stream.of(
            send(address, asking(EXPERTS, STANDARD)),
            send("127.0.0.1", asking(EXPERTS, STANDARD, header, bad)));
    assertThat(both.map(HttpResponse::statusCode)).containsExactly(200, 401);
  }
}
