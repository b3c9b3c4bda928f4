package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;

/** Operations over WebSockets, by graphql-transport-ws. */
@IntegrationTest
class SocketsIT {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String CHANGED =
      "subscription ($ids: [ID!]) { changed(ids: $ids) { change { number by } } }";
  private static final String SAVE =
      "mutation ($year: Int) { save(records: [{expert: {id: \"expert:socket\", name: {en: \"Sample"
          + " Socket\"}, origin: FOREIGN, synthetic: true, birthYear: $year}}]) { change } }";

  @LocalServerPort int port;

  private Map<String, ?> token(Role role) {
    return Map.of("Authorization", "Bearer " + RoleTokens.of(port, role));
  }

  @BeforeEach
  void awaitThatNobodyListens() {
    TransportSocket.awaitThatNobodyListens(port);
  }

  @Test
  void tellsChangesToWhoIsKnownByTheFirstMessage() {
    try (var socket = new TransportSocket(port).initialised(token(Role.SCOUT));
        var byHeader =
            new TransportSocket(port, RoleTokens.header(port, Role.SCOUT).toArray(String[]::new))
                .initialised(Map.of());
        var editor = new Caller(port).as(Role.EDITOR)) {
      var ids = Map.of("ids", new String[] {"expert:socket"});
      socket.subscribe("a", CHANGED, ids);
      byHeader.subscribe("b", CHANGED, ids);
      socket.subscribe("me", "{ me { role } }", Map.of());
      await().atMost(LONG).until(() -> !socket.heard("me", "complete").isEmpty());
      assertThat(socket.heard("me", "next").getFirst().at("/payload/data/me/role").asString())
          .isEqualTo("SCOUT");
      for (var year = 1960;
          socket.heard("a", "next").isEmpty() || byHeader.heard("b", "next").isEmpty();
          year++) {
        var change = editor.ask(SAVE, Map.of("year", year));
        assertThat(change.get("errors")).as("%s", change).isNull();
        await().pollDelay(Duration.ofMillis(600)).until(() -> true);
      }
      var news = socket.heard("a", "next").getFirst().at("/payload/data/changed/change");
      assertThat(news.get("by").asString()).isEqualTo("editor");
      socket.complete("a");
      editor.ask(
          "mutation { remove(ids: [\"expert:socket\","
              + " \"citation:entered-by-editor-1553cc62-made-up\"], withRelationships: true) {"
              + " change } }");
    }
  }

  @Test
  void refusesAsHttpDoes() throws Exception {
    try (var guest = new TransportSocket(port).initialised(Map.of())) {
      guest.subscribe("a", CHANGED, Map.of("ids", new String[] {"expert:socket"}));
      await().atMost(LONG).until(() -> !guest.heard("a", "next").isEmpty());
      assertThat(
              guest
                  .heard("a", "next")
                  .getFirst()
                  .at("/payload/errors/0/extensions/code")
                  .asString())
          .isEqualTo("UNAUTHENTICATED");
    }
    try (var stranger = new TransportSocket(port).initialised(Map.of("Authorization", "Bearer x"));
        var key = new TransportSocket(port).initialised(Map.of("x-api-key", "tg_none"))) {
      assertThat(stranger.closed().get(30, TimeUnit.SECONDS)).isEqualTo(4401);
      assertThat(key.closed().get(30, TimeUnit.SECONDS)).isEqualTo(4401);
    }
    try (var admin =
        new TransportSocket(port).initialised(Map.of("X-API-Key", IntegrationTest.FIRST_KEY))) {
      admin.subscribe("me", "{ me { role } }", Map.of());
      await().atMost(LONG).until(() -> !admin.heard("me", "next").isEmpty());
      assertThat(admin.heard("me", "next").toString()).contains("ADMIN");
    }
  }

  @Test
  void opensForKnownOriginsOnly() {
    assertThatThrownBy(() -> new TransportSocket(port, "Origin", "https://evil.example").close())
        .hasStackTraceContaining("403");
    new TransportSocket(port, "Origin", "https://app.example").close();
  }

  @Test
  void answersNoMoreSubscriptionsThanThereMayBe() {
    try (var socket = new TransportSocket(port).initialised(token(Role.SCOUT))) {
      for (var id : List.of("a", "b", "c", "d")) {
        socket.subscribe(id, CHANGED, Map.of());
      }
      await().atMost(LONG).until(() -> !socket.all("next").isEmpty());
      assertThat(socket.all("next")).hasSize(1);
      assertThat(socket.all("next").toString()).contains("BUSY");
    }
  }

  @Test
  void forgetsThoseThatSpeakAnOlderProtocol() throws Exception {
    for (var i = 0; i < 5; i++) {
      try (var older = TransportSocket.speaking("graphql-ws", port)) {
        older.closed().get(30, TimeUnit.SECONDS);
      }
    }
    try (var guest = new TransportSocket(port).initialised(Map.of())) {
      guest.subscribe("me", "{ me { role } }", Map.of());
      await().atMost(LONG).until(() -> !guest.heard("me", "next").isEmpty());
    }
  }

  @Test
  void refusesAKeyThatWasRevokedMeanwhile() {
    try (var admin = new Caller(port).as(Role.ADMIN)) {
      var made =
          admin
              .ask(
                  "mutation { createApiKey(input: {name: \"socket\", role: SCOUT}) { key apiKey {"
                      + " id } } }")
              .at("/data/createApiKey");
      var key = made.get("key").asString();
      try (var first = new TransportSocket(port).initialised(Map.of("X-API-Key", key));
          var byHeader = new TransportSocket(port, "X-API-Key", key).initialised(Map.of())) {
        for (var socket : List.of(first, byHeader)) {
          socket.subscribe("before", "{ me { role } }", Map.of());
          await().atMost(LONG).until(() -> !socket.heard("before", "next").isEmpty());
          assertThat(socket.heard("before", "next").toString()).contains("SCOUT");
        }
        admin.ask(
            "mutation ($id: ID!) { revokeApiKey(id: $id) { id } }",
            Map.of("id", made.at("/apiKey/id").asString()));
        for (var socket : List.of(first, byHeader)) {
          socket.subscribe("after", "{ me { role } }", Map.of());
          await().atMost(LONG).until(() -> !socket.heard("after", "next").isEmpty());
          assertThat(socket.heard("after", "next").toString())
              .contains("UNAUTHENTICATED", "was revoked")
              .doesNotContain("SCOUT");
        }
      }
    }
  }
}
