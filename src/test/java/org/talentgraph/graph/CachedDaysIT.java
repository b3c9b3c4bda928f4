package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.Statements;

/** Several days side by side: in one request, and in one client that keeps what it was answered. */
@IntegrationTest
class CachedDaysIT {

  private static final String BUREAU = "agency:hebei-foreign-experts-bureau";

  /** What differs between days: pages, lists, single records, and what Java answers. */
  private static final List<String> DOCUMENTS =
      List.of(
          """
          query($day: Date) {
            catalogues(asOf: $day) { edges { node {
              __typename id key name(in: ZH) versions { __typename id version } } } }
          }
          """,
          """
          query($day: Date) {
            agencies(asOf: $day, where: { id: { eq: "%1$s" } }) { totalCount edges { node {
              __typename id name partOf { totalCount edges { node { __typename id name } } } } } }
          }
          """
              .formatted(BUREAU),
          """
          query($day: Date) {
            nodes(asOf: $day, ids: ["%1$s"]) { __typename id ... on Agency {
              partOf(first: 5) { edges { node { __typename id name(in: EN) } } } } }
          }
          """
              .formatted(BUREAU),
          """
          query($day: Date) {
            neighbourhood(asOf: $day, id: "%1$s", first: 5) {
              node { __typename id name } totalCount
              neighbours { connections node { __typename id name } ties { text } } }
          }
          """
              .formatted(BUREAU),
          """
          query($day: Date) {
            experts(asOf: $day, first: 3) { edges { node { __typename id name
              employers: posts { totalCount edges { title node { __typename id name } } }
              similar(first: 2) { score node { __typename id name } } } } }
          }
          """,
          """
          query($day: Date) {
            search(asOf: $day, text: "Bureau", first: 5) { edges { score node { __typename id name } } }
          }
          """);

  private static final List<String> DAYS =
      Arrays.asList(null, "2022-01-01", "2017-12-31", "2019-01-01", null, "2010-06-15");

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;

  @BeforeEach
  void forgetStatements() {
    statements.clear();
  }

  @Test
  void aCacheThatKeysByTypeAndIdKeepsDaysApart() {
    var cache = new NormalisedCache();
    Map<Object, Object> answers = new LinkedHashMap<>();
    for (var day : DAYS) {
      for (var document : DOCUMENTS) {
        var variables = Collections.<String, Object>singletonMap("day", day);
        var data = data(graphql.document(document).variable("day", day).execute());
        cache.write(document, variables, data);
        answers.put(Arrays.asList(document, day), data);
      }
    }
    answers.forEach(
        (asked, data) -> {
          var document = (String) ((List<?>) asked).getFirst();
          var day = ((List<?>) asked).getLast();
          assertThat(cache.read(document, Collections.singletonMap("day", day)))
              .as("%s on %s", document, day)
              .isEqualTo(data);
        });
    assertThat(answers.values().stream().distinct()).hasSizeGreaterThan(answers.size() / 2);
  }

