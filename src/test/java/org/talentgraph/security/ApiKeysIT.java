package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** API keys from their making to their end. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiKeysIT {

  private static final String CREATE =
      "mutation Create($input: ApiKeyInput!) { createApiKey(input: $input) { key apiKey { id name"
          + " role institutions events mutations created createdBy expires revoked lastUsed } } }";
  private static final String REVOKE =
      "mutation Revoke($id: ID!) { revokeApiKey(id: $id) { id revoked } }";
  private static final String ME = "{ me { name role institutions events mutations } }";

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Caller guest;

  @BeforeAll
  void ask() {
    guest = new Caller(port);
  }

  @AfterAll
  void forget() {
    guest.close();
    client.query("MATCH (key:ApiKey) DELETE key").run();
  }

  @Test
  void aKeyIsShownOnceAndItsHashAloneIsKept() {
    var made = create(Map.of("name", "one", "role", "SCOUT"));
    var key = made.at("/key").asString();
    assertThat(key).startsWith("tg_").hasSizeGreaterThan(40);
    assertThat(made.at("/apiKey/createdBy").asString()).isEqualTo("admin");
    var stored =
        client
            .query("MATCH (key:ApiKey {id: $id}) RETURN key {.*, labels: labels(key)} AS key")
            .bind(made.at("/apiKey/id").asString())
            .to("id")
            .fetch()
            .one()
            .orElseThrow();
    assertThat(stored.toString()).doesNotContain(key).contains(Secret.hash(key));
    assertThat(stored.toString()).contains("labels=[ApiKey]");
    var listed = guest.as(Role.ADMIN).ask("{ apiKeys { id name lastUsed } }");
    assertThat(listed.at("/data/apiKeys").toString())
        .contains(made.at("/apiKey/id").asString())
        .doesNotContain(key);
  }

  @Test
  void aKeyIsItsCallerAndSaysWhenItWasUsed() {
    var made =
        create(
            Map.of(
                "name", "front end",
                "role", "EMPLOYER",
                "institutions", List.of("institution:demo-272")));
    var me = guest.with(made.at("/key").asString()).ask(ME).at("/data/me");
    assertThat(me.at("/name").asString()).isEqualTo("front end");
    assertThat(me.at("/role").asString()).isEqualTo("EMPLOYER");
    assertThat(me.at("/institutions/0").asString()).isEqualTo("institution:demo-272");
    var id = made.at("/apiKey/id").asString();
    var used = lastUsed(id);
    assertThat(used).isNotEmpty();
    guest.with(made.at("/key").asString()).ask(ME);
    assertThat(lastUsed(id)).isEqualTo(used);
  }

  @Test
  void aRevokedKeyAndAnExpiredOneAreRefusedForReadsToo() {
    var made = create(Map.of("name", "short", "role", "SCOUT"));
    var scout = guest.with(made.at("/key").asString());
    assertThat(Caller.code(scout.ask(ME))).isEmpty();
    client
        .query("MATCH (key:ApiKey {id: $id}) SET key.expires = date() ")
        .bind(made.at("/apiKey/id").asString())
        .to("id")
        .run();
    assertThat(scout.ask(ME).at("/errors/0/message").asString()).contains("has expired");
    var other = create(Map.of("name", "ended", "role", "SCOUT"));
    var ended = guest.with(other.at("/key").asString());
    var id = Map.of("id", other.at("/apiKey/id").asString());
    var before = ZonedDateTime.now();
    var revoked = guest.as(Role.ADMIN).ask(REVOKE, id).at("/data/revokeApiKey/revoked").asString();
    assertThat(ZonedDateTime.parse(revoked)).isBetween(before.minusSeconds(1), ZonedDateTime.now());
    assertThat(Caller.code(ended.ask(ME))).isEqualTo("UNAUTHENTICATED");
    assertThat(guest.as(Role.ADMIN).ask(REVOKE, id).at("/data/revokeApiKey/revoked").asString())
        .isEqualTo(revoked);
  }

  @Test
  void aKeyMayDoLessThanItsRole() {
    var made =
        create(Map.of("name", "ender", "role", "ADMIN", "mutations", List.of("revokeApiKey")));
    var ender = guest.with(made.at("/key").asString());
    assertThat(ender.ask(ME).at("/data/me/mutations").toString()).isEqualTo("[\"revokeApiKey\"]");
    var refused = ender.ask(CREATE, Map.of("input", Map.of("name", "x", "role", "GUEST")));
    assertThat(Caller.code(refused)).isEqualTo("FORBIDDEN");
    assertThat(refused.at("/errors/0/message").asString()).contains("only for revokeApiKey");
    var id = Map.of("id", made.at("/apiKey/id").asString());
    assertThat(Caller.code(ender.ask(REVOKE, id))).isEmpty();
  }

  @Test
  void aKeyMakesNoneThatMayDoMore() {
    var made =
        create(Map.of("name", "maker", "role", "ADMIN", "mutations", List.of("createApiKey")));
    var maker = guest.with(made.at("/key").asString());
    var wider =
        Stream.of(
            Map.<String, Object>of(),
            Map.of("mutations", List.of("save")),
            Map.of("mutations", List.of("createApiKey", "save")));
    for (var mutations : wider.toList()) {
      var input = new HashMap<String, Object>(Map.of("name", "x", "role", "ADMIN"));
      input.putAll(mutations);
      assertThat(Caller.code(maker.ask(CREATE, Map.of("input", input)))).isEqualTo("BAD_API_KEY");
    }
    var same = Map.of("name", "x", "role", "ADMIN", "mutations", List.of("createApiKey"));
    assertThat(Caller.code(maker.ask(CREATE, Map.of("input", same)))).isEmpty();
  }

  /** Else two clients would see each other's shortlists and interests. */
  @Test
  void noTwoValidKeysAreTheSameCaller() {
    var name = "same";
    var made = create(Map.of("name", name, "role", "SCOUT"));
    var admin = guest.as(Role.ADMIN);
    var again =
        admin.ask(CREATE, Map.of("input", Map.of("name", name + " ", "role", Role.SCOUT.name())));
    assertThat(Caller.code(again)).isEqualTo("BAD_API_KEY");
    assertThat(again.at("/errors/0/message").asString()).contains("has this name");
    create(Map.of("name", name, "role", "EDITOR"));
    admin.ask(REVOKE, Map.of("id", made.at("/apiKey/id").asString()));
    create(Map.of("name", name, "role", "SCOUT"));
  }

  @Test
  void theFirstKeyMakesTheOthers() {
    var first = guest.with(IntegrationTest.FIRST_KEY);
    assertThat(first.ask(ME).at("/data/me/role").asString()).isEqualTo("ADMIN");
    var second = first.ask(CREATE, Map.of("input", Map.of("name", "second", "role", "ADMIN")));
    assertThat(second.at("/data/createApiKey/apiKey/createdBy").asString()).isEqualTo("first key");
    assertThat(Caller.code(guest.with(IntegrationTest.FIRST_KEY + "x").ask(ME)))
        .isEqualTo("UNAUTHENTICATED");
    assertThat(Caller.code(guest.with("").ask(ME))).isEqualTo("UNAUTHENTICATED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name": " ", "role": "SCOUT"}                                    | input.name
          {"name": "x", "role": "SCOUT", "expires": "2020-01-01"}           | input.expires
          {"name": "x", "role": "EMPLOYER"}                                 | input.institutions
          {"name": "x", "role": "EMPLOYER", "institutions": ["nobody"]}     | input.institutions
          {"name": "x", "role": "SCOUT", "institutions": ["institution:demo-272"]} | input.institutions
          {"name": "x", "role": "ORGANISER", "events": ["nothing"]}         | input.events
          {"name": "x", "role": "SCOUT", "mutations": ["createApiKey"]}     | input.mutations
          {"name": "x", "role": "SCOUT", "mutations": []}                   | input.mutations
          {"name": "x", "role": "ADMIN", "mutations": ["createApiKeys"]}    | input.mutations
          """)
  void aKeyThatCouldNotBeUsedIsNotMade(String input, String argument) {
    var answer =
        guest
            .as(Role.ADMIN)
            .ask(CREATE, Map.of("input", JsonMapper.shared().readValue(input, Map.class)));
    assertThat(Caller.code(answer)).isEqualTo("BAD_API_KEY");
    assertThat(answer.at("/errors/0/extensions/coordinate").asString())
        .contains(argument.substring(6));
    assertThat(answer.at("/errors/0/extensions/message/zh").asString())
        .containsPattern("\\p{IsHan}");
  }

  @Test
  void aKeyThatWasNeverMadeCannotBeRevoked() {
    var answer = guest.as(Role.ADMIN).ask(REVOKE, Map.of("id", "api-key:none"));
    assertThat(Caller.code(answer)).isEqualTo("UNKNOWN_API_KEY");
  }

  private JsonNode create(Map<String, Object> input) {
    var answer = guest.as(Role.ADMIN).ask(CREATE, Map.of("input", input));
    assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
    return answer.at("/data/createApiKey");
  }

  private String lastUsed(String id) {
    var keys = guest.as(Role.ADMIN).ask("{ apiKeys { id lastUsed } }").at("/data/apiKeys");
    return keys.valueStream()
        .filter(key -> key.at("/id").asString().equals(id))
        .map(key -> key.at("/lastUsed").asString(""))
        .findFirst()
        .orElseThrow();
  }
}
