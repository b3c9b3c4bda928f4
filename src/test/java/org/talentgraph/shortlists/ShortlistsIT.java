package org.talentgraph.shortlists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shortlists of callers, from the first to the last. */
@IntegrationTest
class ShortlistsIT {

  private static final String ALL = "{ shortlists { key content } }";
  private static final String KEEP =
      "mutation Keep($key: ID!, $content: JSON!) { keepShortlist(key: $key, content: $content) {"
          + " key content } }";
  private static final String REMOVE =
      "mutation Remove($key: ID!) { removeShortlist(key: $key) { key } }";
  private static final Map<String, ?> CONTENT =
      Map.of("name", "电池", "entries", List.of(Map.of("id", "expert:a", "note", "\"a\", <b>\n")));

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Caller guest;

  @BeforeEach
  void ask() {
    guest = new Caller(port);
    clear();
  }

  @AfterEach
  void forget() {
    guest.close();
    clear();
  }

  private void clear() {
    client.query("MATCH (list:Shortlist) DELETE list").run();
  }

  @Test
  void aListIsTheCallersOwn() {
    assertThat(keep(Role.SCOUT, "one", CONTENT).at("/data/keepShortlist/key").asString())
        .isEqualTo("one");

    assertThat(all(Role.SCOUT)).hasSize(1);
    assertThat(all(Role.SCOUT).at("/0/content"))
        .isEqualTo(JsonMapper.shared().<JsonNode>valueToTree(CONTENT));
    assertThat(all(Role.EDITOR)).isEmpty();
    assertThat(Caller.code(guest.ask(ALL))).isEqualTo("UNAUTHENTICATED");
    assertThat(remove(Role.EDITOR, "one").at("/data/removeShortlist").isNull()).isTrue();
    assertThat(all(Role.SCOUT)).hasSize(1);
  }

  @Test
  void aListTakesThePlaceOfItsEarlierState() {
    keep(Role.SCOUT, "one", CONTENT);
    keep(Role.SCOUT, "one", Map.of("name", "two"));
    assertThat(all(Role.SCOUT)).hasSize(1);
    assertThat(all(Role.SCOUT).at("/0/content/name").asString()).isEqualTo("two");

    assertThat(remove(Role.SCOUT, "one").at("/data/removeShortlist/key").asString())
        .isEqualTo("one");
    assertThat(all(Role.SCOUT)).isEmpty();
  }

  @Test
  void whatIsNoListIsRefused() {
    assertThat(Caller.code(keep(Role.SCOUT, "one", "text"))).isEqualTo("BAD_VALUE");
    assertThat(all(Role.SCOUT)).isEmpty();
  }

  @Test
  void aCallerHasAHundredListsAtMost() {
    client
        .query(
            "UNWIND range(1, 100) AS i CREATE (:Shortlist {owner: 'SCOUT scout', key: 'l' + i,"
                + " content: '{}'})")
        .run();
    assertThat(all(Role.SCOUT)).hasSize(100);
    assertThat(Caller.code(keep(Role.SCOUT, "one", CONTENT))).isEqualTo("TOO_MANY_RECORDS");
    assertThat(Caller.code(keep(Role.SCOUT, "l1", CONTENT))).isEmpty();
  }

  private JsonNode all(Role role) {
    return guest.as(role).ask(ALL).at("/data/shortlists");
  }

  private JsonNode keep(Role role, String key, Object content) {
    return guest.as(role).ask(KEEP, Map.of("key", key, "content", content));
  }

  private JsonNode remove(Role role, String key) {
    return guest.as(role).ask(REMOVE, Map.of("key", key));
  }
}
