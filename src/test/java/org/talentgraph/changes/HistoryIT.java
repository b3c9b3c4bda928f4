package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.changes.WrittenRecords.expert;
import static org.talentgraph.changes.WrittenRecords.skill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class HistoryIT {

  private static final String LEVEL = "skills[\"skill:history-it\"].level";

  @LocalServerPort int port;

  private WrittenRecords records;

  @BeforeEach
  void open() {
    records = new WrittenRecords(port);
  }

  @AfterEach
  void remove() {
    records.remove(List.of("expert:history-it", "skill:history-it"));
    records.close();
  }

  private static Map<String, Object> skilled(String level) {
    return Map.of(
        "skills", Map.of("add", List.of(Map.of("id", "skill:history-it", "level", level))));
  }

  private int made() {
    return records.save(
        skill("history-it"), expert("history-it", with(skilled("PROFICIENT"), "birthYear", 1970)));
  }

  private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  @Test
  void tellsFieldByFieldWhoChangedARecordAndWhen() {
    var first = made();
    var second = records.save(expert("history-it", with(skilled("EXPERT"), "birthYear", 1971)));
    var history = records.history("expert:history-it", "first: 20");
    var last = history.getFirst().get("node");
    assertThat(last.at("/change/number").asInt()).isEqualTo(second).isGreaterThan(first);
    assertThat(last.at("/change/kind").asString()).isEqualTo("SAVE");
    assertThat(last.at("/change/by").asString()).isEqualTo("editor");
    assertThat(last.at("/change/role").asString()).isEqualTo("EDITOR");
    assertThat(last.at("/change/message").asString()).isEqualTo("A test");
    assertThat(last.at("/change/changed").asInt()).isEqualTo(2);
    assertThat(paths(history.subList(0, 2)))
        .containsExactly(LEVEL + " \"PROFICIENT\" \"EXPERT\"", "birthYear 1970 1971");
    assertThat(last.get("relationship").asString()).isEqualTo("SKILLED_IN");
    assertThat(last.get("toId").asString()).isEqualTo("skill:history-it");
    assertThat(history.get(2).at("/node/outcome").asString()).isEqualTo("CREATED");
    assertThat(paths(records.history("skill:history-it", "first: 1")))
        .containsExactly("experts[\"expert:history-it\"].level \"PROFICIENT\" \"EXPERT\"");
  }

  private static List<String> paths(List<JsonNode> edges) {
    List<String> paths = new ArrayList<>();
    for (var edge : edges) {
      for (var each : edge.at("/node/differences")) {
        paths.add(each.get("path").asString() + " " + each.get("before") + " " + each.get("after"));
      }
    }
    return paths;
  }

  @Test
  void readsAHistoryPageByPageFromEitherEnd() {
    made();
    for (var year = 1971; year < 1980; year++) {
      records.save(expert("history-it", Map.of("birthYear", year)));
    }
    var all = records.history("expert:history-it", "first: 100");
    assertThat(all).hasSizeGreaterThanOrEqualTo(11);
    List<JsonNode> forward = new ArrayList<>();
    for (var page = records.history("expert:history-it", "first: 4"); !page.isEmpty(); ) {
      forward.addAll(page);
      page =
          records.history(
              "expert:history-it", "first: 4, after: \"%s\"".formatted(cursor(page.getLast())));
    }
    assertThat(forward).isEqualTo(all);
    List<JsonNode> backward = new ArrayList<>();
    for (var page = records.history("expert:history-it", "last: 4"); !page.isEmpty(); ) {
      backward.addAll(0, page);
      page =
          records.history(
              "expert:history-it", "last: 4, before: \"%s\"".formatted(cursor(page.getFirst())));
    }
    assertThat(backward).isEqualTo(all);
    assertThat(
            records.history(
                "expert:history-it",
                "first: 9, after: \"%s\", before: \"%s\""
                    .formatted(cursor(all.get(1)), cursor(all.get(4)))))
        .isEqualTo(all.subList(2, 4));
  }

  private static String cursor(JsonNode edge) {
    return edge.get("cursor").asString();
  }

  @Test
  void goesOnFromTheLastChangeThatAClientHas() {
    var first = made();
    var page = feed("since: %d, last: 2".formatted(first - 1));
    assertThat(page.at("/edges/0/node/number").asInt()).isEqualTo(first);
    assertThat(page.at("/lastNumber").asInt()).isEqualTo(first);
    var cursor = page.at("/pageInfo/endCursor").asString();
    var none = feed("since: %d, after: \"%s\"".formatted(first - 1, cursor));
    assertThat(none.get("edges")).isEmpty();
    assertThat(none.get("epoch")).isEqualTo(page.get("epoch"));
    var second = records.save(expert("history-it", Map.of("birthYear", 1990)));
    var next = feed("since: %d, after: \"%s\"".formatted(first - 1, cursor));
    assertThat(next.at("/edges/0/node/number").asInt()).isEqualTo(second);
    assertThat(next.at("/edges/0/node/entries/edges/0/node/record/id").asString())
        .isEqualTo("expert:history-it");
  }

  private JsonNode feed(String arguments) {
    var answer =
        records.ask(
            """
            { changes(%s) { epoch lastNumber pageInfo { endCursor } edges { node {
                number at entries(first: 3) { edges { node { record { id } differences { path } } } }
            } } } }
            """
                .formatted(arguments),
            Map.of());
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    return answer.at("/data/changes");
  }

  @Test
  void listsTheChangesOfSomeRecordsKindsAndCallers() {
    var first = made();
    var second = records.save(expert("history-it", Map.of("birthYear", 1990)));
    var undo = records.undo(second);
    var since = "since: %d, ".formatted(first - 1);
    assertThat(numbers(since + "ids: [\"expert:history-it\"]"))
        .containsExactly(first, second, undo);
    assertThat(numbers(since + "ids: [\"skill:history-it\"]")).containsExactly(first);
    assertThat(numbers(since + "kinds: [UNDO]")).containsExactly(undo);
    assertThat(numbers(since + "by: \"editor\", first: 2")).containsExactly(first, second);
    assertThat(numbers(since + "by: \"nobody\"")).isEmpty();
  }

  private List<Integer> numbers(String arguments) {
    List<Integer> numbers = new ArrayList<>();
    feed(arguments).get("edges").forEach(edge -> numbers.add(edge.at("/node/number").asInt()));
    return numbers;
  }

  @Test
  void refusesToGoOnFromAChangeThatIsNotThere() {
    var answer = records.ask("{ changes(since: 2000000000) { epoch } }", Map.of());
    assertThat(Caller.code(answer)).isEqualTo("OTHER_EPOCH");
  }

  @Test
  void tellsWhatBecameOfARecordThatIsGone() {
    var first = made();
    records.remove(List.of("expert:history-it"));
    var page = feed("since: %d, ids: [\"expert:history-it\"]".formatted(first));
    assertThat(page.at("/edges/0/node/entries/edges/0/node/record").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ changes { epoch } }",
        "{ node(id: \"city:baoding\") { history { edges { cursor } } } }",
        "{ experts(first: 1) { edges { node { history { edges { cursor } } } } } }",
        "mutation { undo(change: 1) { change } }"
      })
  void isNotForGuests(String query) {
    try (var guest = new Caller(port)) {
      assertThat(Caller.code(guest.ask(query))).isEqualTo("UNAUTHENTICATED");
    }
  }

  @Test
  void isForScoutsWhoMayNotUndo() {
    try (var caller = new Caller(port)) {
      var scout = caller.as(Role.SCOUT);
      var history = "{ node(id: \"city:baoding\") { history(first: 1) { edges { cursor } } } }";
      assertThat(scout.ask(history).get("errors")).isNull();
      assertThat(Caller.code(scout.ask("mutation { undo(change: 1) { change } }")))
          .isEqualTo("FORBIDDEN");
    }
  }
}
