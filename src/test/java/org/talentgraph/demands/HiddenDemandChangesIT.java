package org.talentgraph.demands;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.demands.Acting.data;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** What is told of changes of a demand to those who may not see it, or could not then. */
@IntegrationTest
class HiddenDemandChangesIT extends ActingTest {

  private static final String ID = "demand:xylographone";
  private static final String SKILL = "skill:xylo";

  /** Histories stay when records go, so that each of these tests has ids of its own. */
  private static final String LATER = "demand:marquetryone";

  private static final String CARVING = "skill:marquetry";
  private static final String MANY = "demand:intarsiaone";

  /** But for the first one, which may have made a citation that everybody sees. */
  @Test
  void noChangeOfADraftIsTold() {
    List<Integer> changes = new ArrayList<>(List.of(acting.post(ID, "Xylographone")));
    for (var step : List.of("submitDemand", "reviewDemand", "closeDemand")) {
      changes.add(acting.act(step, ID));
    }
    var since = changes.getFirst() - 1;
    var query =
        """
        { changes(since: %d, first: 20) { lastNumber edges { node { number message entries(first: 50) { edges { node {
            id type record { id } relationship fromId toId differences { path before after } } } } } } }
          skill(id: "skill:control-engineering") { history(first: 5) { edges { node { fromId toId differences { path } } } } }
          none: changes(ids: ["%s"], since: %d) { edges { node { number } } } }
        """
            .formatted(since, ID, since);
    for (var caller : List.of(acting.as(Role.SCOUT), acting.as(Role.ORGANISER), acting.other())) {
      var told = data(caller, query, Map.of());
      assertThat(told.toString()).doesNotContainIgnoringCase("xylographone");
      assertThat(told.at("/none/edges")).isEmpty();
      assertThat(numbers(told)).doesNotContainAnyElementsOf(changes.subList(1, changes.size()));
      assertThat(told.at("/changes/lastNumber").asInt()).isGreaterThanOrEqualTo(changes.getLast());
    }
    var own = data(acting.as(Role.EMPLOYER), query, Map.of());
    assertThat(own.toString()).contains(ID);
    assertThat(numbers(own)).containsAll(changes);
    assertThat(own.at("/none/edges")).hasSize(4);
  }

  private static List<Integer> numbers(JsonNode told) {
    return told.at("/changes/edges").findValues("number").stream().map(JsonNode::asInt).toList();
  }

  /** The words may be about what is hidden, the rest is there to be seen. */
  @Test
  void ofAChangeThatIsHiddenInPartNothingIsSaid() {
    var demand = Acting.demand("Xylographone");
    demand.put("id", ID);
    demand.put("status", "DRAFT");
    demand.put("postedBy", Map.of("id", Acting.OWN));
    var skill = skill(SKILL, "Sample carving");
    var change =
        data(
                acting.as(Role.EDITOR),
                "mutation ($records: [RecordInput!]!) { save(records: $records, message:"
                    + " \"Xylographone and its skill\") { change } }",
                Map.of("records", List.of(Map.of("skill", skill), Map.of("demand", demand))))
            .at("/save/change")
            .asInt();
    var query =
        """
        { changes(since: %d, first: 1) { edges { node { number message entries(first: 50) { edges { node { id } } } } } }
          skill(id: "skill:xylo") { history(first: 9) { edges { node { change { message } } } } } }
        """
            .formatted(change - 1);
    var whole = data(acting.as(Role.EDITOR), query, Map.of());
    assertThat(whole.findValues("message")).hasSize(2).allMatch(JsonNode::isString);
    var part = data(acting.as(Role.SCOUT), query, Map.of());
    assertThat(numbers(part)).containsExactly(change);
    assertThat(part.findValues("message")).hasSize(2).allMatch(JsonNode::isNull);
    assertThat(part.toString()).contains("skill:xylo").doesNotContainIgnoringCase("xylographone");
  }

  /** For others the life of a demand begins with its publication. */
  @Test
  void whatADraftSaidIsNotReadLaterEither() {
    acting.post(ID, "Xylographone");
    var employer = acting.as(Role.EMPLOYER);
    Acting.post(employer, Acting.OWN, Map.of("id", ID, "description", Map.of("en", "Later words")));
    acting.act("submitDemand", ID);
    acting.act(
        acting.as(Role.EDITOR), "reviewDemand", ID, "verdict: RETURNED, reasons: \"Say more\"");
    acting.act("submitDemand", ID);
    acting.act("reviewDemand", ID);
    acting.act(employer, "publishDemand", ID, "");
    acting.save("demand", Map.of("id", ID, "minYears", 4));
    acting.save("demand", Map.of("id", ID, "place", Map.of("id", "city:baoding")));
    var entries =
        "history(first: 50) { edges { node { outcome fromId differences { path before after } } }"
            + " }";
    var query =
        "{ demand(id: \"%s\") { %s } skill(id: \"skill:control-engineering\") { %s } }"
            .formatted(ID, entries, entries);
    var drafted = List.of("Seeks help with", "Say more", "skills[", "SUBMITTED");
    for (var other : List.of(acting.as(Role.SCOUT), acting.other())) {
      var told = data(other, query, Map.of());
      assertThat(told.toString())
          .doesNotContain(drafted)
          .contains("Later words", "minYears", "city:baoding");
      assertThat(told.get("skill").toString()).doesNotContain(ID);
    }
    for (var own : List.of(employer, acting.as(Role.EDITOR), acting.as(Role.ADMIN))) {
      assertThat(data(own, query, Map.of()).toString())
          .contains(drafted)
          .contains("Later words", "minYears");
    }
  }

