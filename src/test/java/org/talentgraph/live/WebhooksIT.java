package org.talentgraph.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.demands.Acting;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** Changes that are sent to addresses, to receivers that fail, too. */
@IntegrationTest
class WebhooksIT {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String SAVE =
      "mutation ($year: Int, $key: ID!) { save(records: [{expert: {id: $key, name: {en: \"Sample"
          + " Hook\"}, origin: FOREIGN, synthetic: true, birthYear: $year}}]) { change } }";

  @LocalServerPort int port;
  @Autowired Neo4jClient client;
  @Autowired PlatformTransactionManager transactions;

  private final HashSet<String> made = new HashSet<>();

  private Caller editor() {
    return new Caller(port).as(Role.EDITOR);
  }

  private int save(Caller editor, String key, int year) {
    made.add(key);
    var answer = editor.ask(SAVE, Map.of("key", key, "year", year));
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    return answer.at("/data/save/change").asInt();
  }

  @AfterEach
  void remove() {
    try (var editor = editor()) {
      for (var hook : editor.ask("{ webhooks { id } }").at("/data/webhooks")) {
        editor.ask(
            "mutation ($id: ID!) { removeWebhook(id: $id) { id } }",
            Map.of("id", hook.get("id").asString()));
      }
      if (!made.isEmpty()) {
        made.add("citation:entered-by-editor-1553cc62-made-up");
        editor.ask(
            "mutation ($ids: [ID!]!) { remove(ids: $ids, withRelationships: true) { change } }",
            Map.of("ids", made));
      }
    }
  }

  private JsonNode create(Caller editor, String url, List<String> ids) {
    return create(editor, url, Map.of("ids", ids));
  }

  private JsonNode create(Caller editor, String url, Map<String, ?> wanted) {
    Map<String, Object> input = new HashMap<>(wanted);
    input.put("url", url);
    return editor.ask(
        "mutation ($input: WebhookInput!) { createWebhook(input: $input) { secret webhook { id"
            + " done } } }",
        Map.of("input", input));
  }

  @Test
  void deliversSignedAndInOrderAndGivesUpWhatIsNotTaken() throws Exception {
    try (var receiver = new Receiver();
        var editor = editor()) {
      save(editor, "expert:hook", 1950);
      var created =
          create(editor, receiver.url(), List.of("expert:hook")).at("/data/createWebhook");
      var secret = created.get("secret").asString();
      var one = save(editor, "expert:hook", 1951);
      save(editor, "expert:hook-other", 1951);
      var two = save(editor, "expert:hook", 1952);
      await().atMost(LONG).until(() -> receiver.deliveries().size() == 2);
      assertThat(receiver.deliveries())
          .extracting(Receiver.Delivery::change)
          .containsExactly(one, two);
      assertThat(receiver.deliveries()).allMatch(each -> each.isSignedBy(secret));
      assertThat(receiver.deliveries().getFirst().json().at("/ids/0").asString())
          .isEqualTo("expert:hook");
      receiver.answer(500);
      var lost = save(editor, "expert:hook", 1953);
      await().atMost(LONG).until(() -> !hook(editor).get("deadLetters").isEmpty());
      var letter = hook(editor).at("/deadLetters/0");
      assertThat(letter.get("change").asInt()).isEqualTo(lost);
      assertThat(letter.get("problem").asString()).contains("500");
      assertThat(receiver.deliveries()).hasSize(5);
      receiver.answer(200);
      var next = save(editor, "expert:hook", 1954);
      await().atMost(LONG).until(() -> receiver.deliveries().size() == 6);
      assertThat(receiver.deliveries().getLast().change()).isEqualTo(next);
      editor.ask(
          "mutation ($id: ID!) { redeliverWebhook(id: $id) { id } }",
          Map.of("id", hook(editor).get("id").asString()));
      await().atMost(LONG).until(() -> hook(editor).get("deadLetters").isEmpty());
      assertThat(receiver.deliveries().getLast().change()).isEqualTo(lost);
      assertThat(receiver.deliveries()).hasSize(7);
    }
  }

