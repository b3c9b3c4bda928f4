package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

/** The arithmetic of the published figures, calculated from the graph. */
@IntegrationTest
class FigureChecksIT {

  private static final String CHECKS =
      """
      query($where: FigureCheckFilter) {
        figureChecks(first: 40, where: $where) { edges { node {
          id kind name computed verdict reason inChinese: reason(in: ZH) derived
          terms(first: 15, orderBy: [{ order: ASC }]) { edges { order node { id value qualifier citations { id } } } }
          result { id value citations { id } }
        } } }
      }
      """;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;
  @Autowired Neo4jClient client;

  @Test
  void holdOrAreRefused() {
    statements.clear();
    var checks = checks(Map.of());
    assertThat(statements.texts()).hasSize(1);
    assertThat(checks)
        .filteredOn(check -> check.verdict() != CheckVerdict.REFUSED)
        .hasSizeGreaterThanOrEqualTo(30)
        .allSatisfy(
            check -> assertThat(check.verdict()).as(check.reason()).isEqualTo(CheckVerdict.HOLDS))
        .allMatch(check -> check.kind().equals("PART") == (check.computed() == null));
    assertThat(checks)
        .filteredOn(check -> check.verdict() == CheckVerdict.REFUSED)
        .extracting(Check::id)
        .containsExactlyInAnyOrder(
            "figure-check:beilun-contracted-among-introduced",
            "figure-check:beilun-introduced-on-list",
            "figure-check:flexible-academicians-and-senior",
            "figure-check:flexible-and-introduction-experts",
            "figure-check:quality-experts-and-in-contact");
  }

  @Test
  void costOneStatementForAWholePageOfFigures() {
    statements.clear();
    graphql
        .document(
            """
            { publishedFigures(first: 100) { edges { node {
                recorded { documented synthetic }
                checks { edges { node { computed verdict reason derived } } } } } } }
            """)
        .execute()
        .path("publishedFigures.edges[*].node.checks.edges[*].node.verdict")
        .entityList(String.class)
        .satisfies(verdicts -> assertThat(verdicts).hasSizeGreaterThan(10).contains("HOLDS"));
    assertThat(statements.texts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "quality-experts-by-city, 59, false",
    "quality-experts-by-year, 59, false",
    "quality-experts-by-country, 59, true",
    "quality-experts-of-other-countries, 14, true",
    "introduction-experts, 251, false",
    "workstations, 67, true",
    "beilun-demands, 1160, true",
    "beilun-contracted-share, 18.2, true",
    "beilun-selection-ratio, 33.3, true",
    "beijing-catalogue-net, 28, true",
    "beijing-verifications-per-company, 1.98, true",
    "shijiazhuang-rent-doctorate, 180000, true",
    "tangshan-rewards, 10000000, true"
  })
  void calculateFromTheTerms(String check, BigDecimal computed, boolean derived) {
    var found = check(check);
    assertThat(found.computed()).isEqualByComparingTo(computed);
    assertThat(found.derived()).isEqualTo(derived);
  }

  @Test
  void sayInBothLanguagesHowTheyWereCalculated() {
    var check = check("quality-experts-of-other-countries");
    assertThat(check.reason()).isEqualTo("59 − 28 − 10 − 7 = 14; the figure is 14. They agree.");
    assertThat(check.inChinese()).isEqualTo("59 − 28 − 10 − 7 = 14；该数字为 14。两者一致。");
  }

  @Test
  void sayInBothLanguagesWhyTheyAreRefused() {
    var check = check("flexible-and-introduction-experts");
    assertThat(check.computed()).isNull();
    assertThat(check.result()).isNull();
    assertThat(check.terms().edges())
        .extracting(term -> term.node().value())
        .containsExactly(165.0, 251.0);
    assertThat(check.reason()).contains("how many did is printed nowhere");
    assertThat(check.inChinese()).contains("不得相加");
  }