  @Test
  void readsTwoDaysSideBySideInOneRequest() {
    var answer =
        graphql
            .document(
                """
                query @asOf(date: "2017-12-31") {
                  before: node(id: "%1$s") { ...Bureau }
                  after: node(id: "%1$s@2019-01-01") { ...Bureau }
                }
                fragment Bureau on Agency { id key partOf { edges { node { id } } } }
                """
                    .formatted(BUREAU))
            .execute();
    answer.path("before.id").entity(String.class).isEqualTo(BUREAU + "@2017-12-31");
    answer.path("after.id").entity(String.class).isEqualTo(BUREAU + "@2019-01-01");
    answer.path("after.key").entity(String.class).isEqualTo(BUREAU);
    answer
        .path("before.partOf.edges[*].node.id")
        .entityList(String.class)
        .containsExactly("agency:hebei-human-resources@2017-12-31");
    answer
        .path("after.partOf.edges[*].node.id")
        .entityList(String.class)
        .containsExactly("agency:hebei-science-technology@2019-01-01");
    assertThat(statements.texts()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-12-31, agency:hebei-human-resources",
    "2019-01-01, agency:hebei-science-technology"
  })
  void anIdWithADayReadsAsOfThatDay(String day, String department) {
    for (var field : List.of("node(id: $id)", "nodes(ids: [$id])")) {
      var answer =
          graphql
              .document(
                  "query($id: ID!) { found: %s { id ... on Agency { partOf { edges { node { id } } } } } }"
                      .formatted(field))
              .variable("id", BUREAU + "@" + day)
              .execute();
      var found = field.startsWith("nodes") ? "found[0]" : "found";
      answer.path(found + ".id").entity(String.class).isEqualTo(BUREAU + "@" + day);
      answer
          .path(found + ".partOf.edges[*].node.id")
          .entityList(String.class)
          .containsExactly(department + "@" + day);
    }
    graphql
        .document("{ node(id: \"%s@%s\") { id } }".formatted(BUREAU, day))
        .execute()
        .path("node.id")
        .entity(String.class)
        .isEqualTo(BUREAU + "@" + day);
  }

  @Test
  void takesADatedIdWhereverAnIdIs() {
    var answer =
        graphql
            .document(
                """
                query($bureau: ID!, $ids: [ID!]!) {
                  equal: agencies(where: { id: { eq: $bureau } }) { totalCount }
                  among: agencies(where: { or: [{ id: { in: $ids } }] }) { totalCount }
                  literal: agencies(where: { id: { in: ["%1$s@2019-01-01"] } }) { totalCount }
                  below: agencies(where: { partOf: { some: { id: { eq: "agency:hebei-science-technology@2020-01-01" } } } }) { totalCount }
                  paths(from: $bureau, to: "agency:hebei-science-technology@2019-01-01") { paths { length nodes { id } } }
                }
                """
                    .formatted(BUREAU))
            .variable("bureau", BUREAU + "@2019-01-01")
            .variable("ids", List.of(BUREAU + "@2017-12-31"))
            .execute();
    for (var count : List.of("equal", "among", "literal")) {
      answer.path(count + ".totalCount").entity(Integer.class).isEqualTo(1);
    }
    answer
        .path("below.totalCount")
        .entity(Integer.class)
        .satisfies(n -> assertThat(n).isPositive());
    answer.path("paths.paths[0].length").entity(Integer.class).isEqualTo(1);
    answer.path("paths.paths[0].nodes[0].id").entity(String.class).isEqualTo(BUREAU);
  }

  @Test
  void leavesAnIdAloneThatEndsInNoDay() {
    graphql
        .document("{ node(id: \"%s@2019-02-30\") { id } }".formatted(BUREAU))
        .execute()
        .path("node")
        .valueIsNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nodes(ids: [\"city:baoding@2019-01-01\"], asOf: \"2020-01-01\") { id }",
        "nodes(ids: [\"city:baoding@2019-01-01\", \"city:baoding@2020-01-01\"]) { id }"
      })
  void refusesTwoDaysOfOneField(String field) {
    graphql
        .document("{ %s }".formatted(field))
        .execute()
        .errors()
        .satisfy(Refused.with("TWO_DAYS"));
  }

  @Test
  void tellsWhereItIsOpenUnderADayOfAnArgument() {
    var answer =
        graphql
            .document(
                """
                { open: node(id: "%1$s@2018-06-30") { ... on Agency { partOf { edges { node { id } } } } }
                  now: node(id: "%1$s") { id } }
                """
                    .formatted(BUREAU))
            .execute();
    answer.errors().verify();
    assertThat(answer.returnResponse().getExtensions())
        .containsEntry(
            "asOf",
            Map.of(
                "open",
                List.of(
                    List.of("open", "partOf", "edges", 0), List.of("open", "partOf", "edges", 1))));
  }

  private static Map<String, Object> data(GraphQlTester.Response answer) {
    return answer.path("").entity(new ParameterizedTypeReference<Map<String, Object>>() {}).get();
  }
}
