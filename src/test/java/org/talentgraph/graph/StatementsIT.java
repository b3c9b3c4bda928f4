package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

/**
 * However deep an operation goes, each of its root fields is one statement, of which the database
 * has no remark.
 */
@IntegrationTest
class StatementsIT {

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;

  @BeforeEach
  void begin() {
    graphql = Connection.patient(graphql);
    statements.clear();
  }

  @Test
  void readTheSameFieldTwiceUnderAliases() {
    var answer =
        ask(
            """
            { w: workstations(first: 1, where: {experts: {some: {}}}) {
                null: totalCount
                match: edges { true: node { return: name(in: EN) _: name(in: ZH) false: __typename where: id
                  leads: experts(first: 1, where: {academician: {eq: true}}) { a: totalCount edges { role node { name } } }
                  all: experts(first: 3, orderBy: {name: DESC}) { a: totalCount edges { cursor node { id skills(first: 2) { edges { level node { name } } } } } pageInfo { endCursor } }
                  host { name locatedIn { name within { name } } }
                  home: host { id locatedIn { __typename ... on City { provinceName: name } } } } }
                delete: edges { node { id } }
                as: pageInfo { end: endCursor } } }\
            """,
            1);
    answer.path("w.null").entity(Integer.class).satisfies(total -> assertThat(total).isPositive());
    answer.path("w.match[0].true.false").entity(String.class).isEqualTo("Workstation");
    answer
        .path("w.match[0].true.return")
        .entity(String.class)
        .satisfies(name -> assertThat(name).isNotBlank());
    answer
        .path("w.match[0].true._")
        .entity(String.class)
        .satisfies(name -> assertThat(name).matches(".*\\p{IsHan}.*"));
    answer
        .path("w.match[0].true.host.name")
        .entity(String.class)
        .satisfies(name -> assertThat(name).isNotBlank());
    answer
        .path("w.match[0].true.home.id")
        .entity(String.class)
        .satisfies(id -> assertThat(id).startsWith("institution:"));
    answer
        .path("w.match[0].true.all.edges[0].node.id")
        .entity(String.class)
        .satisfies(id -> assertThat(id).startsWith("expert:"));
    var leads = answer.path("w.match[0].true.leads.a").entity(Integer.class).get();
    assertThat(answer.path("w.match[0].true.all.a").entity(Integer.class).get())
        .isGreaterThanOrEqualTo(leads);
    assertThat(answer.path("w.delete[0].node.id").entity(String.class).get())
        .isEqualTo(answer.path("w.match[0].true.where").entity(String.class).get());
  }

  @Test
  void readFragmentsOnInterfaces() {
    var answer =
        ask(
            """
            query { platforms(first: 100, where: {or: [{id: {startsWith: "introduction-station:"}}, {id: {startsWith: "liaison-station:"}}, {id: {startsWith: "workstation:"}}]}) { edges { node { ...named ...station ... on Workstation { kind x: teamSize } ... on IntroductionStation { x: eventsHeld } } } } }
            fragment named on Node { __typename id name }
            fragment station on Platform { locatedIn { ...named within { ...named } } ... on LiaisonStation { base { ...named } } }\
            """,
            1);
    List<Map<String, Object>> nodes = maps(answer, "platforms.edges[*].node");
    assertThat(nodes)
        .extracting(node -> node.get("__typename"))
        .contains("Workstation", "IntroductionStation", "LiaisonStation");
    assertThat(nodes)
        .allSatisfy(
            node -> {
              assertThat(node).containsKeys("id", "name", "locatedIn");
              assertThat(node.containsKey("kind"))
                  .isEqualTo(node.get("__typename").equals("Workstation"));
              assertThat(node.containsKey("base"))
                  .isEqualTo(node.get("__typename").equals("LiaisonStation"));
            });
  }

