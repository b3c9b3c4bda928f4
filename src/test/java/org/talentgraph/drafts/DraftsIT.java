package org.talentgraph.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;

@IntegrationTest
class DraftsIT {

  private static final String TEXT =
      "We need a German-speaking battery thermal engineer for 3 months from 1 March 2027 in"
          + " Baoding.";

  private static final String ALMOST = "almost { expert { id } whatWouldHelp { changes score } }";

  @Autowired private HttpGraphQlTester graph;

  private GraphQlTester.Response ask(Map<String, ?> draft, String selection) {
    return graph
        .document(
            "query ($draft: DemandDraft!) { matchesForDraft(draft: $draft, first: 20) { %s } }"
                .formatted(selection))
        .variable("draft", draft)
        .execute();
  }

  private static List<String> strings(GraphQlTester.Response response, String path) {
    return response.path("matchesForDraft." + path).entityList(String.class).get();
  }

  @Test
  void understandsATextAndMatchesIt() {
    var answer =
        ask(
            Map.of("text", TEXT),
            """
            understood { field value level sure counts node { id } span { start end text } }
            notUnderstood { text }
            reason
            edges {
              node {
                score
                expert {
                  id
                  languages(where: { id: { eq: "spoken-language:de" } }) { totalCount }
                }
                criteria { criterion reason }
                skills { wanted { id } }
              }
            }
            """);
    assertThat(strings(answer, "understood[?(@.node)].node.id"))
        .contains(
            "spoken-language:de",
            "skill:batteries-and-storage",
            "skill:vehicle-thermal-management",
            "city:baoding");
    assertThat(strings(answer, "understood[?(@.field == 'START')].value"))
        .containsExactly("2027-03-01");
    assertThat(strings(answer, "understood[?(@.field == 'END')].value"))
        .containsExactly("2027-06-01");
    answer.path("matchesForDraft.reason").valueIsNull();
    assertThat(
            answer
                .path("matchesForDraft.edges[*].node.expert.languages.totalCount")
                .entityList(Integer.class)
                .get())
        .isNotEmpty()
        .allMatch(count -> count == 1, "speaks German, or no language is known of him");
    assertThat(strings(answer, "edges[0].node.skills[*].wanted.id"))
        .containsExactlyInAnyOrder(
            "skill:batteries-and-storage", "skill:vehicle-thermal-management");
  }

  @Test
  void pathsLeadOverStoredRecordsAlone() {
    var answer =
        ask(Map.of("text", TEXT), "edges { node { expert { id } criteria { path { id } } } }");
    assertThat(strings(answer, "edges[*].node.criteria[*].path[*].id"))
        .contains("skill:batteries-and-storage")
        .containsAnyElementsOf(strings(answer, "edges[*].node.expert.id"));
  }

  @Test
  void spansAreCountedInCharactersOfUnicode() {
    var text = "😀 保定招焊接工程师";
    var answer = ask(Map.of("text", text), "understood { span { start end text } }");
    assertThat(strings(answer, "understood[*].span.text")).contains("焊接工程", "保定");
    assertThat(
            answer
                .path("matchesForDraft.understood[?(@.span.text == '保定')].span.start")
                .entityList(Integer.class)
                .get())
        .containsExactly(2);
  }

  @Test
  void aFieldCountsInsteadOfTheText() {
    var answer =
        ask(
            Map.of("text", TEXT, "place", "city:ningbo", "mode", "PROJECT"),
            "understood { field counts } edges { node { criteria { criterion } } }");
    assertThat(
            answer
                .path("matchesForDraft.understood[?(@.field == 'PLACE')].counts")
                .entityList(Boolean.class)
                .get())
        .containsExactly(false);
    assertThat(strings(answer, "edges[0].node.criteria[*].criterion")).contains("MODE", "PLACE");
  }

