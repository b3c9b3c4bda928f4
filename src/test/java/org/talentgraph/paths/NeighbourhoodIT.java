package org.talentgraph.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.Statements;
import org.talentgraph.model.GraphModel;

/** What stands around records of the seed data, on the running application. */
@IntegrationTest
class NeighbourhoodIT {

  private static final String AROUND =
      """
      query($id: ID!, $kinds: [NodeKind!], $relationships: [RelationshipType!], $first: Int! = 20, $after: String, $orderBy: NeighbourOrder) {
        neighbourhood(id: $id, kinds: $kinds, relationships: $relationships, orderBy: $orderBy, first: $first, after: $after) {
          node { id } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
          neighbours { node { id __typename } connections ties { relationship text textZh: text(in: ZH) } }
          leftOut { kind count }
        }
      }
      """;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;
  @Autowired GraphModel model;

  private record Around(
      int totalCount, Page pageInfo, List<Neighbour> neighbours, List<OfKind> leftOut) {

    List<String> ids() {
      return neighbours.stream().map(each -> each.node().id()).toList();
    }

    long countLeftOut() {
      return leftOut.stream().mapToLong(OfKind::count).sum();
    }
  }

  private record OfKind(String kind, long count) {}

  private record Page(boolean hasNextPage, boolean hasPreviousPage, @Nullable String endCursor) {}

  private record Neighbour(Node node, int connections, List<Words> ties) {}

  private record Node(String id, String __typename) {}

  private record Words(String relationship, String text, String textZh) {}

  @BeforeEach
  void forgetStatements() {
    statements.clear();
  }

  @Test
  void theBestConnectedStandsFirstInTwoStatements() {
    var around = around(Map.of("id", "district:beilun", "orderBy", "CONNECTIONS"));
    assertThat(around.neighbours()).hasSize(20);
    assertThat(around.neighbours().stream().map(each -> -each.connections())).isSorted();
    assertThat(around.countLeftOut()).isEqualTo(around.totalCount() - 20);
    assertThat(statements.texts()).hasSize(2);
  }

  @Test
  void whatSaysMostStandsFirstAndHubsLast() {
    var around = around(Map.of("id", "city:baoding", "first", 100));
    assertThat(around.neighbours().stream().map(this::distance)).isSorted();
    assertThat(around.neighbours().getLast().connections())
        .isGreaterThan(around.neighbours().getFirst().connections());
  }

  private double distance(Neighbour neighbour) {
    return neighbour.ties().stream()
            .mapToInt(tie -> model.distance(tie.relationship()))
            .min()
            .orElseThrow()
        + Math.log(neighbour.connections()) / Math.log(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void ordersByNameAsTheLanguageDoes(String language) {
    var names =
        graphql
            .mutate()
            .headers(headers -> headers.add("Accept-Language", language))
            .build()
            .document(
                "{ neighbourhood(id: \"city:baoding\", orderBy: NAME, first: 100) { edges { node {"
                    + " name } } } }")
            .execute()
            .path("neighbourhood.edges[*].node.name")
            .entityList(String.class)
            .get();
    assertThat(names)
        .hasSizeGreaterThan(50)
        .isSortedAccordingTo(Collator.getInstance(new ULocale(language))::compare);
  }

  @Test
  void ordersByDate() {
    var days =
        graphql
            .document(
                "{ neighbourhood(id: \"expert:demo-0001\", relationships: [HOLDS_POST], orderBy:"
                    + " DATE) { edges { ties { validFrom } } } }")
            .execute()
            .path("neighbourhood.edges[*].ties[0].validFrom")
            .entityList(String.class)
            .get();
    assertThat(days).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void saysWhatTiesANeighbour() {
    var around =
        around(Map.of("id", "expert:konstantinos-pouleros", "relationships", List.of("LIVES_IN")));
    assertThat(around.neighbours())
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.ties())
                    .containsExactly(
                        new Words(
                            "LIVES_IN",
                            "Konstantinos Pouleros lives in Beilun (not before 2019)",
                            "Konstantinos Pouleros居住在北仑区（不早于2019年）")));
    assertThat(around.leftOut()).contains(new OfKind("Industry", 2));
  }

  @Test
  void pagesMeetEveryNeighbourOnce() {
    var whole = around(Map.of("id", "city:baoding", "first", 100));
    List<String> paged = new ArrayList<>();
    var page = around(Map.of("id", "city:baoding", "first", 7));
    paged.addAll(page.ids());
    while (page.pageInfo().hasNextPage() && paged.size() < 98) {
      page = around(Map.of("id", "city:baoding", "first", 7, "after", page.pageInfo().endCursor()));
      assertThat(page.pageInfo().hasPreviousPage()).isTrue();
      paged.addAll(page.ids());
      assertThat(page.countLeftOut()).isEqualTo(page.totalCount() - paged.size());
    }
    assertThat(paged).hasSizeGreaterThan(20).isEqualTo(whole.ids().subList(0, paged.size()));
  }

  @Test
  void kindsMayBeInterfaces() {
    var around = around(Map.of("id", "city:baoding", "kinds", List.of("Platform")));
    assertThat(around.neighbours()).isNotEmpty();
    assertThat(around.neighbours())
        .extracting(each -> each.node().__typename())
        .contains("Workstation")
        .doesNotContain("Expert", "Institution");
    assertThat(around.leftOut()).extracting(OfKind::kind).contains("Institution");
  }

  @Test
  void onADayBeforeItWasValidARecordStandsAlone() {
    graphql
        .document(
            """
            query @asOf(date: "2022-01-01") {
              before: neighbourhood(id: "catalogue-version:beijing-2.0") { node { id: key } totalCount }
              in: neighbourhood(id: "catalogue-version:beijing-1.0") { node { id: key } totalCount }
            }
            """)
        .execute()
        .path("before")
        .matchesJson("{\"node\": {\"id\": \"catalogue-version:beijing-2.0\"}, \"totalCount\": 0}")
        .path("in.node.id")
        .entity(String.class)
        .isEqualTo("catalogue-version:beijing-1.0")
        .path("in.totalCount")
        .entity(Integer.class)
        .satisfies(count -> assertThat(count).isPositive());
  }

  @Test
  void aRecordWithoutNeighboursHasNone() {
    var around = around(Map.of("id", "citation:demonstration"));
    assertThat(around.neighbours()).isEmpty();
    assertThat(around.leftOut()).isEmpty();
    assertThat(around.totalCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: "city:nowhere"                              | UNKNOWN_NODE
          id: "city:baoding", kinds: [Town]               | INVALID_QUERY
          id: "city:baoding", kinds: [Query]              | INVALID_QUERY
          id: "city:baoding", relationships: [QUOTES]     | UNKNOWN_RELATIONSHIP
          id: "city:baoding", first: 0                    | BAD_PAGE
          id: "city:baoding", first: 101                  | PAGE_TOO_LARGE
          id: "city:baoding", after: "bm90aGluZw"         | BAD_CURSOR
          """)
  void whatCannotBeAnsweredIsRefused(String arguments, String code) {
    graphql
        .document("{ neighbourhood(%s) { totalCount } }".formatted(arguments))
        .execute()
        .errors()
        .satisfy(Refused.with(code));
  }

  private Around around(Map<String, ?> variables) {
    var request = graphql.document(AROUND);
    variables.forEach(request::variable);
    return request.execute().path("neighbourhood").entity(Around.class).get();
  }
}
