package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.graph.PlainGraph.PlainNode;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingIT {

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;
  @Autowired GraphModel model;

  private PlainGraph graph;

  @AfterEach
  void removeWhatWasInserted() {
    client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'paging:' DETACH DELETE n").run();
  }

  @BeforeAll
  void read() {
    graphql = Connection.patient(graphql);
    graph = PlainGraph.read(client);
  }

  @ParameterizedTest
  @CsvSource({
    "experts, Expert, EN, 97, ''",
    "experts, Expert, EN, 89, id DESC",
    "experts, Expert, EN, 100, name ASC",
    "experts, Expert, ZH, 97, name DESC",
    "experts, Expert, ZH, 89, profile ASC",
    "experts, Expert, EN, 97, birthYear DESC|availableFrom ASC|name ASC",
    "experts, Expert, EN, 89, academician DESC|yearsOfExperience ASC|origin ASC",
    "demands, Demand, EN, 100, deadline ASC|mode DESC",
    "engagements, Engagement, EN, 97, startsOn DESC|task ASC",
    "engagements, Engagement, ZH, 89, stage ASC|year DESC|task DESC",
    "publishedFigures, PublishedFigure, EN, 31, value ASC",
    "publishedFigures, PublishedFigure, ZH, 29, asOf DESC|value DESC|scope ASC",
    "places, Place, ZH, 37, name ASC",
    "policies, Policy, EN, 1, validTo DESC|validFrom ASC",
    "countries, Country, EN, 100, name DESC",
    "institutions, Institution, ZH, 97, name DESC",
    "publishedFigures, PublishedFigure, ZH, 29, unit DESC|scope DESC",
    "experts, Expert, EN, 89, connections DESC",
    "skills, Skill, ZH, 17, experts DESC|name ASC",
    "institutions, Institution, EN, 97, demands DESC|connections ASC",
    "platforms, Platform, EN, 83, experts ASC|established DESC"
  })
  void visitsEachNodeOnceInTheOrderOfAPlainSort(
      String field, String target, Language language, int size, String order) {
    var type = model.getType(target);
    var sorted =
        graph.all(type).stream().sorted(order(type, order, language)).map(PlainNode::id).toList();
    var connection =
        Connection.root(
            Connection.in(graphql, language), field, target, Map.of(), Connection.orderBy(order));
    assertVisits(connection, size, sorted);
  }

  @Test
  void visitsTheRelatedNodesInTheOrderOfTheRelationship() {
    var skill =
        graph.all(model.getType("Skill")).stream()
            .max(Comparator.comparing(node -> wants(node).toList().size()))
            .orElseThrow();
    var byLevel = position("SkillLevel");
    var sorted =
        wants(skill)
            .sorted(
                Comparator.<PlainGraph.PlainEdge, @Nullable Object>comparing(
                        edge -> edge.properties.get("weight"), PlainGraph.order(false))
                    .thenComparing(edge -> edge.properties.get("level"), byLevel)
                    .thenComparing(edge -> edge.to.id(), PlainGraph.BY_CODE_POINT))
            .map(edge -> edge.to.id())
            .toList();
    assertThat(sorted).hasSizeGreaterThan(20);
    assertVisits(
        Connection.nested(
            graphql, skill.id(), "Skill", "demands", "[{weight: DESC}, {level: ASC}]"),
        7,
        sorted);
  }

  @Test
  void visitsANodeAsOftenAsRelationshipsLeadToIt() {
    client
        .query(
            """
            CREATE (firm:Node:Organisation:Institution {id: 'paging:firm', nameEn: 'F', kind: 'ENTERPRISE', synthetic: true})
            WITH firm
            UNWIND range(0, 6) AS i
            CREATE (expert:Node:Person:Expert {id: 'paging:expert-' + i, nameEn: 'E', synthetic: true})
            WITH firm, expert UNWIND range(0, 4) AS post
            WITH firm, expert, CASE post % 2 WHEN 0 THEN 'Professor' END AS title
            CREATE (expert)-[:HOLDS_POST {titleEn: title, titleEnOrder: title}]->(firm)
            """)
        .run();
    var each = IntStream.range(0, 7).mapToObj(i -> "paging:expert-" + i);
    var byId = each.flatMap(id -> IntStream.range(0, 5).mapToObj(i -> id)).toList();
    assertVisits(Connection.nested(graphql, "paging:firm", "Institution", "people", "[]"), 3, byId);
    var titled =
        IntStream.range(0, 7)
            .mapToObj(i -> "paging:expert-" + i)
            .flatMap(id -> Stream.of(id, id, id));
    var untitled =
        IntStream.range(0, 7).mapToObj(i -> "paging:expert-" + i).flatMap(id -> Stream.of(id, id));
    assertVisits(
        Connection.nested(graphql, "paging:firm", "Institution", "people", "[{title: ASC}]"),
        4,
        Stream.concat(titled, untitled).toList());
  }

  @Test
  void pagesWhatAStatementFinds() {
    var connection =
        new Connection(
            graphql,
            """
            query($first: Int, $after: String, $last: Int, $before: String) {
              page: platformsServing(industry: "industry:new-energy", first: $first, after: $after, last: $last, before: $before, orderBy: [{established: DESC}]) {
                totalCount
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor node { id } }
              }
            }\
            """,
            "page",
            Map.of());
    var all = connection.page(Map.of("first", 100));
    assertThat(all.ids()).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertVisits(connection, 2, all.ids());
  }

  private static void assertVisits(Connection connection, int size, List<String> sorted) {
    var forwards = connection.forwards(size);
    assertThat(Connection.ids(forwards)).isEqualTo(sorted);
    assertThat(forwards).extracting(Connection.Page::totalCount).containsOnly(sorted.size());
    assertThat(forwards.subList(0, forwards.size() - 1))
        .allMatch(page -> page.edges().size() == size);
    assertFlags(forwards);
    var backwards = connection.backwards(size);
    assertThat(Connection.ids(backwards)).isEqualTo(sorted);
    assertFlags(backwards);
    var cursors = new HashSet<Object>();
    forwards.forEach(page -> page.edges().forEach(edge -> cursors.add(edge.get("cursor"))));
    assertThat(cursors).hasSameSizeAs(sorted);
  }

  private static void assertFlags(List<Connection.Page> pages) {
    for (var i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      assertThat(page.has("hasPreviousPage")).as("page %d", i).isEqualTo(i > 0);
      assertThat(page.has("hasNextPage")).as("page %d", i).isEqualTo(i < pages.size() - 1);
      assertThat(page.cursor("startCursor")).isEqualTo(page.edges().getFirst().get("cursor"));
      assertThat(page.cursor("endCursor")).isEqualTo(page.edges().getLast().get("cursor"));
    }
  }

  private Stream<PlainGraph.PlainEdge> wants(PlainNode skill) {
    return skill.in.stream()
        .filter(edge -> edge.type.equals("WANTS"))
        .map(PlainGraph.PlainEdge::reversed);
  }

  private Comparator<PlainNode> order(GraphType type, String order, Language language) {
    Comparator<PlainNode> all = Comparator.comparing(node -> 0);
    for (var key : Connection.keys(order).toList()) {
      var ascending = key[1].equals("ASC");
      if (!(type.field(key[0]) instanceof GraphField.Property property)) {
        var counted = Comparator.<PlainNode>comparingLong(node -> count(node, type, key[0]));
        all = all.thenComparing(ascending ? counted : counted.reversed());
        continue;
      }
      var up =
          model.enums().containsKey(property.type())
              ? position(property.type())
              : property.type().equals("String") ? collated(language) : PlainGraph.order(true);
      var values = ascending ? up : up.reversed();
      all =
          all.thenComparing(node -> PlainGraph.value(node.properties, property, language), values);
    }
    return all.thenComparing(PlainNode::id, PlainGraph.BY_CODE_POINT);
  }

  /** How many relationships a node has: those of a field, or all. */
  private long count(PlainNode node, GraphType type, String field) {
    return type.field(field) instanceof GraphField.Relation relation
        ? node.edges(relation, model.getType(relation.target()).labels()).count()
        : node.in.size() + node.out.size();
  }

  /** As ICU compares what texts begin with; of longer ones the ids decide. */
  private static Comparator<@Nullable Object> collated(Language language) {
    var collator = Collator.getInstance(Locale.of(language.name()));
    return Comparator.nullsLast(
        Comparator.comparing(text -> begin((String) text), collator::compare));
  }

  private static String begin(String text) {
    return text.substring(0, Math.min(text.length(), 100));
  }

  /** Values of an enum are ordered as the SDL declares them. */
  private Comparator<@Nullable Object> position(String type) {
    var constants = model.enums().get(type);
    return Comparator.nullsLast(Comparator.comparing(constants::indexOf));
  }
}
