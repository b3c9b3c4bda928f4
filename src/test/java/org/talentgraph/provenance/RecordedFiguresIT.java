package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

/** Published figures beside the records that they count. */
@IntegrationTest
class RecordedFiguresIT {

  private static final String FIGURE =
      """
      query($id: ID!) {
        node(id: $id) { ... on PublishedFigure { recorded { documented synthetic } } }
      }
      """;

  private static final String TWO_ENGAGEMENTS =
      """
      MATCH (programme:Programme {id: 'programme:hebei-quality-experts'})
      MATCH (city:City {id: 'city:baoding'}) MATCH (country:Country {id: 'country:JP'})
      CREATE (expert:Node:Person:Expert {id: 'recorded:expert', nameEn: 'E', synthetic: false, citations: []})
      CREATE (expert)-[:CITIZEN_OF {citations: []}]->(country)
      CREATE (one:Node:Engagement {id: 'recorded:1', nameEn: 'One', stage: 'INTRODUCED', year: 2024, synthetic: false, citations: []})
      CREATE (one)-[:UNDER {citations: [], validFrom: date('2024-06-01')}]->(programme)
      CREATE (one)-[:ENGAGES {citations: []}]->(expert)
      CREATE (one)-[:LOCATED_IN {citations: []}]->(city)
      CREATE (two:Node:Engagement {id: 'recorded:2', nameEn: 'Two', stage: 'INTRODUCED', year: 2025, synthetic: true, citations: []})
      CREATE (two)-[:UNDER {citations: []}]->(programme)
      CREATE (two)-[:ENGAGES {citations: []}]->(expert)
      """;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;
  @Autowired Neo4jClient client;
  @Autowired Driver driver;

  @Test
  void agreeWithTheRecordsWhereTheyCountAny() {
    var counted = figures().stream().filter(figure -> figure.recorded() != null).toList();
    assertThat(counted).hasSizeGreaterThan(60);
    assertThat(counted)
        .allSatisfy(figure -> assertThat(figure.qualifier()).isEqualTo("EXACT"))
        .filteredOn(figure -> !figure.isPartial())
        .allSatisfy(figure -> assertThat(figure.total()).hasValue(figure.value()));
    assertThat(counted) // a document that names only some of them, or none, prints more
        .filteredOn(Figure::isPartial)
        .allSatisfy(
            figure -> assertThat(figure.total().orElseThrow()).isBetween(1, figure.value()));
  }

  @ParameterizedTest
  @CsvSource({
    "hebei-academician-workstations, 0, 58",
    "hebei-quality-experts-2024, 0, 11",
    "hebei-quality-experts-baoding, 0, 19",
    "hebei-quality-experts-jp, 0, 28",
    "hebei-quality-countries, 0, 11",
    "hebei-flexible-academicians-2023, 0, 6",
    "hebei-introduction-experts-2023, 0, 251",
    "offshore-base-trainings, 2, 0",
    "hebei-new-national-key-laboratories, 3, 0",
    "xiongan-service-teams, 2, 0",
    "shanxi-talent-classes, 4, 0"
  })
  void tellWhichOfThemAreMadeUp(String figure, int documented, int synthetic) {
    recorded(figure, FIGURE).isEqualTo(Map.of("documented", documented, "synthetic", synthetic));
  }

  @ParameterizedTest
  @CsvSource({"shijiazhuang-rent-doctorate", "beijing-platform-visits", "hebei-patent-growth"})
  void haveNothingBesideThemWhereNoRecordIsCounted(String figure) {
    graphql
        .document(FIGURE)
        .variable("id", "figure:" + figure)
        .execute()
        .path("node.recorded")
        .valueIsNull();
  }

  @Test
  void areCountedByOneStatementForAWholePage() {
    statements.clear();
    graphql
        .document(
            """
            { publishedFigures(first: 100, where: { unit: { in: [EXPERT, WORKSTATION] } }) {
                edges { node { value beside: recorded { synthetic real: documented } } } } }\
            """)
        .execute()
        .path("publishedFigures.edges[*].node.beside.synthetic")
        .entityList(Integer.class)
        .satisfies(counts -> assertThat(counts).hasSizeGreaterThan(20).contains(58, 9, 67));
    assertThat(statements.texts()).hasSize(1);
  }

