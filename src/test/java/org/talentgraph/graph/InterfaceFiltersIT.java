package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.KindField;
import org.talentgraph.model.ScalarFilters;

/** Filters of interfaces by what only some of their kinds have. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterfaceFiltersIT {

  private static final Map<String, Object> ANY = Map.of();

  /** An institution and an agency that host and have introduced; only one kind tells of it. */
  private static final String BOTH_KINDS =
      """
      MATCH (institution:Institution) WHERE (institution)<-[:HOSTED_BY]-(:Platform)
      WITH institution ORDER BY institution.id LIMIT 1
      MATCH (agency:Agency) WITH institution, agency ORDER BY agency.id LIMIT 1
      CREATE (:Node:Platform:Workstation {id: 'both-kinds:hosted', nameEn: 'W', synthetic: true, citations: []})
        -[:HOSTED_BY {citations: []}]->(agency)
      WITH [institution, agency] AS both
      UNWIND both AS one
      CREATE (:Node:Engagement {id: 'both-kinds:' + one.id, nameEn: 'E', stage: 'INTRODUCED', synthetic: true, citations: []})
        -[:THROUGH {citations: []}]->(one)
      """;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;
  @Autowired GraphModel model;
  @Autowired Clock clock;

  private PlainGraph graph;
  private RandomFilters filters;

  @BeforeAll
  void read() {
    graphql = Connection.patient(graphql);
    client.query(BOTH_KINDS).run();
    graph = PlainGraph.read(client);
    filters = new RandomFilters(model, graph, 20261201);
  }

  @AfterAll
  void takeBack() {
    client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'both-kinds:' DETACH DELETE n").run();
  }

  /** What some kinds of an interface have: a record of another kind has no value of it. */
  static Stream<Map<String, Object>> throughInterfaces() {
    Map<String, Object> company = Map.of("kind", Map.of("eq", "ENTERPRISE"));
    Map<String, Object> noKind = Map.of("kind", Map.of("isNull", true));
    Map<String, Object> demands = Map.of("demands", Map.of("some", Map.of()));
    Map<String, Object> named = Map.of("id", Map.of("in", List.of("industry:new-energy")));
    Map<String, Object> industries = Map.of("industries", Map.of("some", named));
    Map<String, Object> one = Map.of("some", ANY);
    return Stream.of(
        Map.of("host", Map.of("introductions", one)),
        Map.of("host", Map.of("not", Map.of("introductions", one))),
        Map.of("host", Map.of("introductions", Map.of("none", ANY))),
        Map.of("host", company),
        Map.of("not", Map.of("host", company)),
        Map.of("host", Map.of("not", company)),
        Map.of("host", demands),
        Map.of("host", Map.of("not", demands)),
        Map.of("host", Map.of("demands", Map.of("some", Map.of("open", Map.of("eq", true))))),
        Map.of("host", industries),
        Map.of("host", Map.of("or", List.of(industries, noKind))),
        Map.of("locatedIn", Map.of("iso", Map.of("isNull", true))),
        Map.of(
            "experts", Map.of("some", Map.of("node", Map.of("origin", Map.of("eq", "FOREIGN"))))),
        Map.of("host", Map.of("jurisdiction", ANY)),
        Map.of("not", Map.of("host", Map.of("jurisdiction", ANY))));
  }

  @ParameterizedTest
  @MethodSource("throughInterfaces")
  void reachThroughInterfaces(Map<String, Object> where) {
    var type = model.getType("Platform");
    assertThat(ids("platforms", "Platform", where)).isEqualTo(plain(type, where));
  }

  @ParameterizedTest
  @CsvSource({
    "organisations, Organisation, kind",
    "organisations, Organisation, size",
    "organisations, Organisation, ownership",
    "organisations, Organisation, aliases",
    "people, Person, profile",
    "people, Person, laureate"
  })
  void compareByEveryOperator(String field, String target, String name) {
    var type = model.getType(target);
    var property = (Property) requireNonNull(KindField.of(model, target, name)).field();
    for (var operator : ScalarFilters.operators(model, property)) {
      var operand = filters.operand(property, operator, type);
      var where = Map.<String, Object>of(name, Map.of(operator, operand));
      var not = Map.<String, Object>of("not", where);
      assertThat(ids(field, target, where)).as("%s", where).isEqualTo(plain(type, where));
      assertThat(ids(field, target, not)).as("%s", not).isEqualTo(plain(type, not));
    }
  }

  @Test
  void askOrganisationsForWhatOnlySomeHave() {
    var type = model.getType("Organisation");
    for (var where :
        List.<Map<String, Object>>of(
            Map.of("kind", Map.of("isNull", true)),
            Map.of("introductions", Map.of("some", ANY)),
            Map.of("introductions", Map.of("none", ANY)),
            Map.of("demands", Map.of("none", ANY)),
            Map.of("demands", Map.of("all", Map.of("open", Map.of("eq", true)))),
            Map.of("demands", Map.of("some", Map.of("open", Map.of("eq", false)))),
            Map.of("jurisdiction", ANY),
            Map.of("not", Map.of("jurisdiction", ANY)),
            Map.of("level", Map.of("eq", "PROVINCIAL")))) {
      assertThat(ids("organisations", "Organisation", where))
          .as("%s", where)
          .isNotEmpty()
          .isEqualTo(plain(type, where));
    }
  }

  /** A record of one kind is filtered by the filter that it shares with the interface. */
  @Test
  void findNoContactByWhatExpertsHave() {
    var expert = Map.<String, Object>of("laureate", Map.of("eq", true));
    assertThat(ids("contacts", "Person", expert)).isEmpty();
    assertThat(ids("contacts", "Person", Map.of("not", expert)))
        .hasSameSizeAs(graph.all(model.getType("Contact")))
        .isNotEmpty();
    assertThat(ids("people", "Person", expert)).isNotEmpty();
  }

  private List<String> ids(String field, String target, Map<String, Object> where) {
    var pages = Connection.root(graphql, field, target, where, List.of()).forwards(100);
    var ids = Connection.ids(pages);
    assertThat(pages).extracting(Connection.Page::totalCount).containsOnly(ids.size());
    return ids;
  }

  private List<String> plain(GraphType type, Map<String, Object> where) {
    var filter = new PlainFilter(model, LocalDate.now(clock));
    return graph.all(type).stream()
        .filter(node -> filter.keeps(node, type, where))
        .map(PlainGraph.PlainNode::id)
        .toList();
  }
}
