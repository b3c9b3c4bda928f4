package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.ScalarFilters;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiltersIT {

  private static final Map<String, Object> ANY = Map.of();

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;
  @Autowired GraphModel model;

  private PlainGraph graph;
  private RandomFilters filters;

  /** Of each type; the database plans each of them anew, which takes most of the time. */
  int filters() {
    return 6;
  }

  @BeforeAll
  void read() {
    graphql = Connection.patient(graphql);
    graph = PlainGraph.read(client);
    filters = new RandomFilters(model, graph, 20261129);
  }

  @ParameterizedTest
  @CsvSource({
    "experts, Expert",
    "organisations, Organisation",
    "institutions, Institution",
    "demands, Demand",
    "engagements, Engagement",
    "platforms, Platform",
    "projects, Project",
    "places, Place",
    "people, Person",
    "events, Event",
    "workstations, Workstation",
    "introductionStations, IntroductionStation",
    "publishedFigures, PublishedFigure",
    "sources, Source",
    "policies, Policy"
  })
  void keepWhatAPlainEvaluationKeeps(String field, String target) {
    var type = model.getType(target);
    var wheres = Stream.generate(() -> filters.filter(type)).limit(filters()).toList();
    wheres.stream()
        .forEach(
            where ->
                assertThat(ids(field, target, where))
                    .as("%s %s", field, where)
                    .isEqualTo(plain(type, where)));
  }

  @ParameterizedTest
  @CsvSource({
    "experts, Expert, id",
    "publishedFigures, PublishedFigure, unit",
    "places, Place, name",
    "experts, Expert, birthYear",
    "publishedFigures, PublishedFigure, value",
    "demands, Demand, deadline",
    "experts, Expert, laureate",
    "publishedFigures, PublishedFigure, qualifier",
    "institutions, Institution, aliases",
    "experts, Expert, modes",
    "awards, Award, level",
    "engagements, Engagement, stage"
  })
  void compareByEveryOperator(String field, String target, String name) {
    var type = model.getType(target);
    var property = (GraphField.Property) java.util.Objects.requireNonNull(type.field(name));
    var wheres =
        ScalarFilters.operators(model, property).stream()
            .map(
                operator ->
                    Map.<String, Object>of(
                        name, Map.of(operator, filters.operand(property, operator, type))))
            .toList();
    wheres.stream().forEach(where -> compare(field, target, where));
  }

  private void compare(String field, String target, Map<String, Object> where) {
    var type = model.getType(target);
    var not = Map.<String, Object>of("not", where);
    var kept = ids(field, target, where);
    assertThat(kept).as("%s %s", field, where).isEqualTo(plain(type, where));
    var others = ids(field, target, not);
    assertThat(others).as("%s %s", field, not).isEqualTo(plain(type, not));
    assertThat(kept.size() + others.size()).isEqualTo(graph.all(type).size());
  }

  static Stream<Arguments> filtersAtTheEdge() {
    var nulls = new HashMap<String, Object>();
    nulls.put("teamSize", null);
    nulls.put("or", null);
    var nullOperand = new HashMap<String, Object>();
    nullOperand.put("eq", null);
    return Stream.of(
        Arguments.of("an empty filter keeps everything", ANY, true),
        Arguments.of("and of nothing keeps everything", Map.of("and", List.of()), true),
        Arguments.of("or of nothing keeps nothing", Map.of("or", List.of()), false),
        Arguments.of("or of an empty filter keeps everything", Map.of("or", List.of(ANY)), true),
        Arguments.of("not of an empty filter keeps nothing", Map.of("not", ANY), false),
        Arguments.of(
            "not of or of nothing keeps everything", Map.of("not", Map.of("or", List.of())), true),
        Arguments.of("in of nothing keeps nothing", Map.of("name", Map.of("in", List.of())), false),
        Arguments.of(
            "not in nothing keeps everything",
            Map.of("not", Map.of("name", Map.of("in", List.of()))),
            true),
        Arguments.of("no operator keeps everything", Map.of("name", ANY), true),
        Arguments.of("not of no operator keeps nothing", Map.of("not", Map.of("name", ANY)), false),
        Arguments.of("null counts as not given", nulls, true),
        Arguments.of("a null operand counts as not given", Map.of("teamSize", nullOperand), true),
        Arguments.of(
            "not of a null operand keeps nothing",
            Map.of("not", Map.of("teamSize", nullOperand)),
            false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filtersAtTheEdge")
  void atTheEdgeMeanOneThing(String meaning, Map<String, Object> where, boolean everything) {
    var type = model.getType("Workstation");
    var expected = everything ? plain(type, ANY) : List.<String>of();
    assertThat(ids("workstations", "Workstation", where))
        .isEqualTo(expected)
        .isEqualTo(plain(type, where));
  }

  @Test
  void takeNullForNoFilterAndNoOrder() {
    graphql
        .document(
            "{ workstations(where: null, orderBy: null, first: 1) { totalCount edges { node { id }"
                + " } } }")
        .execute()
        .path("workstations.totalCount")
        .entity(Integer.class)
        .isEqualTo(graph.all(model.getType("Workstation")).size());
  }

  @Test
  void askWhetherThereIsARelatedNode() {
    var type = model.getType("Expert");
    var withNationality = ids("experts", "Expert", Map.of("nationality", ANY));
    var without = ids("experts", "Expert", Map.of("not", Map.of("nationality", ANY)));
    assertThat(withNationality).isNotEmpty().isEqualTo(plain(type, Map.of("nationality", ANY)));
    assertThat(without).isNotEmpty().doesNotContainAnyElementsOf(withNationality);
  }

  @Test
  void beginWithTheRelatedNodesThatTheyName() {
    var beijing = Map.of("id", Map.of("eq", "country:cn"));
    var industries =
        Map.of("id", Map.of("in", List.of("industry:new-energy", "industry:biomedicine")));
    for (var where :
        List.<Map<String, Object>>of(
            Map.of("industries", Map.of("some", industries)),
            Map.of("not", Map.of("industries", Map.of("some", industries))),
            Map.of(
                "industries",
                Map.of(
                    "some", industries, "none", Map.of("id", Map.of("eq", "industry:new-energy")))),
            Map.of(
                "or",
                List.of(
                    Map.of("nationality", beijing),
                    Map.of("industries", Map.of("all", industries)))),
            Map.of(
                "residence",
                Map.of("within", Map.of("id", Map.of("eq", "province:hebei"))),
                "industries",
                Map.of("some", industries)))) {
      assertThat(ids("experts", "Expert", where))
          .as("%s", where)
          .isEqualTo(plain(model.getType("Expert"), where));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "startsWith, åLAND, 1",
    "startsWith, aland, 1",
    "startsWith, ＡＬＡＮＤ, 1",
    "contains, d'ivoire, 1",
    "contains, cote d'ivoire, 1",
    "eq, Åland Islands, 1",
    "eq, Aland Islands, 0",
    "eq, åland islands, 0",
  })
  void compareTextsWithoutCaseAccentsAndWidthButExactlyWhenAskedTo(
      String operator, String name, int found) {
    assertThat(ids("countries", "Country", Map.of("name", Map.of(operator, name)))).hasSize(found);
  }

  @Test
  void wantOneLanguageToMeetAllOperatorsOnAText() {
    var city = graph.get("city:baoding").properties;
    var zh = (String) city.get("nameZh");
    var between =
        Map.<String, Object>of("name", Map.of("startsWith", "Bao", "contains", zh.substring(0, 1)));
    assertThat(ids("cities", "Place", between)).isEmpty();
    assertThat(ids("cities", "Place", Map.of("name", Map.of("startsWith", "Bao"))))
        .contains("city:baoding");
  }

  private List<String> ids(String field, String target, Map<String, Object> where) {
    var pages = Connection.root(graphql, field, target, where, List.of()).forwards(100);
    var ids = Connection.ids(pages);
    assertThat(pages).extracting(Connection.Page::totalCount).containsOnly(ids.size());
    return ids;
  }

  private List<String> plain(GraphType type, Map<String, Object> where) {
    var filter = new PlainFilter(model);
    return graph.all(type).stream()
        .filter(node -> filter.keeps(node, type, where))
        .map(PlainGraph.PlainNode::id)
        .toList();
  }
}
