package org.talentgraph.demands;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.demands.Acting.answer;
import static org.talentgraph.demands.Acting.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** The life of a demand, with all who take part in it. */
@IntegrationTest
class DemandLifeIT extends ActingTest {

  private static final Pattern ROW =
      Pattern.compile(
          "\\| (\\w+) \\| `(\\w+)(?:\\([^`]*\\))?` \\| ([A-Z, ]+) \\| ([A-Z]+) \\| ([A-Z, ]+) \\|");

  /** How each act is asked for. */
  private static final Map<String, String> CALLS =
      Map.of(
          "SUBMIT", "",
          "ACCEPT", "verdict: ACCEPTED",
          "RETURN", "verdict: RETURNED, reasons: \"More about the work\"",
          "PUBLISH", "",
          "RENEW", "deadline: \"2025-09-30\"",
          "MEET", "outcome: MET",
          "CLOSE", "outcome: CLOSED",
          "WITHDRAW", "outcome: WITHDRAWN");

  /** How an editor stores each stage. */
  private static final Map<String, Map<String, Object>> STORED = new LinkedHashMap<>();

  static {
    STORED.put("DRAFT", Map.of("status", "DRAFT"));
    STORED.put("SUBMITTED", Map.of("status", "SUBMITTED"));
    STORED.put("ACCEPTED", Map.of("status", "SUBMITTED", "review", "ACCEPTED"));
    STORED.put("PUBLISHED", Map.of("status", "OPEN")); // the former name
    STORED.put("EXPIRED", Map.of("status", "PUBLISHED", "deadline", "2024-12-31"));
    STORED.put("MET", Map.of("status", "MET"));
    STORED.put("CLOSED", Map.of("status", "CLOSED"));
    STORED.put("WITHDRAWN", Map.of("status", "WITHDRAWN"));
  }

  /** What a row of the table of the documentation allows. */
  private record Allowed(String mutation, List<String> from, String to, List<String> roles) {}

  private static Map<String, Allowed> table() throws IOException {
    return ROW.matcher(Files.readString(Path.of("docs/demands.md")))
        .results()
        .collect(
            toMap(
                row -> row.group(1),
                row ->
                    new Allowed(
                        row.group(2),
                        List.of(row.group(3).split(", ")),
                        row.group(4),
                        List.of(row.group(5).split(", ")))));
  }

  @Test
  void goesFromItsDraftToItsEnd() {
    var employer = acting.as(Role.EMPLOYER);
    var editor = acting.as(Role.EDITOR);
    var id = acting.post("wholelife");
    is(acting.act(employer, "submitDemand", id, ""), "SUBMITTED", "WITHDRAW");
    is(
        acting.act(editor, "reviewDemand", id, "verdict: RETURNED, reasons: \"Where?\""),
        "DRAFT",
        "REVISE",
        "SUBMIT",
        "WITHDRAW");
    assertThat(told(employer, id).at("/demand/reviewReasons").asString()).isEqualTo("Where?");
    var revised =
        Acting.post(employer, Acting.OWN, Map.of("id", id, "place", Map.of("id", "city:baoding")));
    assertThat(revised.at("/data/postDemand/stage").asString())
        .as("%s", revised)
        .isEqualTo("DRAFT");
    acting.act(employer, "submitDemand", id, "");
    is(
        acting.act(editor, "reviewDemand", id, "verdict: ACCEPTED"),
        "ACCEPTED",
        "RETURN",
        "PUBLISH",
        "WITHDRAW");
    is(
        acting.act(employer, "publishDemand", id, ""),
        "PUBLISHED",
        "RENEW",
        "MEET",
        "CLOSE",
        "WITHDRAW");
    var published = told(acting.as(Role.GUEST), id).get("demand");
    assertThat(published.get("status").asString()).isEqualTo("PUBLISHED");
    assertThat(published.get("publishedOn").asString()).isEqualTo("2025-01-01");
    assertThat(published.get("possible")).isEmpty();
    acting.save("demand", Map.of("id", id, "deadline", "2024-12-31"));
    assertThat(told(employer, id).at("/demand/stage").asString()).isEqualTo("EXPIRED");
    is(
        acting.act(employer, "renewDemand", id, "deadline: \"2025-03-31\""),
        "PUBLISHED",
        "RENEW",
        "MEET",
        "CLOSE",
        "WITHDRAW");
    var closed = acting.act(employer, "closeDemand", id, "outcome: MET");
    is(closed, "MET");

    var undone =
        data(
            editor,
            "mutation ($change: Int!) { undo(change: $change) { changed } }",
            Map.of("change", closed.get("change").asInt()));
    assertThat(undone.at("/undo/changed").asInt()).isEqualTo(1);
    assertThat(told(employer, id).at("/demand/stage").asString()).isEqualTo("PUBLISHED");
  }