  /** However busy the machine is: a walk over everything near the figures would be millions. */
  @Test
  void aPageOfAHundredFiguresLooksAtLittle() throws IOException {
    var counted =
        new ClassPathResource("graph-schema/cypher/recorded.cypher")
            .getContentAsString(StandardCharsets.UTF_8)
            .replaceAll("VALID_\\w+\\([^()]*\\)", "true");
    var page =
        "CYPHER 25 PROFILE MATCH (this:PublishedFigure) WITH this ORDER BY this.id LIMIT 100"
            + " CALL (this) { %s } RETURN count(value)";
    try (var session = driver.session()) {
      var profile = session.run(page.formatted(counted)).consume().profile();
      assertThat(hits(profile)).isBetween(1_000L, 1_000_000L);
    }
  }

  private static long hits(ProfiledPlan plan) {
    return plan.dbHits() + plan.children().stream().mapToLong(RecordedFiguresIT::hits).sum();
  }

  @ParameterizedTest
  @CsvSource({
    "hebei-academician-workstations, 2016-01-01, 0",
    "hebei-academician-workstations, 2030-01-01, 58",
    "hebei-workstations, 2016-01-01, 0"
  })
  void countWhatWasThereOnTheDayAsTheListsDo(String figure, String day, int workstations) {
    var asOf =
        FIGURE.replace("query($id: ID!)", "query($id: ID!) @asOf(date: \"%s\")".formatted(day));
    recorded(figure, asOf).isEqualTo(Map.of("documented", 0, "synthetic", workstations));
  }

  @Test
  void countWhatIsAddedInTheirTimeAndPlaceOnly() {
    var asOf = FIGURE.replace("query($id: ID!)", "query($id: ID!) @asOf(date: \"2024-05-01\")");
    client.query(TWO_ENGAGEMENTS).run();
    try {
      recorded("hebei-quality-experts-2024", FIGURE)
          .isEqualTo(Map.of("documented", 1, "synthetic", 11));
      recorded("hebei-quality-experts-2024", asOf)
          .isEqualTo(Map.of("documented", 0, "synthetic", 11));
      recorded("hebei-quality-experts-2023", FIGURE)
          .isEqualTo(Map.of("documented", 0, "synthetic", 48));
      recorded("hebei-quality-experts-baoding", FIGURE)
          .isEqualTo(Map.of("documented", 1, "synthetic", 19));
      recorded("hebei-quality-experts-tangshan", FIGURE)
          .isEqualTo(Map.of("documented", 0, "synthetic", 11));
      recorded("hebei-quality-experts-jp", FIGURE)
          .isEqualTo(Map.of("documented", 1, "synthetic", 28));
    } finally {
      client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'recorded:' DETACH DELETE n").run();
    }
  }

  private HttpGraphQlTester.Entity<Object, ?> recorded(String figure, String document) {
    return graphql
        .document(document)
        .variable("id", "figure:" + figure)
        .execute()
        .path("node.recorded")
        .entity(Object.class);
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    @Nullable String after = null;
    do {
      var answer =
          graphql
              .document(
                  """
                  query($after: String) { publishedFigures(first: 100, after: $after) {
                      edges { node { id value qualifier isPartial recorded { documented synthetic } } }
                      pageInfo { hasNextPage endCursor } } }\
                  """)
              .variable("after", after)
              .execute();
      figures.addAll(answer.path("publishedFigures.edges[*].node").entityList(Figure.class).get());
      var more = answer.path("publishedFigures.pageInfo.hasNextPage").entity(Boolean.class).get();
      after =
          more
              ? answer.path("publishedFigures.pageInfo.endCursor").entity(String.class).get()
              : null;
    } while (after != null);
    return figures;
  }

  private record Recorded(int documented, int synthetic) {}

  private record Figure(
      String id, int value, String qualifier, boolean isPartial, @Nullable Recorded recorded) {

    Optional<Integer> total() {
      return Optional.ofNullable(recorded).map(each -> each.documented() + each.synthetic());
    }
  }
}