  @Test
  void whatNoCriterionJudgesIsToldAndDoesNotCount() {
    var answer =
        ask(Map.of("text", "Three welding engineers for 3 months"), "understood { field counts }");
    for (var field : List.of("QUANTITY", "DURATION")) {
      assertThat(
              answer
                  .path("matchesForDraft.understood[?(@.field == '%s')].counts".formatted(field))
                  .entityList(Boolean.class)
                  .get())
          .containsExactly(false);
    }
  }

  @Test
  void anEndBeforeTheStartDoesNotCount() {
    var answer =
        ask(
            Map.of("text", "Welding engineer from March 2030 to March 2027"),
            "understood { field counts }");
    assertThat(
            answer
                .path("matchesForDraft.understood[?(@.field == 'END')].counts")
                .entityList(Boolean.class)
                .get())
        .containsExactly(false);
  }

  @ParameterizedTest
  @CsvSource({"salaryOffered", "minYears"})
  void anErrorNamesTheFieldOfTheDraft(String field) {
    graph
        .document("{ matchesForDraft(draft: { %s: -1 }) { reason } }".formatted(field))
        .execute()
        .errors()
        .satisfy(
            errors -> {
              Refused.with("NEGATIVE_NUMBER").accept(errors);
              assertThat(errors.getFirst().getMessage()).contains("draft." + field);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "你好", "The moon hangs low above the river."})
  void aTextThatIsNoDemandIsNoError(String text) {
    var answer = ask(Map.of("text", text), "understood { field } reason edges { cursor }");
    assertThat(strings(answer, "understood[*].field")).isEmpty();
    assertThat(strings(answer, "edges[*].cursor")).isEmpty();
    answer.path("matchesForDraft.reason").entity(String.class).matches(each -> !each.isBlank());
  }

  /** What is stored and what is only said are judged by the same. */
  @ParameterizedTest
  @ValueSource(strings = {"demand:beilun-0002", "demand:beilun-0704", "demand:beilun-0005"})
  void aDraftWithTheFieldsOfADemandHasItsMatches(String demand) {
    var stored =
        graph
            .document(
                """
                { demand(id: "%s") {
                    mode startsOn endsOn salaryOffered requiredDegree minYears en: description(in: EN) zh: description(in: ZH)
                    skills { edges { weight level node { id } } }
                    languages { edges { level node { id } } }
                    industries { id } place { id }
                    matches(first: 20) { edges { node { score expert { id } } } %s } } }
                """
                    .formatted(demand, ALMOST))
            .execute();
    var answer = ask(draft(stored), "edges { node { score expert { id } } } " + ALMOST);
    var expected = scores(stored, "demand.matches");
    var found = scores(answer, "matchesForDraft");
    assertThat(expected).isNotEmpty();
    expected.forEach((expert, score) -> assertThat(found).hasEntrySatisfying(expert, near(score)));
    assertThat(answer.path("matchesForDraft.almost").entityList(Map.class).get())
        .isNotEmpty()
        .isEqualTo(stored.path("demand.matches.almost").entityList(Map.class).get());
  }

  private static org.assertj.core.api.Condition<Double> near(double score) {
    return new org.assertj.core.api.Condition<>(
        found -> Math.abs(found - score) < 1e-9, "score %s", score);
  }

  private static Map<String, Double> scores(GraphQlTester.Response response, String connection) {
    var experts =
        response.path(connection + ".edges[*].node.expert.id").entityList(String.class).get();
    var scores = response.path(connection + ".edges[*].node.score").entityList(Double.class).get();
    Map<String, Double> byExpert = new LinkedHashMap<>();
    for (var i = 0; i < experts.size(); i++) {
      byExpert.put(experts.get(i), scores.get(i));
    }
    return byExpert;
  }

  private static Map<String, Object> draft(GraphQlTester.Response stored) {
    Map<?, ?> demand = stored.path("demand").entity(Map.class).get();
    Map<String, Object> draft = new HashMap<>();
    for (var field :
        List.of("mode", "startsOn", "endsOn", "salaryOffered", "requiredDegree", "minYears")) {
      draft.put(field, demand.get(field));
    }
    draft.put("synthetic", true);
    draft.put("description", demand.get("en") + "\n" + demand.get("zh"));
    draft.put("skills", edges(demand, "skills", "skill", "weight", "level"));
    draft.put("languages", edges(demand, "languages", "language", "level"));
    draft.put(
        "industries",
        ((List<?>) demand.get("industries"))
            .stream().map(each -> ((Map<?, ?>) each).get("id")).toList());
    draft.put("place", ((Map<?, ?>) demand.get("place")).get("id"));
    return draft;
  }

  private static List<Map<String, Object>> edges(
      Map<?, ?> demand, String connection, String id, String... properties) {
    return ((List<?>) ((Map<?, ?>) demand.get(connection)).get("edges"))
        .stream()
            .map(each -> (Map<?, ?>) each)
            .map(
                edge -> {
                  Map<String, Object> given = new HashMap<>();
                  given.put(id, ((Map<?, ?>) edge.get("node")).get("id"));
                  for (var property : properties) {
                    given.put(property, edge.get(property));
                  }
                  return given;
                })
            .toList();
  }

  @Test
  void anExpertInOnesOwnWordsFindsDemands() {
    var answer =
        graph
            .document(
                """
                { matchesForProfile(profile: { text: "Welding engineer with 12 years of experience, fluent English, master's degree, available from 1 January 2026, expects 300k RMB a year." }) {
                    understood { field value node { id } }
                    edges { node { score expert { id } demand { id } } } } }
                """)
            .execute();
    assertThat(answer.path("matchesForProfile.understood[*].field").entityList(String.class).get())
        .contains("SKILL", "YEARS", "LANGUAGE", "DEGREE", "START", "PAY");
    assertThat(
            answer.path("matchesForProfile.edges[*].node.demand.id").entityList(String.class).get())
        .hasSize(10)
        .allMatch(id -> id.startsWith("demand:"));
    answer.path("matchesForProfile.edges[0].node.expert").valueIsNull();
    assertThat(answer.path("matchesForProfile.edges[0].node.score").entity(Double.class).get())
        .isCloseTo(0.6, within(0.4));
  }

  @Test
  void pagesFollowOneAnother() {
    var page =
        "query ($draft: DemandDraft!, $first: Int, $after: String) { matchesForDraft(draft: $draft,"
            + " first: $first, after: $after) { pageInfo { endCursor hasNextPage } edges { node {"
            + " expert { id } } } } }";
    var four = page(page, 4, null);
    var two = page(page, 2, null);
    var cursor = two.path("matchesForDraft.pageInfo.endCursor").entity(String.class).get();
    var next = page(page, 2, cursor);
    assertThat(strings(next, "edges[*].node.expert.id"))
        .isEqualTo(strings(four, "edges[*].node.expert.id").subList(2, 4));
  }

  private GraphQlTester.Response page(String document, int first, String after) {
    return graph
        .document(document)
        .variable("draft", Map.of("text", TEXT))
        .variable("first", first)
        .variable("after", after)
        .execute();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|EMPTY_TEXT",
        "{ text: \" \" }|EMPTY_TEXT",
        "{ startsOn: \"2027-03-01\", endsOn: \"2027-03-01\" }|BAD_PERIOD",
        "{ skills: [{ skill: \"skill:none\" }] }|UNKNOWN_RECORD",
        "{ skills: [{ skill: \"city:baoding\" }] }|UNKNOWN_RECORD",
        "{ place: \"skill:welding\" }|UNKNOWN_RECORD",
        "{ languages: [{ language: \"spoken-language:xx\" }] }|UNKNOWN_RECORD",
        "{ skills: [{ skill: \"skill:welding\", weight: 0 }] }|BAD_WEIGHTS",
        "{ salaryOffered: -1 }|NEGATIVE_NUMBER",
        "{ minYears: -1 }|NEGATIVE_NUMBER"
      })
  void whatNobodyCanMeanIsRefused(String draft, String code) {
    graph
        .document("{ matchesForDraft(draft: %s) { edges { cursor } } }".formatted(draft))
        .execute()
        .errors()
        .satisfy(Refused.with(code));
  }
}