  @Test
  void readMembersOfAUnion() {
    var answer =
        ask(
            """
            { events(first: 8, where: {participants: {some: {}}}) { edges { node { id
                participants(first: 8, orderBy: {name: ASC}, where: {synthetic: {isNull: true}}) { totalCount edges { node { __typename } } }
                all: participants(first: 8, orderBy: {name: ASC}) { totalCount facets(by: [TYPE]) { groups { count values { value } } }
                  edges { node { __typename ... on Expert { id origin } ... on Institution { id kind industries { id } } ... on Node { name } } } } } } } }\
            """,
            1);
    List<Map<String, Object>> nodes = maps(answer, "events.edges[*].node.all.edges[*].node");
    assertThat(nodes).extracting(node -> node.get("__typename")).contains("Expert", "Institution");
    assertThat(nodes)
        .allSatisfy(
            node -> {
              assertThat(node).containsKey("name");
              assertThat((String) node.get("id"))
                  .startsWith(((String) node.get("__typename")).toLowerCase());
              assertThat(node.containsKey("origin"))
                  .isEqualTo(node.get("__typename").equals("Expert"));
            });
    answer
        .path("events.edges[*].node.participants.totalCount")
        .entityList(Integer.class)
        .satisfies(totals -> assertThat(totals).containsOnly(0));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void leaveOutWhatIsSkipped(boolean with, boolean without) {
    var document =
        """
        query($with: Boolean!, $without: Boolean!) { experts(first: 1) {
          total: totalCount @include(if: $with)
          edges { node { id name @skip(if: $without) ... @include(if: $with) { skills(first: 1) { totalCount } } } } } }\
        """;
    var answer =
        graphql.document(document).variable("with", with).variable("without", without).execute();
    var expert = maps(answer, "experts.edges[*].node").getFirst();
    assertThat(expert.containsKey("skills")).isEqualTo(with);
    assertThat(expert.containsKey("name")).isEqualTo(!without);
    assertThat(statements.texts())
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.contains("SKILLED_IN")).isEqualTo(with);
              assertThat(text.contains("COUNT {")).isEqualTo(with);
              assertThat(text.contains("nameEn")).isEqualTo(!without);
            });
  }

  @Test
  void countAndGroupInsideNestedConnections() {
    var answer =
        ask(
            """
            { industries(first: 3, where: {experts: {some: {}}}) { totalCount facets(by: SYNTHETIC) { totalGroups } edges { node { id
                experts(first: 2) { totalCount facets(by: [ORIGIN, NATIONALITY], first: 2) { totalGroups groups { count } }
                  edges { node { id engagements(first: 1) { totalCount facets(by: STAGE) { totalGroups } } } } } } } }
              b: industries { totalCount } }\
            """,
            2);
    answer
        .path("industries.edges[*].node.experts.totalCount")
        .entityList(Integer.class)
        .satisfies(totals -> assertThat(totals).hasSize(3).allMatch(total -> total > 0));
    answer
        .path("industries.edges[*].node.experts.facets.totalGroups")
        .entityList(Integer.class)
        .satisfies(totals -> assertThat(totals).allMatch(total -> total > 0));
  }

  @Test
  void filterOrderAndCountWhatAStatementFinds() {
    var answer =
        ask(
            """
            { workstationsServing(industry: "industry:new-energy", first: 2, where: {kind: {eq: ACADEMICIAN}}, orderBy: {teamSize: DESC}) {
                totalCount facets(by: KIND) { groups { count values { value } } } edges { node { kind teamSize host { name } } } } }\
            """,
            1);
    var total = answer.path("workstationsServing.totalCount").entity(Integer.class).get();
    answer
        .path("workstationsServing.facets.groups[0].count")
        .entity(Integer.class)
        .isEqualTo(total);
    answer
        .path("workstationsServing.edges[*].node.kind")
        .entityList(String.class)
        .satisfies(kinds -> assertThat(kinds).containsOnly("ACADEMICIAN"));
  }

  private GraphQlTester.Response ask(String document, int expected) {
    statements.clear();
    var answer = graphql.document(document).execute();
    answer.errors().verify();
    assertThat(statements.texts()).hasSize(expected);
    return answer;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Map<String, Object>> maps(GraphQlTester.Response answer, String path) {
    return (List) answer.path(path).entityList(Map.class).get();
  }
}