  /** What a draft did to it lies between, and is told neither then nor when it is published. */
  @Test
  void aHistoryGoesOnBeyondADraft() {
    acting.save("skill", skill(CARVING, "Sample carving"));
    acting.post(LATER, "Xylographone");
    var want = Map.of("add", List.of(Map.of("id", CARVING, "weight", 1)));
    var employer = acting.as(Role.EMPLOYER);
    var hidden =
        Acting.post(employer, Acting.OWN, Map.of("id", LATER, "skills", want))
            .at("/data/postDemand/change")
            .asInt();
    acting.save("skill", skill(CARVING, "Sample carving of wood"));
    acting.act("submitDemand", LATER);
    acting.act("reviewDemand", LATER);
    acting.act(employer, "publishDemand", LATER, "");
    var scout = acting.as(Role.SCOUT);
    assertThat(walk(scout, "first: 1, after: $at", "/hasNextPage", "/endCursor", hidden))
        .containsExactly("CHANGED", "CREATED");
    assertThat(walk(scout, "last: 1, before: $at", "/hasPreviousPage", "/startCursor", hidden))
        .containsExactly("CREATED", "CHANGED");
  }

  private static Map<String, ?> skill(String id, String name) {
    return Map.of("id", id, "name", Map.of("en", name), "synthetic", true);
  }

  /** The outcomes of all entries, page by page; no cursor tells the number of a hidden change. */
  private static List<String> walk(
      Caller caller, String page, String more, String end, int hidden) {
    List<String> outcomes = new ArrayList<>();
    Map<String, String> at = new HashMap<>();
    JsonNode history;
    do {
      history =
          data(
                  caller,
                  "query ($at: String) { skill(id: \"%s\") { history(%s) { edges { node { outcome change { number } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }"
                      .formatted(CARVING, page),
                  at)
              .at("/skill/history");
      history.findValues("outcome").forEach(each -> outcomes.add(each.asString()));
      assertThat(outcomes).hasSizeLessThan(4);
      assertThat(history.findValues("change")).allMatch(JsonNode::isObject);
      at.put("at", history.at("/pageInfo" + end).asString());
      assertThat(new String(Base64.getUrlDecoder().decode(at.get("at")), ISO_8859_1))
          .doesNotContain("[" + hidden + ",");
    } while (history.at("/pageInfo" + more).asBoolean());
    return outcomes;
  }

  /** Also when that comes last, and all that is judged at first is hidden. */
  @Test
  void aChangeIsTheirsWhoSeeOneThingOfMany() {
    acting.post(MANY, "Xylographone");
    acting.act("submitDemand", MANY);
    acting.act("reviewDemand", MANY);
    acting.act(acting.as(Role.EMPLOYER), "publishDemand", MANY, "");
    var skills = IntStream.range(0, 4).mapToObj(i -> "skill:inlay" + i).toList();
    save(skills.stream().map(id -> Map.of("skill", skill(id, "Sample carving"))));
    var wants = skills.stream().map(id -> Map.of("id", id, "weight", 1)).toList();
    var drafts =
        IntStream.range(0, 55)
            .mapToObj(i -> Map.of("demand", draft(MANY + i, Map.of("set", wants))));
    var seen = Map.of("id", MANY, "skills", Map.of("add", List.of(wants.getLast())));
    var change = save(Stream.concat(drafts, Stream.of(Map.of("demand", seen))));
    var query =
        "query ($ids: [ID!]) { changes(since: %d, first: 1, ids: $ids) { edges { node { number message } } } }"
            .formatted(change - 1);
    for (var caller : List.of(acting.as(Role.SCOUT), acting.other())) {
      for (var asked : List.<Map<String, ?>>of(Map.of(), Map.of("ids", skills))) {
        var told = data(caller, query, asked);
        assertThat(numbers(told)).as("%s", asked).containsExactly(change);
        assertThat(told.findValues("message")).allMatch(JsonNode::isNull);
      }
    }
  }

  private static Map<String, Object> draft(String id, Map<String, ?> skills) {
    var demand = Acting.demand("Sample draft");
    demand.put("id", id);
    demand.put("status", "DRAFT");
    demand.put("postedBy", Map.of("id", Acting.OWN));
    demand.put("skills", skills);
    return demand;
  }

  /** The number of the change. */
  private int save(Stream<Map<String, ?>> records) {
    return data(
            acting.as(Role.ADMIN),
            "mutation ($records: [RecordInput!]!) { save(records: $records, message: \"Sample"
                + " carvings\") { change } }",
            Map.of("records", records.toList()))
        .at("/save/change")
        .asInt();
  }
}
