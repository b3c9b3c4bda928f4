package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;

/** The connections that Java answers are read like all others, forwards and backwards. */
@IntegrationTest
class RankedConnectionsIT {

  private static final String MATCH = "expert { key } demand { key }";

  @Autowired HttpGraphQlTester graphql;

  private record Info(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  private record Edge(String cursor, Map<String, Object> node) {}

  private record Page(List<Edge> edges, Info pageInfo) {

    List<Map<String, Object>> nodes() {
      return edges.stream().map(Edge::node).toList();
    }
  }

  /** A connection, the field around it, and what tells its nodes apart. */
  private Page page(String around, String field, String node, String arguments) {
    var path = around.isEmpty() ? "page" : "at.page";
    var own =
        field.contains("(")
            ? field.replace("(", "(" + arguments + ", ")
            : field + "(" + arguments + ")";
    var page =
        "page: %s { edges { cursor node { %s } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }"
            .formatted(own, node);
    return graphql
        .document(
            around.isEmpty()
                ? "{ %s }".formatted(page)
                : "{ at: %s { %s } }".formatted(around, page))
        .execute()
        .path(path)
        .entity(Page.class)
        .get();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        " | search(text: \"Baoding\") | key",
        " | neighbourhood(id: \"city:baoding\") | key",
        " | paths(from: \"industry:new-energy\", to: \"country:DE\") | nodes { key } steps {"
            + " relationship }",
        "demand(id: \"demand:beilun-0002\") | matches | expert { key } demand { key }",
        "expert(id: \"expert:demo-0541\") | matches | expert { key } demand { key }",
        "expert(id: \"expert:demo-0541\") | similarRecords | key",
        "demand(id: \"demand:beilun-0002\") | similarRecords | key"
      })
  void pagesForwardsAndBackwardsAreTheWholeList(@Nullable String place, String field, String node) {
    var around = place == null ? "" : place;
    var whole = page(around, field, node, "first: 12");
    assertThat(whole.edges()).hasSizeGreaterThan(7);
    assertThat(whole.nodes()).doesNotHaveDuplicates();
    assertThat(whole.pageInfo().hasPreviousPage()).isFalse();
    assertThat(whole.pageInfo().startCursor()).isEqualTo(whole.edges().getFirst().cursor());
    assertThat(whole.pageInfo().endCursor()).isEqualTo(whole.edges().getLast().cursor());
    List<Map<String, Object>> forwards = new ArrayList<>();
    var arguments = "first: 5";
    Page page;
    do {
      page = page(around, field, node, arguments);
      forwards.addAll(page.nodes());
      arguments = "first: 5, after: \"%s\"".formatted(page.pageInfo().endCursor());
    } while (page.pageInfo().hasNextPage() && forwards.size() < whole.edges().size());
    assertThat(forwards).startsWith(whole.nodes().toArray(Map[]::new));
    var back =
        page(
            around,
            field,
            node,
            "last: 3, before: \"%s\"".formatted(whole.edges().get(5).cursor()));
    assertThat(back.nodes()).isEqualTo(whole.nodes().subList(2, 5));
    assertThat(back.pageInfo().hasPreviousPage()).isTrue();
    assertThat(back.pageInfo().hasNextPage()).isTrue();
  }

  @Test
  void matchesAreReadByHundreds() {
    var around = "institution(id: \"institution:demo-210\")";
    var first = page(around, "matches", MATCH, "first: 100");
    assertThat(first.edges()).hasSize(100);
    assertThat(first.pageInfo().hasNextPage()).isTrue();
    var next =
        page(
            around,
            "matches",
            MATCH,
            "first: 100, after: \"%s\"".formatted(first.pageInfo().endCursor()));
    assertThat(next.edges()).isNotEmpty();
    assertThat(next.nodes()).doesNotContainAnyElementsOf(first.nodes());
    assertThat(next.pageInfo().hasPreviousPage()).isTrue();
  }

