package org.talentgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentgraph.plan.Cost;

class LimitsTests {

  private final SmallSchema schema = new SmallSchema(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { stations(first: 101) { totalCount } }                       | PAGE_TOO_LARGE | stations: first is 101
          { s: stations(last: 101) { totalCount } }                     | PAGE_TOO_LARGE | s: last is 101
          { stations(first: -1) { totalCount } }                        | BAD_PAGE       | stations: first is -1
          { stations(last: -1) { totalCount } }                         | BAD_PAGE       | stations: last is -1
          { stations(first: 1, last: 1) { totalCount } }                | BAD_PAGE       | stations: first and last exclude
          { expert { stations(first: 101) { totalCount } } }            | PAGE_TOO_LARGE | expert.stations: first is 101
          { stations { facets(by: []) { totalGroups } } }               | BAD_FACETS     | stations.facets: by has 0 keys
          { stations { facets(by: ["a","b","c","d","e"]) { totalGroups } } } | BAD_FACETS | stations.facets: by has 5 keys
          { stations { facets(by: ["a"], first: 0) { totalGroups } } }  | BAD_PAGE       | stations.facets: first is 0
          { stations { facets(by: ["a"], first: 101) { totalGroups } } } | PAGE_TOO_LARGE | stations.facets: first is 101
          """)
  void refusesAPageThatIsNone(String query, String code, String words) {
    assertRefused(query, code, words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ stations(first: 0) { totalCount } }",
        "{ stations(first: 100) { totalCount } }",
        "{ stations(first: null, last: 100) { totalCount } }",
        "{ stations { facets(by: [\"a\", \"b\", \"c\", \"d\"], first: 100) { totalGroups } } }"
      })
  void allowsWhatIsJustWithinTheLimits(String query) {
    assertThat(codes(ask(query))).doesNotContain("PAGE_TOO_LARGE", "BAD_PAGE", "BAD_FACETS");
    assertThat(schema.reads).hasValue(1);
  }

  /** Under aliases, as it is, by fragments and below another field. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { %s }                                                          | a#: __typename     | 100
          { %s }                                                          | __typename         | 100
          { %s }                                                          | a#: expert { id }  | 100
          { expert { %s } }                                               | a#: id             | 100
          { expert { ...A } } fragment A on Expert { id: id ...B } fragment B on Expert { %s } | a#: id | 99
          { node(id: "x") { %s } }                                        | a#: id             | 100
          { node(id: "x") { ... on Station { %s } ... on City { other: id } } } | a#: id       | 100
          """)
  void aFieldStandsAHundredTimesInOnePlace(String query, String field, int most) {
    assertThat(codes(ask(repeated(query, field, most)))).doesNotContain("TOO_MANY_FIELDS");
    assertThat(codes(ask(repeated(query, field, most + 1)))).containsExactly("TOO_MANY_FIELDS");
  }

