package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.graph.PlainGraph.PlainEdge;
import org.talentgraph.graph.PlainGraph.PlainNode;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/**
 * Connections of a record, filtered by the properties of the relationships along which they lead.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeFiltersIT {

  private static final int FILTERS = 4;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;
  @Autowired GraphModel model;
  @Autowired GraphQlSource source;

  private PlainGraph graph;
  private RandomFilters filters;

  @BeforeAll
  void read() {
    graphql = Connection.patient(graphql);
    graph = PlainGraph.read(client);
    filters = new RandomFilters(model, graph, 20261130);
  }

  /** A connection of the record that has most of its relationships. */
  private record Asked(GraphType owner, Relation relation, PlainNode node) {}

  private Stream<Asked> asked() {
    return model.nodeTypes().stream()
        .sorted(Comparator.comparing(GraphType::name))
        .flatMap(
            owner ->
                owner
                    .fields(Relation.class)
                    .filter(Relation::hasProperties)
                    .filter(relation -> relation.cardinality() == Cardinality.CONNECTION)
                    .flatMap(relation -> asked(owner, relation)));
  }

  private Stream<Asked> asked(GraphType owner, Relation relation) {
    return graph.all(owner).stream()
        .filter(node -> edges(node, relation).findAny().isPresent())
        .max(Comparator.comparing(node -> edges(node, relation).count()))
        .map(node -> new Asked(owner, relation, node))
        .stream();
  }

  private Stream<PlainEdge> edges(PlainNode node, Relation relation) {
    return node.edges(relation, model.getType(relation.target()).labels());
  }

  @Test
  void keepTheEdgesThatAPlainEvaluationKeeps() {
    var asked = asked().toList();
    assertThat(asked).hasSizeGreaterThan(20);
    for (var each : asked) {
      for (var i = 0; i < FILTERS; i++) {
        var where = filters.edges(each.relation());
        assertThat(ids(each, where))
            .as("%s.%s %s", each.node().id(), each.relation().name(), where)
            .isEqualTo(plain(each, where));
      }
    }
  }

  @Test
  void areAtLeastOfALevel() {
    var relation = (Relation) requireNonNull(model.getType("Skill").field("experts"));
    var skill = asked(model.getType("Skill"), relation).findFirst().orElseThrow();
    var basic = ids(skill, level("eq", "BASIC"));
    var above = ids(skill, level("gt", "BASIC"));
    assertThat(ids(skill, level("gte", "BASIC")))
        .hasSize(basic.size() + above.size())
        .containsAll(above)
        .hasSizeGreaterThan(above.size());
    assertThat(above).containsAll(ids(skill, level("gte", "EXPERT"))).isNotEmpty();
    assertThat(ids(skill, level("gt", "EXPERT"))).isEmpty();
    assertThat(ids(skill, level("lt", "BASIC"))).isEmpty();
    assertThat(ids(skill, level("lte", "BASIC"))).isEqualTo(basic);
  }

  /** Nodes and relationships are asked together, as in a filter of related nodes. */
  @Test
  void goTogetherWithAFilterOfNodesAndStayInTotalsAndFacets() {
    var apart = page("where: {laureate: {eq: false}}, whereEdge: {level: {gte: PROFICIENT}}");
    var together = page("whereEdge: {level: {gte: PROFICIENT}, node: {laureate: {eq: false}}}");
    assertThat(apart).isEqualTo(together);
    assertThat((List<?>) apart.get("edges")).isNotEmpty();
    assertThat(apart.toString()).contains("EXPERT").doesNotContain("BASIC");
  }

  private Map<?, ?> page(String filters) {
    return graphql
        .document(
            """
            { skills(first: 1, orderBy: [{experts: DESC}]) { edges { node {
              experts(first: 100, %s, orderBy: [{level: DESC}]) {
                totalCount edges { level node { id } } facets(by: [LEVEL]) { groups { count values { value } } } } } } } }
            """
                .formatted(filters))
        .execute()
        .path("skills.edges[0].node.experts")
        .entity(Map.class)
        .get();
  }

  private static Map<String, Object> level(String operator, String level) {
    return Map.of("level", Map.of(operator, level));
  }

  private List<String> ids(Asked asked, Map<String, Object> where) {
    var pages =
        new Connection(graphql, document(asked), "node.page", Map.of("edge", json(where)))
            .forwards(40);
    var ids = Connection.ids(pages);
    assertThat(pages).extracting(Connection.Page::totalCount).containsOnly(ids.size());
    return ids;
  }

  private static Object json(Map<String, Object> where) {
    return requireNonNull(Connection.json(where));
  }

  private String document(Asked asked) {
    var owner = (GraphQLFieldsContainer) source.schema().getType(asked.owner().name());
    var argument =
        owner.getFieldDefinition(asked.relation().name()).getArgument("whereEdge").getType();
    return """
    query($first: Int, $after: String, $edge: %s) {
      node(id: "%s") { ... on %s {
        page: %s(first: $first, after: $after, whereEdge: $edge) {
          totalCount
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          edges { cursor node { id } }
        } } }
    }\
    """
        .formatted(
            GraphQLTypeUtil.simplePrint(argument),
            asked.node().id(),
            asked.owner().name(),
            asked.relation().name());
  }

  private List<String> plain(Asked asked, Map<String, Object> where) {
    var filter = new PlainFilter(model);
    return edges(asked.node(), asked.relation())
        .filter(edge -> filter.keeps(edge, asked.relation(), where))
        .map(edge -> edge.to.id())
        .sorted(PlainGraph.BY_CODE_POINT)
        .toList();
  }
}
