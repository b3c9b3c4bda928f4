package org.talentgraph.provenance;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.util.StringUtils;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import org.talentgraph.provenance.DocumentedData.Cell;

/** From a passage to what rests on it, held against the rows of the documented data. */
@IntegrationTest
class PassageFactsIT {

  private static final String FACTS =
      """
      fragment facts on NodeSupportConnection {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { relationship to { id } citations { id } node { id citations { id } } }
      }
      """;

  private static final DocumentedData DATA = new DocumentedData();

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;

  /**
   * What a row of the documented data says.
   *
   * @param text the id of a record, or a relationship with both its ends
   */
  private record CitedFact(String text, Set<String> citations) {

    static Stream<CitedFact> all() {
      return DATA.cells().filter(cell -> cell.column().equals("citations")).map(CitedFact::of);
    }

    static CitedFact of(Cell cell) {
      var kind = cell.file().replaceAll(".*/|\\.csv", "");
      var row = cell.row();
      return new CitedFact(
          text(row.getOrDefault("id", row.get("from")), kind, row.get("to")),
          Set.of(cell.value().split("\\|")));
    }

    static String text(String node, String relationship, @Nullable String to) {
      return to == null ? node : "%s %s %s".formatted(node, relationship, to);
    }

    static List<String> citing(Set<String> citations) {
      return all()
          .filter(fact -> fact.citations.stream().anyMatch(citations::contains))
          .map(CitedFact::text)
          .sorted()
          .toList();
    }
  }

  private static Set<String> citations(String column, String value) {
    return DATA.nodes("Citation").stream()
        .filter(row -> value.equals(row.get(column)))
        .map(row -> row.get("id"))
        .collect(toSet());
  }

  @Test
  void everyFactReadInAWayWaitsToBeReadAgain() {
    var cited = citations("how", "DERIVED");
    List<String> found = new ArrayList<>();
    String after = null;
    do {
      var page =
          answer(
              "query($after: String) { page: reviewQueue(first: 100, after: $after) { ...facts } }",
              "page",
              "after",
              after);
      found.addAll(facts(page, cited));
      var info = (Map<?, ?>) requireNonNull(page.get("pageInfo"));
      after = Boolean.TRUE.equals(info.get("hasNextPage")) ? (String) info.get("endCursor") : null;
      assertThat(page.get("totalCount")).isEqualTo(CitedFact.citing(cited).size());
    } while (after != null);
    assertThat(found.stream().sorted()).hasSizeGreaterThan(150).isEqualTo(CitedFact.citing(cited));
    assertThat(found).anyMatch(fact -> fact.contains(" ")).anyMatch(fact -> !fact.contains(" "));
  }

  @Test
  void factsAreAskedForByTheWayTheyWereRead() {
    var stated =
        answer(
            "query($how: ReadingMethod!) { page: reviewQueue(how: $how, first: 5) { ...facts } }",
            "page",
            "how",
            "STATED");
    var cited = citations("how", "STATED");
    assertThat(facts(stated, cited)).hasSize(5);
    assertThat(stated.get("totalCount")).isEqualTo(CitedFact.citing(cited).size());
  }

  @Test
  void aPartOfADocumentLeadsToWhatRestsOnIt() {
    var sources =
        DATA.relationships("QUOTES").stream().collect(groupingBy(row -> row.get("to"))).keySet();
    assertThat(sources).hasSizeGreaterThan(4);
    for (var source : sources) {
      for (var part : parts(source)) {
        var document =
            """
            query($source: ID!) { passage(source: $source, start: %d, length: %d) {
              start length page: facts(first: 100) { ...facts } } }
            """
                .formatted(part[0], part[1]);
        var cited = overlapping(source, part[0], part[0] + part[1]);
        var page = answer(document, "passage.page", "source", source);
        var expected = CitedFact.citing(cited);
        assertThat(page.get("totalCount")).as(document).isEqualTo(expected.size());
        if (expected.size() <= 100) {
          assertThat(facts(page, cited).stream().sorted()).as(document).isEqualTo(expected);
        }
      }
    }
  }

  /** Each a start and a length; the last ones stand right before a passage and right behind it. */
  private static List<int[]> parts(String source) {
    var fixed = Stream.of(new int[] {0, 40}, new int[] {300, 1}, new int[] {700, 2_000});
    var beside =
        quotes(source)
            .filter(row -> start(row) > 0)
            .limit(2)
            .flatMap(row -> Stream.of(new int[] {start(row) - 1, 1}, new int[] {end(row), 1}));
    return Stream.concat(fixed, beside).toList();
  }

  /** The passages of a document that have a place in it. */
  private static Stream<Map<String, String>> quotes(String source) {
    var quoting =
        DATA.relationships("QUOTES").stream()
            .filter(row -> row.get("to").equals(source))
            .map(row -> row.get("from"))
            .collect(toSet());
    return DATA.nodes("Citation").stream()
        .filter(row -> quoting.contains(row.get("id")))
        .filter(row -> !row.get("start").isEmpty());
  }

  private static int start(Map<String, String> citation) {
    return Integer.parseInt(citation.get("start"));
  }

  private static int end(Map<String, String> citation) {
    return start(citation) + Integer.parseInt(citation.get("length"));
  }

  private static Set<String> overlapping(String source, int from, int to) {
    return quotes(source)
        .filter(row -> start(row) < to)
        .filter(row -> end(row) > from)
        .map(row -> row.get("id"))
        .collect(toSet());
  }

