package org.talentgraph.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.talentgraph.demands.Acting.data;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentgraph.IntegrationTest;
import org.talentgraph.TestIssuer;
import org.talentgraph.api.Caller;
import org.talentgraph.demands.Acting;
import org.talentgraph.demands.ActingTest;
import org.talentgraph.http.TransportSocket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions whose callers are no longer known while they listen. */
@IntegrationTest
class ListeningCallersIT extends ActingTest {

  private static final Duration LONG = Duration.ofSeconds(90);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NEWS =
      "subscription ($demands: [ID!], $since: Int) { interestChanged(demands: $demands, since:"
          + " $since) { interests { interest { id contacts { offer } } } } }";

  /** By which both hear of the same. */
  private record Listeners(TransportSocket socket, List<JsonNode> events, HttpClient http)
      implements AutoCloseable {

    List<JsonNode> ofSocket() {
      return socket.heard("news", "next").stream().map(each -> each.get("payload")).toList();
    }

    boolean haveEnded() {
      return !socket.heard("news", "complete").isEmpty()
          && events.stream().anyMatch(each -> each.has("errors"));
    }

    @Override
    public void close() {
      socket.close();
      http.shutdownNow();
    }
  }

  @BeforeEach
  void awaitThatNobodyListens() {
    TransportSocket.awaitThatNobodyListens(port);
  }

  private Listeners listening(String key, Map<String, ?> variables) throws Exception {
    var socket = new TransportSocket(port).initialised(Map.of("X-API-Key", key));
    socket.subscribe("news", NEWS, variables);
    var http = HttpClient.newHttpClient();
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .header("X-API-Key", key)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("query", NEWS, "variables", variables)), UTF_8));
    var lines = http.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body();
    List<JsonNode> events = new CopyOnWriteArrayList<>();
    CompletableFuture.runAsync(
        () ->
            lines
                .filter(line -> line.startsWith("data:{"))
                .forEach(line -> events.add(JSON.readTree(line.substring("data:".length())))));
    return new Listeners(socket, events, http);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET key.revoked = datetime()", // as another copy of the application does
        "SET key.expires = date()"
      })
  void aKeyThatHasEndedHearsNothingMore(String end) throws Exception {
    var demand = acting.publish("overheard");
    var made =
        data(
                acting.as(Role.ADMIN),
                "mutation ($institution: ID!) { createApiKey(input: {name: \"listener\", role:"
                    + " EMPLOYER, institutions: [$institution]}) { key apiKey { id } } }",
                Map.of("institution", Acting.OWN))
            .get("createApiKey");
    var wanted = Map.of("demands", List.of(demand), "since", acting.lastChange());
    acting.express(acting.as(Role.SCOUT), demand, "expert:demo-0204");
    try (var listeners = listening(made.get("key").asString(), wanted)) {
      await()
          .atMost(LONG)
          .until(() -> !listeners.ofSocket().isEmpty() && !listeners.events().isEmpty());
      client
          .query("MATCH (key:ApiKey {id: $id}) " + end)
          .bind(made.at("/apiKey/id").asString())
          .to("id")
          .run();
      acting.express(acting.as(Role.SCOUT), demand, "expert:demo-0301");
      await().atMost(LONG).until(listeners::haveEnded);
      for (var news : List.of(listeners.ofSocket(), List.copyOf(listeners.events()))) {
        assertThat(news).hasSize(2);
        assertThat(news.getFirst().at("/data/interestChanged/interests")).hasSize(1);
        assertThat(Caller.code(news.getLast())).isEqualTo("UNAUTHENTICATED");
        assertThat(news.getLast().toString()).containsPattern("was revoked|has expired");
      }
    } finally {
      client.query("MATCH (key:ApiKey {name: 'listener'}) DELETE key").run();
    }
  }

  /** Nothing happens meanwhile. */
  @Test
  void aTokenThatExpiresEndsWhatItsCallerHears() {
    var tolerated = Duration.ofSeconds(60); // by which clocks may differ
    var end = Instant.now().plusSeconds(20);
    var token =
        TestIssuer.token(
            TestIssuer.KEY,
            TestIssuer.NAME,
            TestIssuer.AUDIENCE,
            end.minus(tolerated),
            Map.of("sub", "short", "role", "SCOUT"));
    try (var socket =
        new TransportSocket(port).initialised(Map.of("Authorization", "Bearer " + token))) {
      socket.subscribe("news", NEWS, Map.of());
      await().atMost(LONG).until(() -> !socket.heard("news", "complete").isEmpty());
      assertThat(Instant.now()).isAfter(end);
      assertThat(socket.heard("news", "next")).hasSize(1);
      assertThat(socket.heard("news", "next").getFirst().toString())
          .contains("UNAUTHENTICATED", "expired");
    }
  }
}