  /** As most demands, of which nobody knows when they were published. */
  @Test
  void whatWasPublishedStaysSeenWhenItIsWithdrawn() {
    var id = acting.post("knownlong");
    acting.save("demand", Map.of("id", id, "status", "PUBLISHED"));
    is(acting.act(acting.as(Role.EMPLOYER), "closeDemand", id, "outcome: WITHDRAWN"), "WITHDRAWN");
    var told = told(acting.as(Role.GUEST), id).get("demand");
    assertThat(told.get("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(told.get("publishedOn").isNull()).isTrue();
  }

  private static void is(JsonNode answer, String stage, String... possible) {
    assertThat(answer.get("stage").asString()).isEqualTo(stage);
    assertThat(answer.get("possible").valueStream().map(JsonNode::asString))
        .containsExactly(possible);
  }

  private static JsonNode told(Caller caller, String id) {
    return data(
        caller,
        "query ($id: ID!) { demand(id: $id) { status stage possible publishedOn review"
            + " reviewReasons } }",
        Map.of("id", id));
  }

  /** Every act in every stage by every role, by the table of the documentation. */
  @Test
  void allowsWhatTheTableSaysAndNothingElse() throws IOException {
    var table = table();
    assertThat(table.keySet()).hasSize(Act.values().length);
    var id = acting.post("everystage");
    for (var stage : STORED.keySet()) {
      for (var role : Role.values()) {
        store(id, stage);
        var possible =
            table.entrySet().stream()
                .filter(each -> isAllowed(each.getValue(), stage, role))
                .map(Map.Entry::getKey)
                .toList();
        for (var act : table.entrySet()) {
          var caller = acting.as(role);
          var answer = ask(caller, act.getKey(), act.getValue().mutation(), id);
          var as = "%s %s %s: %s".formatted(act.getKey(), stage, role, answer);
          if (!act.getValue().roles().contains(role.name())) {
            assertThat(Caller.code(answer)).as(as).isIn("UNAUTHENTICATED", "FORBIDDEN");
          } else if (act.getValue().from().contains(stage)) {
            assertThat(answer.at("/data/" + act.getValue().mutation() + "/stage").asString())
                .as(as)
                .isEqualTo(act.getValue().to());
            store(id, stage);
          } else {
            assertThat(Caller.code(answer)).as(as).isEqualTo("WRONG_STAGE");
            var extensions = answer.at("/errors/0/extensions");
            assertThat(extensions.get("stage").asString()).as(as).isEqualTo(stage);
            assertThat(extensions.get("possible").valueStream().map(JsonNode::asString))
                .as(as)
                .containsExactlyInAnyOrderElementsOf(possible);
          }
        }
      }
    }
  }

  private static boolean isAllowed(Allowed act, String stage, Role role) {
    return act.from().contains(stage) && act.roles().contains(role.name());
  }

  private void store(String id, String stage) {
    Map<String, Object> record = new HashMap<>();
    record.put("id", id);
    record.put("review", null);
    record.put("deadline", "2025-06-30");
    record.putAll(STORED.getOrDefault(stage, Map.of()));
    acting.save("demand", record);
  }

  private static JsonNode ask(Caller caller, String act, String mutation, String id) {
    return mutation.equals("postDemand")
        ? Acting.post(caller, Acting.OWN, Map.of("id", id, "minYears", 3))
        : answer(caller, mutation, id, CALLS.getOrDefault(act, ""));
  }

  /** A filter by it finds what was published, and it is told as deprecated. */
  @Test
  void theFormerNameOfPublishedIsStillUnderstood() {
    var guest = acting.as(Role.GUEST);
    var count =
        "{ demands(where: { status: { eq: %s } }, first: 1) { totalCount edges { node { status } }"
            + " } }";
    var former = data(guest, count.formatted("OPEN"), Map.of());
    assertThat(former.at("/demands/totalCount").asInt()).isPositive();
    assertThat(former).isEqualTo(data(guest, count.formatted("PUBLISHED"), Map.of()));
    assertThat(former.at("/demands/edges/0/node/status").asString()).isEqualTo("PUBLISHED");
  }
}