  @Test
  void oneOfTheseListsMayStandWithinAnother() {
    var page =
        answer(
            """
            query($id: ID!) { page: citation(id: $id) {
              supports(first: 2) { totalCount edges { node { citations { id supports(first: 1) { totalCount } } } } } } }
            """,
            "page",
            "id",
            "citation:beilun-case-2022@43+52");
    var total = CitedFact.citing(Set.of("citation:beilun-case-2022@43+52")).size();
    assertThat(page.toString())
        .contains("id=citation:beilun-case-2022@43+52, supports={totalCount=%d}".formatted(total));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aCitationSupportsWhatCitesIt() {
    var page =
        answer(
            """
            query($where: CitationFilter) { page: citations(first: 8, where: $where) { edges { node {
              id supports(first: 100) { ...facts } } } } }
            """,
            "page",
            "where",
            Map.of("how", Map.of("eq", "DERIVED")));
    var edges = (List<Map<String, Map<String, Object>>>) requireNonNull(page.get("edges"));
    assertThat(edges).hasSize(8);
    for (var edge : edges) {
      var citation = requireNonNull(edge.get("node"));
      var id = Set.of((String) requireNonNull(citation.get("id")));
      var supports = (Map<String, Object>) requireNonNull(citation.get("supports"));
      assertThat(facts(supports, id).stream().sorted()).isEqualTo(CitedFact.citing(id));
    }
  }

  @Test
  void recordsAreFilteredByWhatTheyCite() {
    var derived = citations("how", "DERIVED");
    for (var kind : List.of("Programme", "Engagement", "PublishedFigure", "Event", "Project")) {
      var expected =
          DATA.nodes(kind).stream()
              .filter(
                  row -> Stream.of(row.get("citations").split("\\|")).allMatch(derived::contains))
              .map(row -> row.get("id"))
              .sorted()
              .toList();
      var document =
          """
          query($where: %1$sFilter) { page: %2$ss(first: 100, where: $where) { totalCount edges { node { id } } } }
          """
              .formatted(kind, StringUtils.uncapitalize(kind));
      var where =
          Map.of(
              "synthetic", Map.of("eq", false),
              "citations", Map.of("all", Map.of("how", Map.of("eq", "DERIVED"))));
      assertThat(ids(answer(document, "page", "where", where))).as(kind).isEqualTo(expected);
    }
  }

  @Test
  void edgesAreFilteredByWhatTheyCiteAlsoWithoutPropertiesOfTheirOwn() {
    var derived = citations("how", "DERIVED");
    var expected =
        DATA.relationships("ESTABLISHED_UNDER").stream()
            .filter(
                row -> Stream.of(row.get("citations").split("\\|")).noneMatch(derived::contains))
            .collect(groupingBy(row -> row.get("to")));
    expected.forEach(
        (policy, rows) -> {
          var page =
              answer(
                  """
                  query($policy: ID!) { policy(id: $policy) {
                    page: programmes(first: 100, whereEdge: {citations: {none: {how: {eq: DERIVED}}}}) {
                      totalCount edges { node { id } citations { how } } } } }
                  """,
                  "policy.page",
                  "policy",
                  policy);
          var programmes =
              rows.stream()
                  .map(row -> row.get("from"))
                  .filter(id -> id.startsWith("programme:"))
                  .sorted()
                  .toList();
          assertThat(ids(page)).as(policy).isEqualTo(programmes);
        });
  }

  @Test
  void aPartBeforeTheDocumentIsRefused() {
    graphql
        .document(
            "{ passage(source: \"source:beilun-case-2022\", start: -1, length: 5) { start } }")
        .execute()
        .errors()
        .satisfy(
            errors ->
                assertThat(errors.getFirst().getExtensions())
                    .containsEntry("code", "NEGATIVE_NUMBER"));
  }

  /** What is under a path of the answer, which took one statement. */
  @SuppressWarnings("unchecked")
  private Map<String, Object> answer(
      String document, String path, String variable, @Nullable Object value) {
    statements.clear();
    var answer =
        graphql
            .mutate()
            .responseTimeout(Duration.ofMinutes(2))
            .build()
            .document(document.contains("...facts") ? document + FACTS : document)
            .variable(variable, value)
            .execute()
            .path(path)
            .entity(Map.class)
            .get();
    assertThat(statements.texts()).as(document).hasSize(1);
    return answer;
  }

  @SuppressWarnings("unchecked")
  private static List<String> ids(Map<String, Object> page) {
    var edges = (List<Map<String, Map<String, Object>>>) requireNonNull(page.get("edges"));
    var ids = edges.stream().map(edge -> (String) requireNonNull(edge.get("node")).get("id"));
    assertThat(page.get("totalCount")).isEqualTo(edges.size());
    return ids.toList();
  }

  /** The facts of a page, each of which cites one of the citations. */
  @SuppressWarnings("unchecked")
  private static List<String> facts(Map<String, Object> page, Set<String> cited) {
    return ((List<Map<String, Object>>) requireNonNull(page.get("edges")))
        .stream().map(edge -> fact(edge, cited)).toList();
  }

  @SuppressWarnings("unchecked")
  private static String fact(Map<String, Object> edge, Set<String> cited) {
    var node = (Map<String, Object>) requireNonNull(edge.get("node"));
    var to = (Map<String, Object>) edge.get("to");
    var citing = to == null ? node : edge;
    assertThat((List<Map<String, String>>) requireNonNull(citing.get("citations")))
        .anyMatch(citation -> cited.contains(citation.get("id")));
    return CitedFact.text(
        (String) requireNonNull(node.get("id")),
        (String) edge.get("relationship"),
        to == null ? null : (String) to.get("id"));
  }
}
