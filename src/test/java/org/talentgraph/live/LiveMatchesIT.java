package org.talentgraph.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.api.Caller;
import org.talentgraph.http.TransportSocket;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** The first matches of a demand, as they are told when they change. */
@IntegrationTest
class LiveMatchesIT {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String QUERY =
      """
      subscription ($demand: ID!, $since: Int, $state: String) {
        matchesChanged(demand: $demand, first: 3, since: $since, state: $state) {
          change state entered left matches { score expert { id } }
        }
      }
      """;

  @LocalServerPort int port;

  @Test
  void tellsWhoEntersAndWhoLeaves() {
    try (var editor = new Caller(port).as(Role.EDITOR);
        var socket = open()) {
      var demand =
          editor
              .ask(
                  "{ demands(first: 1, where: {open: {eq: true}}) { edges { node { id"
                      + " matches(first: 3) { edges { node { score expert { id } } } } } } } }")
              .at("/data/demands/edges/0/node");
      var id = demand.get("id").asString();
      socket.subscribe("a", QUERY, Map.of("demand", id));
      await().atMost(LONG).until(() -> socket.heard("a", "next").size() == 1);
      var first = news(socket, 0);
      assertThat(first.get("matches").valueStream().toList())
          .isEqualTo(
              demand.at("/matches/edges").valueStream().map(each -> each.get("node")).toList());
      var best = first.at("/matches/0/expert/id").asString();
      var changed =
          editor.ask(
              "mutation ($id: ID!) { save(records: [{expert: {id: $id, skills: null}}]) { change }"
                  + " }",
              Map.of("id", best));
      assertThat(changed.get("errors")).as("%s", changed).isNull();
      var change = changed.at("/data/save/change").asInt();
      await().atMost(LONG).until(() -> socket.heard("a", "next").size() == 2);
      var second = news(socket, 1);
      assertThat(second.get("change").asInt()).isEqualTo(change);
      assertThat(second.get("left").valueStream().map(JsonNode::asString)).containsExactly(best);
      assertThat(second.get("entered").size()).isEqualTo(1);
      socket.subscribe(
          "known", QUERY, Map.of("demand", id, "state", second.get("state").asString()));
      socket.subscribe("missed", QUERY, Map.of("demand", id, "since", change - 1));
      await().atMost(LONG).until(() -> socket.heard("missed", "next").size() == 1);
      assertThat(socket.heard("missed", "next").getFirst().at("/payload/data/matchesChanged/state"))
          .isEqualTo(second.get("state"));
      var undone =
          editor.ask(
              "mutation ($change: Int!) { undo(change: $change) { change } }",
              Map.of("change", change));
      assertThat(undone.get("errors")).as("%s", undone).isNull();
      await().atMost(LONG).until(() -> socket.heard("known", "next").size() == 1);
      assertThat(socket.heard("known", "next").getFirst().at("/payload/data/matchesChanged/state"))
          .isEqualTo(first.get("state"));
    }
  }

  @Test
  void refusesWhatIsNotThere() {
    try (var socket = open()) {
      socket.subscribe("none", QUERY, Map.of("demand", "demand:none"));
      socket.subscribe("other", QUERY, Map.of("demand", "demand:none", "since", 99_999_999));
      await().atMost(LONG).until(() -> socket.all("next").size() == 2);
      assertThat(List.of(code(socket, "none"), code(socket, "other")))
          .containsExactly("UNKNOWN_RECORD", "OTHER_EPOCH");
    }
  }

  private TransportSocket open() {
    return new TransportSocket(port)
        .initialised(Map.of("Authorization", "Bearer " + RoleTokens.of(port, Role.SCOUT)));
  }

  private static JsonNode news(TransportSocket socket, int number) {
    return socket.heard("a", "next").get(number).at("/payload/data/matchesChanged");
  }

  private static String code(TransportSocket socket, String id) {
    return socket.heard(id, "next").getFirst().at("/payload/errors/0/extensions/code").asString();
  }
}
