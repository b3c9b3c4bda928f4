package org.talentgraph.matching;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.Statements;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.model.View;

/** Matches and similar records of all records of a list. */
@IntegrationTest
class BelowListsIT {

  private static final String MATCHES =
      "matches(first: 1) { matches { expert { name } demand { id } } }";

  @Autowired private HttpGraphQlTester graph;
  @Autowired private Statements statements;
  @Autowired private Taxonomies taxonomies;

  @BeforeEach
  void readTheTaxonomies() {
    taxonomies.get(View.WHOLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          demands      | where: {status: {eq: PUBLISHED}}                         | matches(first: 1) { matches { expert { name } demand { id } } }
          demands      | where: {status: {eq: PUBLISHED}}                         | matches(first: 1, where: {academician: {eq: true}}) { matches { expert { name } } }
          demands      | where: {startsOn: {isNull: false}}                  | matches(first: 1, permitClasses: []) { excluded { reasons { kind } } }
          demands      | where: {startsOn: {isNull: false}}                  | matches(first: 1) { ruledOut(first: 2) { edges { node { expert { name } whatWouldHelp { score changes } } } } }
          demands      | where: {status: {eq: PUBLISHED}}                         | matches(first: 1) { almost { whatWouldHelp { score changes } } }
          demands      | where: {status: {eq: PUBLISHED}}                         | relaxations { fitting changes { change added lost } }
          demands      | where: {status: {eq: PUBLISHED}}                         | similar(first: 2) { score node { name } }
          experts      | where: {skills: {some: {}}}                         | matches(first: 1) { matches { demand { name } } }
          experts      | where: {skills: {some: {}}}                         | similar(first: 2) { score node { name } }
          institutions | where: {demands: {some: {status: {eq: PUBLISHED}}}}      | matches(first: 1) { matches { expert { name } } }
          institutions | where: {demands: {some: {status: {eq: PUBLISHED}}}}      | matches(first: 1, permitClasses: []) { excluded { reasons { kind } } }
          institutions | where: {demands: {some: {status: {eq: PUBLISHED}}}}      | similar(first: 2) { score node { name } }
          """)
  void costAsManyStatementsForALongerList(String list, String where, String field) {
    var one = statements(list, where, 1, field).min().orElseThrow();
    assertThat(statements(list, where, 5, field).anyMatch(each -> each == one)).isTrue();
    assertThat(statements(list, where, 20, field).anyMatch(each -> each == one)).isTrue();
  }

  /** Asks twice: the taxonomies are kept for a minute, and may be read anew during one of them. */
  private IntStream statements(String list, String where, int first, String field) {
    return IntStream.generate(() -> asked(list, where, first, field)).limit(2);
  }

  private int asked(String list, String where, int first, String field) {
    readTheTaxonomies();
    statements.clear();
    ask("{ %s(first: %d, %s) { edges { node { id %s } } } }".formatted(list, first, where, field))
        .path(list + ".edges")
        .entityList(Object.class)
        .hasSize(first);
    return statements.texts().size();
  }

  @Test
  void areThoseOfEachAlone() {
    var all =
        ask("{ demands(first: 10) { edges { node { id %s similar(first: 3) { score node { id } } } } } }"
                .formatted(MATCHES))
            .path("demands.edges[*].node")
            .entityList(Map.class)
            .get();
    for (var each : all) {
      ask("{ demand(id: \"%s\") { id %s similar(first: 3) { score node { id } } } }"
              .formatted(each.get("id"), MATCHES))
          .path("demand")
          .entity(Map.class)
          .isEqualTo(each);
    }
  }

  @Test
  void areRuledOutByPermitClassesAsForEachAlone() {
    var field =
        "matches(first: 2, permitClasses: [\"permit-class:b\"]) "
            + "{ matches { expert { id } } excluded { expert { id } reasons { kind reason } } }";
    var all =
        ask("{ demands(first: 8, where: {startsOn: {isNull: false}}) { edges { node { id %s } } } }"
                .formatted(field))
            .path("demands.edges[*].node")
            .entityList(Map.class)
            .get();
    assertThat(all.toString()).contains("PERMIT_CLASS");
    for (var each : all) {
      ask("{ demand(id: \"%s\") { id %s } }".formatted(each.get("id"), field))
          .path("demand")
          .entity(Map.class)
          .isEqualTo(each);
    }
  }

  @Test
  void differByTheArgumentsOfEachAlias() {
    var answer =
        ask(
            """
            { demands(first: 3) { edges { node {
                one: matches(first: 1) { matches { expert { id } } }
                two: matches(first: 2) { matches { expert { id } } } } } } }
            """);
    for (var i = 0; i < 3; i++) {
      var node = "demands.edges[%d].node.".formatted(i);
      var one = answer.path(node + "one.matches[*].expert.id").entityList(String.class).get();
      answer
          .path(node + "two.matches[*].expert.id")
          .entityList(String.class)
          .satisfies(two -> assertThat(two).hasSize(2).containsAll(one));
    }
  }

  @Test
  void areRefusedWithTheReason() {
    ask("{ demands(first: 1) { edges { node { matches(permitClasses: [\"none\"]) { candidates } } }"
            + " } }")
        .errors()
        .satisfy(Refused.with("UNKNOWN_PERMIT_CLASS"));
  }

  @Test
  void areRefusedInLargeNumbersBeforeAnythingRuns() {
    var aliases =
        IntStream.range(0, 12)
            .mapToObj(i -> "a%d: matches(first: 50) { matches { expert { name } } }".formatted(i))
            .collect(joining(" "));
    statements.clear();
    ask("{ demands(first: 100) { edges { node { %s } } } }".formatted(aliases))
        .errors()
        .satisfy(Refused.with("TOO_MANY_NODES"));
    assertThat(statements.texts()).isEmpty();
  }

  @Test
  void areAllowedForFiftyDemands() {
    ask("{ demands(first: 50) { edges { node { matches(first: 1) { matches { expert { name } } } }"
            + " } } }")
        .path("demands.edges[*].node.matches")
        .entityList(Object.class)
        .satisfies(each -> assertThat(each).hasSize(50));
  }

  private GraphQlTester.Response ask(String query) {
    return graph.document(query).execute();
  }
}