  @Test
  void whatIsBesideTheMatchesIsOfThePage() {
    var document =
        """
        query($after: String) { demand(id: "demand:beilun-0002") { matches(first: 10, after: $after) {
          candidates pageInfo { endCursor }
          edges { node { score } } excluded { score expert { id } }
          almost { score } matches { score } } } }
        """;
    var first = graphql.document(document).execute();
    var end = first.path("demand.matches.pageInfo.endCursor").entity(String.class).get();
    var second = graphql.document(document).variable("after", end).execute();
    var scores = scores(first, "edges[*].node.score");
    var next = scores(second, "edges[*].node.score");
    assertThat(scores(first, "matches[*].score")).isEqualTo(scores);
    assertThat(scores(first, "almost[*].score")).isEqualTo(next);
    assertThat(scores(first, "excluded[*].score")).allMatch(score -> score >= scores.getLast());
    assertThat(scores(second, "excluded[*].score"))
        .allMatch(score -> score >= next.getLast() && score < scores.getLast());
  }

  private static List<Double> scores(GraphQlTester.Response answer, String path) {
    return answer.path("demand.matches." + path).entityList(Double.class).get();
  }

  @Test
  void theOldListsAreThoseOfTheEdges() {
    var answer =
        graphql
            .document(
                """
                { neighbourhood(id: "city:baoding", first: 3) { edges { node { id } } neighbours { node { id } } }
                  paths(from: "industry:new-energy", to: "country:DE") { edges { node { length nodes { id } } } paths { length nodes { id } } }
                  expert(id: "expert:demo-0541") { similarRecords(first: 3) { edges { score node { id } } } similar(first: 3) { score node { id } } } }
                """)
            .execute();
    same(answer.path("neighbourhood.edges"), answer.path("neighbourhood.neighbours"));
    same(answer.path("paths.edges[*].node"), answer.path("paths.paths[*]"));
    same(answer.path("expert.similarRecords.edges"), answer.path("expert.similar"));
  }

  private static void same(GraphQlTester.Path one, GraphQlTester.Path other) {
    var type = new ParameterizedTypeReference<List<Map<String, Object>>>() {};
    assertThat(one.entity(type).get()).isNotEmpty().isEqualTo(other.entity(type).get());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search(text: \"Shijiazhuang\", after: $cursor) { edges { score } } | another filter or"
            + " other arguments",
        "search(text: \"Baoding\", asOf: \"2022-01-01\", after: $cursor) { edges { score } } |"
            + " another day",
        "paths(from: \"city:baoding\", to: \"country:DE\", after: $cursor) { complete } | another"
            + " field"
      })
  void aCursorOfAnotherListIsRefusedWithTheReason(String field, String reason) {
    var cursor = page("", "search(text: \"Baoding\")", "key", "first: 1").pageInfo().endCursor();
    graphql
        .document("query($cursor: String) { %s }".formatted(field))
        .variable("cursor", cursor)
        .execute()
        .errors()
        .satisfy(
            errors -> {
              Refused.with("BAD_CURSOR").accept(errors);
              assertThat(errors.getFirst().getMessage()).contains(reason);
            });
  }

  @Test
  void aCursorOfAnotherLanguageIsRefusedWithTheReason() {
    var document =
        "query($cursor: String) { experts(first: 1, after: $cursor, orderBy: [{ name: ASC }]) {"
            + " pageInfo { endCursor } } }";
    var cursor =
        graphql
            .document(document)
            .execute()
            .path("experts.pageInfo.endCursor")
            .entity(String.class)
            .get();
    graphql
        .mutate()
        .header("Accept-Language", "zh")
        .build()
        .document(document)
        .variable("cursor", cursor)
        .execute()
        .errors()
        .satisfy(
            errors -> {
              Refused.with("BAD_CURSOR").accept(errors);
              assertThat(errors.getFirst().getMessage()).contains("另一语言");
            });
  }
}
