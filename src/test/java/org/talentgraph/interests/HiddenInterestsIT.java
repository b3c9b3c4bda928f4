package org.talentgraph.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.talentgraph.demands.Acting.data;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentgraph.IntegrationTest;
import org.talentgraph.TestIssuer;
import org.talentgraph.api.Caller;
import org.talentgraph.demands.Acting;
import org.talentgraph.demands.ActingTest;
import org.talentgraph.http.TransportSocket;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** What is written about interests, and what their records tell, beside the usual steps. */
@IntegrationTest
class HiddenInterestsIT extends ActingTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String EXPERT = "expert:dulcian";
  private static final String CHANGED =
      "subscription ($ids: [ID!], $since: Int) { changed(ids: $ids, since: $since) { change {"
          + " number } } }";

  private String demand;

  @BeforeEach
  void publish() {
    demand = acting.publish("dulcian");
    acting.save(
        "expert",
        Map.of(
            "id", EXPERT, "name", Map.of("en", "Dulcian"), "origin", "FOREIGN", "synthetic", true));
  }

  /** Its id, and the number of the change. */
  private JsonNode express(String demand) {
    return acting.express(acting.as(Role.SCOUT), demand, EXPERT);
  }

  private static Stream<List<Integer>> told(Caller caller, String demand) {
    var history = "history(first: 30) { edges { node { outcome change { number } } } }";
    var told =
        data(
            caller,
            ("{ expert(id: \"%1$s\") { %3$s } demand(id: \"%2$s\") { %3$s } ofExpert: changes(ids:"
                    + " [\"%1$s\"], last: 30) { edges { node { number } } } ofDemand: changes(ids:"
                    + " [\"%2$s\"], last: 30) { edges { node { number } } } }")
                .formatted(EXPERT, demand, history),
            Map.of());
    return Stream.of("expert", "demand", "ofExpert", "ofDemand")
        .map(each -> told.get(each).findValues("number").stream().map(JsonNode::asInt).toList());
  }

  /** The same number at both of its ends would tell who is offered for what. */
  @Test
  void noChangeJoinsItsTwoEnds() {
    var change = express(demand).get("change").asInt();
    for (var other : List.of(acting.another(Role.SCOUT), acting.other(), acting.as(Role.EDITOR))) {
      assertThat(told(other, demand))
          .allSatisfy(numbers -> assertThat(numbers).isNotEmpty().doesNotContain(change));
    }
    for (var party :
        List.of(acting.as(Role.SCOUT), acting.as(Role.EMPLOYER), acting.as(Role.ADMIN))) {
      assertThat(told(party, demand)).allSatisfy(numbers -> assertThat(numbers).contains(change));
    }
  }

  private static JsonNode save(Caller caller, String kind, Map<String, ?> record) {
    return caller.ask(
        "mutation ($records: [RecordInput!]!) { save(records: $records) { change } }",
        Map.of("records", List.of(Map.of(kind, record))));
  }

  /** What comes last is told, so what was not told before did not come. */
  @Test
  void noNewsTellsOfTiesOfWhatIsHidden() {
    var draft = acting.post("dulciandraft");
    var begin = save(acting.as(Role.ADMIN), "expert", Map.of("id", EXPERT, "birthYear", 1960));
    var moved = express(demand).at("/interest/id").asString();
    var second = Map.of("id", acting.publish("dulcianagain"));
    var hidden =
        save(acting.as(Role.ADMIN), "interest", Map.of("id", moved, "demand", second))
            .at("/data/save/change");
    Acting.post(
        acting.as(Role.EMPLOYER),
        Acting.OWN,
        Map.of("id", draft, "place", Map.of("id", "city:baoding")));
    remove(acting.as(Role.ADMIN), draft, "withRelationships: true");
    var last = save(acting.as(Role.ADMIN), "expert", Map.of("id", EXPERT, "birthYear", 1961));
    var since = begin.at("/data/save/change").asInt();
    var ids = List.of(EXPERT, demand, draft);
    var token = TestIssuer.token(Map.of("sub", "somebody else", "role", Role.SCOUT.name()));
    try (var socket =
        new TransportSocket(port).initialised(Map.of("Authorization", "Bearer " + token))) {
      socket.subscribe("news", CHANGED, Map.of("ids", ids, "since", since));
      await().atMost(LONG).until(() -> !socket.heard("news", "next").isEmpty());
      assertThat(socket.heard("news", "next").getFirst().findValues("number"))
          .containsExactly(last.at("/data/save/change"));
      socket.subscribe("all", CHANGED, Map.of("since", since));
      await()
          .atMost(LONG)
          .until(() -> heard(socket).contains(last.at("/data/save/change").asInt()));
      assertThat(heard(socket))
          .doesNotContain(hidden.asInt())
          .containsExactlyElementsOf(listed(acting.another(Role.SCOUT), since));
    }
    var listed =
        data(
            acting.another(Role.SCOUT),
            "query ($since: Int, $ids: [ID!]) { changes(since: $since, ids: $ids) { edges { node {"
                + " number } } pageInfo { endCursor } } }",
            Map.of("ids", List.of(draft), "since", since));
    assertThat(listed.at("/changes/edges")).isEmpty();
    assertThat(listed.at("/changes/pageInfo/endCursor").isNull()).isTrue();
  }

  private static List<Integer> heard(TransportSocket socket) {
    return socket.heard("all", "next").stream()
        .map(each -> each.at("/payload/data/changed/change/number").asInt())
        .toList();
  }

  private static List<Integer> listed(Caller caller, int since) {
    var query = "{ changes(since: %d, first: 50) { edges { node { number } } } }".formatted(since);
    return data(caller, query, Map.of()).findValues("number").stream()
        .map(JsonNode::asInt)
        .toList();
  }

  @Test
  void editorsDoNotReachItFromItsEnds() {
    var interest = express(demand).at("/interest/id").asString();
    var editor = acting.as(Role.EDITOR);
    for (var options :
        List.of(
            "",
            "dryRun: true",
            "withRelationships: true, dryRun: true",
            "withRelationships: true")) {
      for (var end : List.of(EXPERT, demand)) {
        var refused = remove(editor, end, options);
        assertThat(Caller.refusals(refused)).as("%s", refused).containsExactly("FORBIDDEN ids[0]");
        assertThat(refused.toString()).doesNotContain(interest);
      }
    }
    for (var links :
        List.of(
            Map.of("set", List.of()),
            Map.of("remove", List.of(interest)),
            Map.of("add", List.of(Map.of("id", interest))))) {
      var refused = save(editor, "demand", Map.of("id", demand, "interests", links));
      assertThat(Caller.refusals(refused))
          .as("%s", refused)
          .containsExactly("FORBIDDEN records[0].demand.interests");
    }
    assertThat(remove(acting.as(Role.ADMIN), EXPERT, "withRelationships: true").toString())
        .contains(interest);
    assertThat(remove(editor, acting.post("unasked"), "withRelationships: true").get("errors"))
        .isNull();
  }

  /** A number that is guessed is answered as one that there is not. */
  @Test
  void editorsDoNotUndoItEither() {
    var change = express(demand).get("change").asInt();
    var editor = acting.as(Role.EDITOR);
    var none = 2_000_000_000;
    for (var dryRun : List.of(true, false)) {
      assertThat(undo(editor, change, dryRun).get("errors").toString())
          .isEqualTo(
              undo(editor, none, dryRun)
                  .get("errors")
                  .toString()
                  .replace(String.valueOf(none), String.valueOf(change)))
          .contains("UNKNOWN_CHANGE");
    }
    assertThat(undo(acting.as(Role.ADMIN), change, true).at("/data/undo/removed").asInt())
        .isPositive();
    var other = save(editor, "expert", Map.of("id", EXPERT, "birthYear", 1962));
    var own = undo(editor, other.at("/data/save/change").asInt(), false);
    assertThat(own.at("/data/undo/changed").asInt()).as("%s", own).isOne();
  }

  private static JsonNode undo(Caller caller, int change, boolean dryRun) {
    return caller.ask(
        "mutation { undo(change: %d, dryRun: %s) { change removed changed } }"
            .formatted(change, dryRun));
  }

  private static JsonNode remove(Caller caller, String id, String options) {
    return caller.ask(
        "mutation { remove(ids: [\"%s\"] %s) { records { relationships { node { id } } } } }"
            .formatted(id, options));
  }

  /** Also where nothing but its demand becomes another one. */
  @Test
  void aTieLetsNoSecondOneIn() {
    express(demand);
    var other = express(acting.publish("dulciantoo")).at("/interest/id").asString();
    var moved =
        save(
            acting.as(Role.ADMIN), "interest", Map.of("id", other, "demand", Map.of("id", demand)));
    assertThat(Caller.code(moved)).as("%s", moved).isEqualTo("BROKEN_RULE");
  }
}