  private static String repeated(String query, String field, int times) {
    return query.formatted(
        IntStream.range(0, times)
            .mapToObj(number -> field.replace("#", String.valueOf(number)))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void limitsTheConditionsOfAFilter() {
    assertThat(conditions(199)).isEmpty(); // and the "and" that holds them
    assertThat(schema.reads).hasValue(1);
    assertThat(conditions(200)).containsExactly("FILTER_TOO_LARGE");
    assertThat(schema.reads).hasValue(1);
  }

  private List<Object> conditions(int count) {
    var filter = Map.of("and", Collections.nCopies(count, Map.of("name", "a")));
    var query = "query ($where: Filter) { stations(where: $where) { edges { cursor } } }";
    return codes(schema.ask(query, Map.of("where", filter), Locale.ENGLISH).getErrors());
  }

  @Test
  void readsThePageSizeFromVariables() {
    var errors =
        schema
            .ask(
                "query ($n: Int) { stations(first: $n) { totalCount } }",
                Map.of("n", 500),
                Locale.CHINESE)
            .getErrors();
    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getMessage()).startsWith("stations：first 为 500");
              assertThat(error.getExtensions().get("message"))
                  .asString()
                  .contains("stations: first is 500");
              assertThat(error.getLocations()).hasSize(1);
            });
  }

  @Test
  void refusesMoreIdsThanAPageHolds() {
    var ids =
        IntStream.range(0, 101).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
    assertRefused(
        "{ nodes(ids: [" + ids + "]) { id } }", "PAGE_TOO_LARGE", "nodes: ids has 101 values");
  }

  @Test
  void countsEveryFieldAsALevel() {
    assertThat(codes(ask("{ expert { stations { edges { node { city " + within(10) + " } } } } }")))
        .isEmpty();
    assertRefused(
        "{ expert { stations { edges { node { city " + within(11) + " } } } } }",
        "TOO_DEEP",
        "is 16 levels deep");
  }

  @Test
  void doesNotCountIntrospection() {
    var ofType = "ofType { ".repeat(20) + "name" + " }".repeat(20);
    assertThat(codes(ask("{ __type(name: \"Station\") { fields { type { " + ofType + " } } } }")))
        .doesNotContain("TOO_DEEP");
  }

  @Test
  void namesTheFieldThatReadsTooManyNodes() {
    var experts = new Cost("e", 100, 100, true, List.of());
    var node = new Cost("node", 0, 1, false, List.of(experts));
    var edges = new Cost("edges", 0, 1, false, List.of(node));
    var costly = new SmallSchema(List.of(new Cost("stations", 100, 100, true, List.of(edges))));
    var query =
        "{ stations(first: 100) { edges { node { e: experts(first: 100) { edges { node { id } } } }"
            + " } } }";
    assertThat(costly.ask(query, Map.of(), Locale.ENGLISH).getErrors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(codes(List.of(error))).containsExactly("TOO_MANY_NODES");
              assertThat(error.getMessage())
                  .contains(
                      "stations.edges.node.e may read 10,000 nodes and the whole operation 10,100",
                      "Ask for stations with first: 99");
              assertThat(error.getLocations()).hasSize(1);
            });
    assertThat(costly.reads).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "and, 20, ''", "and, 21, FILTER_TOO_DEEP", "and, 199, FILTER_TOO_DEEP",
    "or, 20, ''", "or, 21, FILTER_TOO_DEEP", "or, 199, FILTER_TOO_DEEP",
    "city, 21, ''", "city, 22, FILTER_TOO_DEEP", "city, 199, FILTER_TOO_DEEP",
    "not, 199, ''"
  })
  void limitsTheLevelsOfAFilter(String operator, int levels, String code) {
    Object filter = Map.of("name", "a");
    for (var level = 0; level < levels; level++) {
      filter = Map.of(operator, filter);
    }
    var query = "query ($where: Filter) { stations(where: $where) { totalCount } }";
    var errors = schema.ask(query, Map.of("where", filter), Locale.ENGLISH).getErrors();
    assertThat(codes(errors)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void countsTheConditionsOfAllFieldsTogether() {
    var half =
        "stations(where: {in: [\"a\"], and: [%s]}) { totalCount }"
            .formatted("{name: \"a\"} ".repeat(98));
    assertThat(codes(ask("{ a: %s b: %s }".formatted(half, half)))).isEmpty();
    assertThat(
            codes(
                ask(
                    "{ a: %s b: %s c: stations(where: {name: \"a\"}) { totalCount } }"
                        .formatted(half, half))))
        .containsExactly("FILTER_TOO_LARGE");
  }

  @Test
  void limitsListsAndTexts() {
    assertThat(codes(inputs("in", Collections.nCopies(1_000, "a")))).isEmpty();
    assertThat(codes(inputs("in", Collections.nCopies(1_001, "a"))))
        .containsExactly("INPUT_TOO_LARGE");
    assertThat(codes(inputs("name", "a".repeat(2_000)))).isEmpty();
    assertThat(codes(inputs("name", "a".repeat(2_001)))).containsExactly("INPUT_TOO_LARGE");
    assertRefused(
        "{ stations(where: {and: [{city: {in: [\"%s\"]}}]}) { totalCount } }"
            .formatted("a".repeat(2_001)),
        "INPUT_TOO_LARGE",
        "stations: where.and.city.in is a text of 2001 characters");
    assertRefused(
        "{ stations { facets(by: [%s]) { totalGroups } } }".formatted("\"a\" ".repeat(201)),
        "BAD_FACETS",
        "201 keys");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {city: {name: "%s"}}         | Filter.name
          {and: [{city: {in: ["%s"]}}]} | Filter.in
          """)
  void namesTheInputThatIsTooLarge(String where, String coordinate) {
    var query = "{ stations(where: %s) { totalCount } }".formatted(where);
    assertThat(coordinate(query.formatted("a".repeat(2_001)))).isEqualTo(coordinate);
  }

  @Test
  void namesTheArgumentWhoseFilterIsTooDeep() {
    var nested = "{city: ".repeat(30) + "{name: \"a\"}" + "}".repeat(30);
    var query = "{ expert { stations { totalCount } } stations(where: %s) { totalCount } }";
    assertThat(coordinate(query.formatted(nested))).isEqualTo("Query.stations(where:)");
  }

  private Object coordinate(String query) {
    return ask(query).getFirst().getExtensions().get("coordinate");
  }

  private List<GraphQLError> inputs(String key, Object value) {
    var query = "query ($where: Filter) { stations(where: $where) { totalCount } }";
    return schema.ask(query, Map.of("where", Map.of(key, value)), Locale.ENGLISH).getErrors();
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    assertRefused(
        "{ stations(where: {size: 1e999}) { totalCount } }",
        "BAD_NUMBER",
        "where.size is too large");
    assertThat(inputs("size", new BigDecimal("1e999"))).hasSize(1); // by graphql-java itself
  }

  @Test
  void refusesFragmentsThatDoubleAtEveryStep() {
    var fragments =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "fragment F%d on City { a: within { ...F%d } b: within { ...F%d } }"
                        .formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    assertRefused(
        "{ expert { stations { edges { node { city { ...F0 } } } } } } "
            + fragments
            + " fragment F60 on City { id }",
        "TOO_MANY_FIELDS",
        "at least 1,000,000 fields and fragments, most of them below expert");
  }

  @Test
  void refusesFragmentsThatAreNestedWithoutEnd() {
    var fragments =
        IntStream.range(0, 1_800)
            .mapToObj(i -> "fragment F%d on Query { ...F%d }".formatted(i, i + 1))
            .collect(Collectors.joining(" "));
    assertRefused(
        "{ ...F0 } " + fragments + " fragment F1800 on Query { __typename }",
        "TOO_MANY_FIELDS",
        "fragments");
  }

  @Test
  void tellsOfACircleOfFragmentsAsOfAnyInvalidQuery() {
    assertThat(ask("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"))
        .allSatisfy(error -> assertThat(error.getMessage()).contains("cycle"));
  }

  @Test
  void refusesADocumentOfTooManyTokens() {
    assertRefused("{ " + "__typename ".repeat(16_000) + "}", "DOCUMENT_TOO_LARGE", "too large");
  }

  @Test
  void refusesTooManyAliases() {
    var aliases =
        IntStream.range(0, 1_000).mapToObj(i -> "a" + i + ": id").collect(Collectors.joining(" "));
    assertRefused(
        "{ expert { " + aliases + " } }",
        "TOO_MANY_FIELDS",
        "1,001 fields and fragments, most of them below expert");
  }

  private void assertRefused(String query, String code, String words) {
    var before = schema.reads.get();
    assertThat(ask(query))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(codes(List.of(error))).containsExactly(code);
              assertThat(error.getMessage()).contains(words);
            });
    assertThat(schema.reads).hasValue(before);
  }

  private List<GraphQLError> ask(String query) {
    return schema.ask(query, Map.of(), Locale.ENGLISH).getErrors();
  }

  private static List<Object> codes(List<GraphQLError> errors) {
    return errors.stream()
        .filter(error -> error.getExtensions() != null)
        .map(error -> error.getExtensions().get("code"))
        .toList();
  }

  private static String within(int levels) {
    return "{ within ".repeat(levels - 1) + "{ id " + "}".repeat(levels);
  }
}
