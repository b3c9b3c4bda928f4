package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.Statements;

/** Operations as of a day: what was valid on it, what may have been, and what was not. */
@IntegrationTest
class AsOfIT {

  private static final Map<String, Period> PERIODS =
      Map.of("MONTH", Period.ofMonths(1), "YEAR", Period.ofYears(1), "DECADE", Period.ofYears(10));

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;
  @Autowired Statements statements;

  @BeforeEach
  void forgetStatements() {
    statements.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-08-31,,",
    "2022-01-01, 1.0, 82",
    "2022-06-29, 1.0, 82",
    "2022-06-30, 2.0, 110",
    "2022-07-01, 2.0, 110"
  })
  void readsTheVersionOfACatalogueThatWasInForce(String day, String version, Integer entries) {
    var versions =
        ask(
                """
                query($day: Date!) @asOf(date: $day) {
                  catalogueVersions { totalCount edges { node { version qualifications { totalCount } } } }
                  catalogues { edges { node { versions { version } } } }
                }
                """,
                day)
            .path("catalogueVersions.edges[*].node")
            .entityList(Object.class)
            .get();
    assertThat(versions)
        .isEqualTo(
            version == null
                ? List.of()
                : List.of(
                    Map.of("version", version, "qualifications", Map.of("totalCount", entries))));
    assertThat(statements.texts()).hasSize(2);
  }

  @Test
  void takesTheDayAsALiteralToo() {
    graphql
        .document(
            """
            query @asOf(date: "2022-01-01") { catalogues { edges { node { versions { version } } } } }
            """)
        .execute()
        .path("catalogues.edges[*].node.versions[*].version")
        .entityList(String.class)
        .containsExactly("1.0");
  }

  @Test
  void knowsNoRecordByIdThatWasNotValid() {
    var query =
        """
        query($day: Date!) @asOf(date: $day) {
          policy(id: "policy:shanxi-opinions-2017") { id }
          nodes(ids: ["policy:shanxi-opinions-2017", "province:shanxi"]) { id: key }
        }
        """;
    var before = ask(query, "2016-12-31");
    before.path("policy").valueIsNull();
    before.path("nodes[0]").valueIsNull();
    before.path("nodes[1].id").entity(String.class).isEqualTo("province:shanxi");
    var after = ask(query, "2018-01-01");
    after.path("policy.id").hasValue();
    after.path("nodes[0].id").hasValue();
  }

  private static final String BUREAU =
      """
      query($day: Date!) @asOf(date: $day) {
        node(id: "agency:hebei-foreign-experts-bureau") {
          ... on Agency { partOf { edges { node { id: key } } } }
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "2017-12-31, agency:hebei-human-resources",
    "2019-01-01, agency:hebei-science-technology"
  })
  void readsTheDepartmentThatABureauBelongedTo(String day, String department) {
    var answer = ask(BUREAU, day);
    answer
        .path("node.partOf.edges[*].node.id")
        .entityList(String.class)
        .containsExactly(department);
    answer.errors().verify();
    assertThat(open(answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-01-01", "2018-06-30", "2018-12-31"})
  void tellsWhereThePrecisionLeavesItOpen(String day) {
    var answer = ask(BUREAU, day);
    answer
        .path("node.partOf.edges[*].node.id")
        .entityList(String.class)
        .contains("agency:hebei-human-resources", "agency:hebei-science-technology");
    assertThat(open(answer))
        .containsExactly(
            List.of("node", "partOf", "edges", 0), List.of("node", "partOf", "edges", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1979-12-31", "1999-12-31", "2010-01-01", "2024-02-29"})
  void filtersCountsAndGroupsAsOfTheDay(String day) {
    var answer =
        ask(
            """
            query($day: Date!) @asOf(date: $day) {
              institutions(where: { people: { some: {} } }) { totalCount facets(by: [PEOPLE], first: 1) { totalGroups } }
            }
            """,
            day);
    var expected = held(LocalDate.parse(day));
    answer
        .path("institutions.totalCount")
        .entity(Integer.class)
        .isEqualTo((int) expected.stream().map(each -> each.get("institution")).distinct().count());
    answer
        .path("institutions.facets.totalGroups")
        .entity(Integer.class)
        .isEqualTo((int) expected.stream().map(each -> each.get("person")).distinct().count());
    assertThat(statements.texts()).hasSize(1);
  }

  /** The posts at institutions that were held on a day, or may have been, found in plain Java. */
  private List<Map<String, Object>> held(LocalDate day) {
    return client
        .query(
            """
            MATCH (p:Person)-[r:HOLDS_POST]->(i:Institution)
            RETURN p.id AS person, i.id AS institution,
              r.validFrom AS from, r.validTo AS to, r.validPrecision AS precision
            """)
        .fetch()
        .all()
        .stream()
        .filter(
            row -> {
              var from = (LocalDate) row.get("from");
              var to = (LocalDate) row.get("to");
              var period = PERIODS.getOrDefault(String.valueOf(row.get("precision")), Period.ZERO);
              return (from == null || !from.isAfter(day))
                  && (to == null || to.plus(period).isAfter(day));
            })
        .toList();
  }

  @Test
  void tellsOnlyOfWhatMayHaveBeenValid() {
    var answer =
        ask(
            """
            query($day: Date!) @asOf(date: $day) {
              policyChanges(jurisdiction: "province:beijing", from: "2021-01-01", to: "2023-01-01") { subject { id } after { id } }
            }
            """,
            "2020-01-01");
    answer.path("policyChanges").entityList(Object.class).hasSizeGreaterThan(5);
    assertThat(open(answer)).isEmpty();
  }

  @Test
  void refusesWhatIsNoDay() {
    ask(BUREAU, "2018-02-30").errors().satisfy(Refused.with("INVALID_VARIABLE"));
  }

  private GraphQlTester.Response ask(String query, String day) {
    return graphql.document(query).variable("day", day).execute();
  }

  @SuppressWarnings("unchecked")
  private static List<Object> open(GraphQlTester.Response answer) {
    var asOf = (Map<String, Object>) answer.returnResponse().getExtensions().get("asOf");
    return (List<Object>) asOf.get("open");
  }
}