  /** Of interests an editor sees nothing; the demand is one to be seen. */
  @Test
  void tellsWhatAnEditorSeesAndOnlyOfTheKindsThatAreWanted() throws Exception {
    try (var ofAll = new Receiver();
        var ofDemands = new Receiver();
        var acting = new Acting(port, client);
        var editor = editor()) {
      create(editor, ofAll.url(), Map.of());
      create(editor, ofDemands.url(), Map.of("kinds", List.of("Demand")));
      var demand = acting.publish("hooked");
      var hidden = acting.express(acting.as(Role.SCOUT), demand, "expert:demo-0204");
      var closed = acting.act(acting.as(Role.EMPLOYER), "closeDemand", demand, "outcome: CLOSED");
      var last = save(editor, "expert:hook", 1950);
      await().atMost(LONG).until(() -> editorsHooks(editor).allMatch(done -> done == last));
      assertThat(ofAll.deliveries())
          .extracting(Receiver.Delivery::change)
          .contains(closed.get("change").asInt(), last);
      var interest = hidden.at("/interest/id").asString();
      assertThat(interest).startsWith("interest:");
      assertThat(ofAll.deliveries()).noneMatch(each -> each.json().toString().contains(interest));
      assertThat(ofDemands.deliveries())
          .extracting(Receiver.Delivery::change)
          .endsWith(closed.get("change").asInt())
          .doesNotContain(hidden.get("change").asInt());
    }
  }

  private static Stream<Integer> editorsHooks(Caller editor) {
    return editor
        .ask("{ webhooks { done } }")
        .at("/data/webhooks")
        .valueStream()
        .map(each -> each.get("done").asInt());
  }

  private static JsonNode hook(Caller editor) {
    return editor
        .ask("{ webhooks { id done tries nextTry problem deadLetters { change at problem } } }")
        .at("/data/webhooks/0");
  }

  /** As two copies of the application do, each with a name of its own. */
  @Test
  void isLeasedToOneCopyAtATime() {
    var one = new Webhooks(client, transactions);
    var other = new Webhooks(client, transactions);
    one.create(stored("webhook:leased", "https://unreachable.invalid", "expert:nobody", 1_000_000));
    var leased = one.lease(1_000_001).orElseThrow();
    assertThat(other.lease(1_000_001)).isEmpty();
    one.release(leased);
    assertThat(other.lease(1_000_001)).isPresent();
    one.done(leased, 1_000_001);
    assertThat(one.find("webhook:leased").orElseThrow().done()).isEqualTo(1_000_000);
  }

  private static Map<String, Object> stored(String id, String url, String record, int done) {
    return Map.of(
        "id",
        id,
        "url",
        url,
        "secret",
        "x",
        "kinds",
        List.of(),
        "ids",
        List.of(record),
        "created",
        Webhooks.now().toString(),
        "createdBy",
        "test",
        "done",
        done,
        "tries",
        0);
  }

  /** More are slow than are served at a time, and their ids come first. */
  @Test
  void slowReceiversDoNotKeepOthersWaiting() throws Exception {
    try (var slow = new Receiver();
        var quick = new Receiver();
        var editor = editor()) {
      var begin = save(editor, "expert:hook", 1960) - 1;
      var last = begin;
      for (var year = 1961; year < 1980; year++) {
        last = save(editor, "expert:hook", year);
      }
      var behind = last;
      slow.slow(Duration.ofMillis(700));
      var hooks = new Webhooks(client, transactions);
      for (var i = 0; i < 6; i++) {
        hooks.create(stored("webhook:!" + i, slow.url(), "expert:hook", begin));
      }
      await().atMost(LONG).until(() -> slow.deliveries().size() > 1);
      create(editor, quick.url(), List.of("expert:hook-other"));
      var wanted = save(editor, "expert:hook-other", 1980);
      await().atMost(LONG).until(() -> !quick.deliveries().isEmpty());
      assertThat(quick.deliveries()).extracting(Receiver.Delivery::change).containsExactly(wanted);
      assertThat(hooks.all())
          .filteredOn(hook -> hook.id().startsWith("webhook:!"))
          .hasSize(6)
          .allMatch(hook -> hook.done() < behind);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/hook",
        "ftp://localhost/hook",
        "http://user@localhost/hook",
        "http://localhost.evil.example/",
        "localhost",
        "http://127.0.0.1/",
        "http://localhost:99999/"
      })
  void isSentToAllowedHostsOnly(String url) {
    try (var editor = editor()) {
      assertThat(Caller.code(create(editor, url, List.of("expert:hook")))).isEqualTo("BAD_WEBHOOK");
    }
  }

  @Test
  void isForEditors() {
    try (var scout = new Caller(port).as(Role.SCOUT)) {
      assertThat(Caller.code(create(scout, "http://localhost/", List.of()))).isEqualTo("FORBIDDEN");
      assertThat(Caller.code(scout.ask("{ webhooks { id } }"))).isEqualTo("FORBIDDEN");
    }
    try (var editor = editor()) {
      assertThat(Caller.code(editor.ask("mutation { removeWebhook(id: \"webhook:none\") { id } }")))
          .isEqualTo("UNKNOWN_WEBHOOK");
    }
  }
}