  @Test
  void failWhereOneCityIsChangedAndShowBothPassages() {
    var baoding = "figure:hebei-quality-experts-baoding";
    set(baoding, 18);
    try {
      var check = check("quality-experts-by-city");
      assertThat(check.verdict()).isEqualTo(CheckVerdict.FAILS);
      assertThat(check.computed()).isEqualByComparingTo("58");
      assertThat(check.reason())
          .isEqualTo(
              "18 + 11 + 10 + 7 + 3 + 3 + 3 + 2 + 1 = 58; the figure is 59. They do not agree.");
      var changed = check.terms().edges().getFirst().node();
      assertThat(changed.id()).isEqualTo(baoding);
      assertThat(changed.citations()).contains(new Id("citation:hebei-foreign-experts@5045+13"));
      assertThat(check.result()).isNotNull();
      assertThat(check.result().citations())
          .contains(new Id("citation:hebei-foreign-experts@4481+29"));
      assertThat(check("quality-experts-by-year").verdict()).isEqualTo(CheckVerdict.HOLDS);
    } finally {
      set(baoding, 19);
    }
    assertThat(check("quality-experts-by-city").verdict()).isEqualTo(CheckVerdict.HOLDS);
  }

  @Test
  void failWhereAPartIsAboveItsWhole() {
    set("figure:hebei-new-national-key-laboratories", 14);
    try {
      var check = check("parts-of-hebei-national-key-laboratories");
      assertThat(check.verdict()).isEqualTo(CheckVerdict.FAILS);
      assertThat(check.reason()).isEqualTo("Above the whole, 13: 14.");
    } finally {
      set("figure:hebei-new-national-key-laboratories", 3);
    }
  }

  @Test
  void areRefusedWithoutAResult() {
    client
        .query(
            """
            MATCH (figure:PublishedFigure {id: 'figure:hebei-quality-experts'})
            CREATE (:Node:FigureCheck {id: 'figure-check:test', nameEn: 'T', kind: 'SUM', synthetic: true, citations: []})
              -[:HAS_TERM {order: 1, citations: []}]->(figure)
            """)
        .run();
    try {
      var check = check("test");
      assertThat(check.verdict()).isEqualTo(CheckVerdict.REFUSED);
      assertThat(check.reason()).contains("lacks terms or a result");
    } finally {
      client.query("MATCH (check:FigureCheck {id: 'figure-check:test'}) DETACH DELETE check").run();
    }
  }

  @Test
  void areFoundFromTheirFigures() {
    var figure =
        graphql
            .document(
                """
                { node(id: "figure:hebei-quality-experts") { ... on PublishedFigure {
                    checks(where: { kind: { eq: SUM } }) { edges { node { verdict } } }
                    usedIn { edges { order node { verdict } } } } } }\
                """)
            .execute();
    figure.path("node.checks.edges[*].node.verdict").entityList(CheckVerdict.class).hasSize(3);
    figure
        .path("node.usedIn.edges[*].node.verdict")
        .entityList(CheckVerdict.class)
        .contains(CheckVerdict.HOLDS, CheckVerdict.REFUSED);
  }

  private void set(String figure, double value) {
    client
        .query("MATCH (figure:PublishedFigure {id: $id}) SET figure.value = $value")
        .bindAll(Map.of("id", figure, "value", value))
        .run();
  }

  private Check check(String key) {
    return checks(Map.of("id", Map.of("eq", "figure-check:" + key))).getFirst();
  }

  private List<Check> checks(Map<String, Object> where) {
    GraphQlTester.Response answer = graphql.document(CHECKS).variable("where", where).execute();
    return answer.path("figureChecks.edges[*].node").entityList(Check.class).get();
  }

  private record Id(String id) {}

  private record Figure(String id, double value, List<Id> citations) {}

  private record Term(int order, Figure node) {}

  private record Terms(List<Term> edges) {}

  private record Check(
      String id,
      String kind,
      @Nullable BigDecimal computed,
      CheckVerdict verdict,
      String reason,
      String inChinese,
      boolean derived,
      Terms terms,
      @Nullable Figure result) {}
}
