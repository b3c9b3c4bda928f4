package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.graph.PlainFacets.Group;
import org.talentgraph.model.GraphModel;
import org.talentgraph.plan.PageArguments;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetsIT {

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;
  @Autowired GraphModel model;

  private PlainGraph graph;

  @BeforeAll
  void read() {
    graphql = Connection.patient(graphql);
    graph = PlainGraph.read(client);
  }

  @ParameterizedTest
  @CsvSource({
    "experts, Expert, ORIGIN, 20",
    "experts, Expert, ACADEMICIAN LAUREATE, 20",
    "experts, Expert, NATIONALITY, 100",
    "experts, Expert, NATIONALITY, 3",
    "experts, Expert, MODES, 20",
    "experts, Expert, MODES INDUSTRIES, 50",
    "experts, Expert, SKILLS ORIGIN BIRTH_YEAR, 100",
    "engagements, Engagement, YEAR, 100",
    "engagements, Engagement, YEAR STAGE MODE, 7",
    "engagements, Engagement, THROUGH PROGRAMME, 40",
    "platforms, Platform, TYPE, 30",
    "platforms, Platform, TYPE STATUS SYNTHETIC, 30",
    "places, Place, TYPE WITHIN, 10",
    "people, Person, TYPE, 1",
    "institutions, Institution, KIND ALIASES, 9",
    "events, Event, PARTICIPANTS KIND, 100",
  })
  void countsAsAPlainCount(String field, String target, String by, int first) {
    var type = model.getType(target);
    var keys = List.of(by.split(" "));
    var groups = plain().groups(graph.all(type), type, keys);
    var facets =
        ask(
            "{ %s { facets(by: %s, first: %d) { totalGroups groups { count values { key value } } } } }"
                .formatted(field, keys, first),
            field + ".facets");
    assertThat(facets.get("totalGroups")).isEqualTo(groups.size());
    assertThat(groups(facets)).isEqualTo(groups.subList(0, Math.min(first, groups.size())));
    assertThat(keys(facets)).allMatch(keys::equals);
  }

  @Test
  void countsOnlyWhatTheFilterLeavesAndNothingOfThePage() {
    var type = model.getType("Demand");
    var open =
        graph.all(type).stream()
            .filter(node -> "EXPERT".equals(node.properties.get("kind")))
            .toList();
    var facets =
        ask(
            """
            { demands(where: {kind: {eq: EXPERT}}, first: 1) {
              edges { node { id } }
              facets(by: [REQUIRED_DEGREE, MODE]) { totalGroups groups { count values { value } } } } }\
            """,
            "demands.facets");
    assertThat(groups(facets))
        .isEqualTo(plain().groups(open, type, List.of("REQUIRED_DEGREE", "MODE")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vocabularies", "publishedFigures", "experts", "platforms"})
  void countsWhatTheTotalBesideItCounts(String field) {
    var found =
        ask(
            "{ %s(first: 1) { edges { node { id } } totalCount facets(by: [SYNTHETIC]) { groups { count } } } }"
                .formatted(field),
            field);
    assertThat(
            ((Map<?, ?>) found.get("facets")).get("groups") instanceof List<?> groups
                ? groups.stream()
                    .mapToInt(group -> (Integer) ((Map<?, ?>) group).get("count"))
                    .sum()
                : -1)
        .isEqualTo(found.get("totalCount"));
  }

  @Test
  void countsInsideNestedConnections() {
    List<Map<String, Object>> countries =
        nested(
            """
            { countries(first: 100, where: {citizens: {some: {}}}) { edges { node {
              id
              citizens { totalCount facets(by: [ORIGIN, INDUSTRIES], first: 100) { totalGroups groups { count values { value } } } }
            } } } }\
            """,
            "countries.edges[*].node");
    assertThat(countries).hasSizeGreaterThan(5);
    var type = model.getType("Expert");
    for (var country : countries) {
      var citizens =
          graph.get((String) country.get("id")).in.stream()
              .filter(edge -> edge.type.equals("CITIZEN_OF"))
              .map(edge -> edge.from)
              .toList();
      @SuppressWarnings("unchecked")
      var connection = (Map<String, Object>) country.get("citizens");
      assertThat(connection).containsEntry("totalCount", citizens.size());
      @SuppressWarnings("unchecked")
      var facets = (Map<String, Object>) connection.get("facets");
      assertThat(groups(facets))
          .isEqualTo(plain().groups(citizens, type, List.of("ORIGIN", "INDUSTRIES")));
    }
  }

  @Test
  void countsByThePropertiesOfARelationship() {
    var skill = graph.all(model.getType("Skill")).getFirst();
    var counts = new LinkedHashMap<@Nullable String, Integer>();
    skill.in.stream()
        .filter(edge -> edge.type.equals("SKILLED_IN"))
        .forEach(edge -> counts.merge((String) edge.properties.get("level"), 1, Integer::sum));
    var facets =
        ask(
            "{ node(id: \"%s\") { ... on Skill { experts { facets(by: LEVEL) { totalGroups groups { count values { value } } } } } } }"
                .formatted(skill.id()),
            "node.experts.facets");
    var answered = new LinkedHashMap<@Nullable String, Integer>();
    groups(facets).forEach(group -> answered.put(group.values().getFirst(), group.count()));
    assertThat(answered).isNotEmpty().isEqualTo(counts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "experts { facets(by: LEVEL) { totalGroups } }",
        "experts(orderBy: {role: ASC}) { edges { node { id } } }",
        "cities { edges { node { id residents { facets(by: ROLE) { totalGroups } } } } }"
      })
  void aKeyOfARelationshipIsRefusedWhereItDoesNotLead(String field) {
    graphql
        .document("{ %s }".formatted(field))
        .execute()
        .errors()
        .satisfy(Refused.with("KEY_OF_ANOTHER_RELATIONSHIP"));
  }

  @Test
  void tellsTheKindsOfATypeThatSharesTheKeysOfItsInterface() {
    var facets =
        ask(
            "{ cities { facets(by: TYPE) { totalGroups groups { count values { value } } } } }",
            "cities.facets");
    assertThat(groups(facets)).extracting(Group::values).containsExactly(List.of("City"));
  }

  @Test
  void labelsConstantsInTheLanguageAsked() {
    List<Map<String, Object>> values =
        nested(
            """
            { experts { facets(by: ORIGIN) { groups { values { value en: name(in: EN) zh: name(in: ZH) } } } } }\
            """,
            "experts.facets.groups[*].values[0]");
    assertThat(values)
        .contains(Map.of("value", "FOREIGN", "en", "Foreign expert", "zh", "外国专家"))
        .hasSizeGreaterThan(1)
        .noneSatisfy(value -> assertThat(value.get("zh")).isEqualTo(value.get("value")));
  }

  @Test
  void labelsKindsInTheLanguageAsked() {
    List<Map<String, Object>> values =
        nested(
            """
            { cities { facets(by: TYPE) { groups { values { value en: name(in: EN) zh: name(in: ZH) } } } } }\
            """,
            "cities.facets.groups[*].values[0]");
    assertThat(values).containsExactly(Map.of("value", "City", "en", "City", "zh", "城市"));
  }

  @Test
  void namesRelatedNodesInTheLanguageAsked() {
    List<Map<String, Object>> values =
        nested(
            """
            { experts { facets(by: NATIONALITY, first: 100) { groups { values { value en: name(in: EN) zh: name(in: ZH) name } } } } }\
            """,
            "experts.facets.groups[*].values[0]");
    assertThat(values).hasSizeGreaterThan(5);
    for (var value : values) {
      if (value.get("value") == null) {
        assertThat(value).containsEntry("en", null).containsEntry("zh", null);
      } else {
        var country = graph.get((String) value.get("value")).properties;
        assertThat(value)
            .containsEntry("en", country.get("nameEn"))
            .containsEntry("name", country.get("nameEn"))
            .containsEntry("zh", country.get("nameZh"));
      }
    }
  }

  @Test
  void takesNullForTheUsualNumberOfGroups() {
    var facets =
        ask(
            "{ experts { facets(by: NATIONALITY, first: null) { totalGroups groups { count values {"
                + " value } } } } }",
            "experts.facets");
    assertThat(groups(facets)).hasSize(PageArguments.DEFAULT_SIZE);
  }

  private PlainFacets plain() {
    return new PlainFacets(model);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> ask(String document, String path) {
    return graphql.document(document).execute().path(path).entity(Map.class).get();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private List<Map<String, Object>> nested(String document, String path) {
    return (List) graphql.document(document).execute().path(path).entityList(Map.class).get();
  }

  @SuppressWarnings("unchecked")
  private static List<Group> groups(Map<String, Object> facets) {
    return ((List<Map<String, Object>>) facets.get("groups"))
        .stream()
            .map(
                group ->
                    new Group(
                        ((List<Map<String, @Nullable String>>) group.get("values"))
                            .stream().map(value -> value.get("value")).toList(),
                        (int) group.get("count")))
            .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<List<Object>> keys(Map<String, Object> facets) {
    return ((List<Map<String, Object>>) facets.get("groups"))
        .stream()
            .map(
                group ->
                    ((List<Map<String, Object>>) group.get("values"))
                        .stream().map(value -> value.get("key")).toList())
            .toList();
  }
}
