package org.talentgraph.matching;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.database.Derivation;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;

/** Everything that offers demands knows which are open on a day. */
@IntegrationTest
class OpenDemandsIT {

  /** The day of the clock of all integration tests. */
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  private static final String WRITTEN =
      """
      UNWIND [
        {id: 'no-dates'}, {id: 'deadline', deadline: date('2025-06-30')},
        {id: 'end', endsOn: date('2025-07-01')},
        {id: 'both', deadline: date('2025-07-31'), endsOn: date('2025-07-01')}] AS demand
      UNWIND ['PUBLISHED', 'CLOSED', 'MET'] AS status
      CREATE (n:Node:Demand)
      SET n = demand {.*, id: 'dated:' + demand.id + '-' + toLower(status), status: status,
        kind: 'EXPERT', synthetic: true}
      """;

  @Autowired private HttpGraphQlTester graph;
  @Autowired private Neo4jClient client;
  @Autowired private GraphRecords reads;
  @Autowired private Candidates candidates;
  @Autowired private Records records;
  @Autowired private Taxonomies taxonomies;
  @Autowired private List<Derivation> derivations;

  /** What is stored of a demand. */
  private record Stored(
      String id, String status, @Nullable LocalDate deadline, @Nullable LocalDate endsOn) {

    boolean isOpen(LocalDate day) {
      return status.equals("PUBLISHED")
          && (deadline == null || !deadline.isBefore(day))
          && (endsOn == null || endsOn.isAfter(day));
    }
  }

  @BeforeEach
  void write() {
    client.query(WRITTEN).run();
  }

  @AfterEach
  void remove() {
    client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'dated:' DETACH DELETE n").run();
  }

  private Set<String> openOn(LocalDate day) {
    return client
        .query(
            "MATCH (d:Demand) RETURN d.id AS id, d.status AS status, d.deadline AS by, d.endsOn AS"
                + " end")
        .fetch()
        .all()
        .stream()
        .map(
            row ->
                new Stored(
                    (String) row.get("id"),
                    (String) row.get("status"),
                    (LocalDate) row.get("by"),
                    (LocalDate) row.get("end")))
        .filter(demand -> demand.isOpen(day))
        .map(Stored::id)
        .collect(toSet());
  }

  private static View asOf(LocalDate day) {
    return new View(Optional.of(new AsOf(day)), Visibility.EVERYTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-10-15",
        "2025-01-01",
        "2025-06-30",
        "2025-07-01",
        "2025-08-01",
        "2030-01-01"
      })
  void theFieldTheFilterAndTheStatusAgree(LocalDate day) {
    var open = openOn(day);
    var all = reads.all("Demand", Map.of(), "id open", asOf(day));
    assertThat(all).hasSizeGreaterThan(1_000);
    assertThat(all.stream().filter(each -> each.isTrue("open")).map(Row::id))
        .containsExactlyInAnyOrderElementsOf(open);
    assertThat(passing(Map.of("open", Map.of("eq", true)), day)).isEqualTo(open);
    assertThat(passing(Map.of("open", Map.of("in", List.of(true))), day)).isEqualTo(open);
    assertThat(passing(Map.of("not", Map.of("open", Map.of("eq", false))), day)).isEqualTo(open);
    assertThat(passing(Map.of("open", Map.of("eq", false)), day))
        .hasSize(all.size() - open.size())
        .doesNotContainAnyElementsOf(open);
    assertThat(passing(Map.of("open", Map.of("isNull", true)), day)).isEmpty();
    assertThat(passing(Map.of("open", Map.of("in", List.of(true, false))), day))
        .hasSize(all.size());
  }

  private Set<String> passing(Map<String, Object> where, LocalDate day) {
    return reads.all("Demand", where, "id", asOf(day)).stream().map(Row::id).collect(toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "no-dates, 2025-06-30 2025-07-01 2030-01-01",
    "deadline, 2025-06-30",
    "end, 2025-06-30",
    "both, 2025-06-30"
  })
  void theLastDayForAnswersCountsAndTheFirstDayAfterTheWorkDoesNot(String demand, String days) {
    for (var day : List.of("2025-06-30", "2025-07-01", "2030-01-01")) {
      for (var status : List.of("published", "closed", "met")) {
        ask("{ demand(id: \"dated:%s-%s\", asOf: \"%s\") { open } }".formatted(demand, status, day))
            .path("demand.open")
            .entity(Boolean.class)
            .isEqualTo(status.equals("published") && days.contains(day));
      }
    }
  }

  @Test
  void theDayIsThatOfTheClockUnlessOneIsNamed() {
    var query = "query %s { demands(where: { open: { eq: true } }) { totalCount } }";
    var today = total(query.formatted(""));
    assertThat(today).isEqualTo(openOn(TODAY).size());
    assertThat(total(query.formatted("@asOf(date: \"2025-01-01\")"))).isEqualTo(today);
    assertThat(total(query.formatted("@asOf(date: \"2025-09-15\")")))
        .isEqualTo(openOn(LocalDate.of(2025, 9, 15)).size())
        .isBetween(1, today - 1);
  }

  private int total(String query) {
    return ask(query).path("demands.totalCount").entity(Integer.class).get();
  }

  @Test
  void anExpertIsOfferedNoDemandThatIsClosedOnTheDay() {
    assertThat(offeredToExperts("")).isNotEmpty().isSubsetOf(openOn(TODAY));
    var before = LocalDate.of(2024, 9, 15);
    assertThat(offeredToExperts("@asOf(date: \"%s\")".formatted(before)))
        .isSubsetOf(openOn(before))
        .isNotEmpty()
        .as("those that were open then")
        .anyMatch(demand -> !openOn(TODAY).contains(demand));
    var later = LocalDate.of(2026, 6, 15);
    assertThat(offeredToExperts("@asOf(date: \"%s\")".formatted(later)))
        .isNotEmpty()
        .isSubsetOf(openOn(later));
  }

  private List<String> offeredToExperts(String day) {
    List<String> offered = new ArrayList<>();
    for (var number = 1; number <= 20; number++) {
      var found =
          ask(
              "query %s { expert(id: \"expert:demo-%04d\") { matches(first: 50) { edges { node { demand { id open } } } } } }"
                  .formatted(day, number * 50));
      offered.addAll(
          found
              .path("expert.matches.edges[*].node.demand.id")
              .entityList(String.class)
              .get()
              .stream()
              .map(id -> id.replaceFirst("@.*", ""))
              .toList());
      found
          .path("expert.matches.edges[*].node.demand.open")
          .entityList(Boolean.class)
          .satisfies(open -> assertThat(open).doesNotContain(false));
    }
    return offered;
  }

  @Test
  void demandsThatClosedBeforeDoNotFillTheCandidates() {
    var day = LocalDate.of(2026, 2, 15);
    var known = taxonomies.get(new View(Optional.empty(), Visibility.EVERYTHING, day));
    var ids = openOn(day).stream().filter(id -> id.startsWith("demand:")).toList();
    var open = records.read(RecordKind.DEMANDS, ids, known);
    assertThat(open).hasSizeBetween(200, 500);
    var usual = Weights.of(null);
    var some = Stream.iterate(1, i -> i + 20).limit(30).map("expert:demo-%04d"::formatted).toList();
    var experts = List.copyOf(records.read(RecordKind.EXPERTS, some, known).values());
    var found = candidates.demands(experts, Map.of(), usual, 10, true, known);
    var recalled = 0;
    for (var i = 0; i < experts.size(); i++) {
      var expert = experts.get(i);
      var best =
          open.values().stream()
              .map(demand -> Match.of(demand, expert, known, usual, List.of()))
              .sorted(Match.BEST_FIRST)
              .limit(10)
              .map(match -> match.demand().id())
              .toList();
      assertThat(open.keySet()).containsAll(found.get(i).keySet());
      recalled += best.stream().filter(found.get(i)::containsKey).count();
    }
    assertThat(recalled).isGreaterThanOrEqualTo(experts.size() * 10 * 98 / 100);
  }

  @Test
  void likeDemandsAreOpen() {
    var found =
        ask(
            "{ demand(id: \"demand:beilun-0002\") { similarRecords(first: 50) { edges { node { ..."
                + " on Demand { id open } } } } } }");
    found
        .path("demand.similarRecords.edges[*].node.id")
        .entityList(String.class)
        .satisfies(ids -> assertThat(ids).hasSize(50).isSubsetOf(openOn(TODAY)));
  }

  @Test
  void anInstitutionIsMatchedByItsOpenDemands() {
    var day = LocalDate.of(2026, 3, 15);
    var posters =
        client
            .query(
                """
                MATCH (poster:Institution)-[:POSTED]->(demand:Demand)
                WITH poster, collect(demand.id) AS demands
                ORDER BY size(demands) DESC, poster.id LIMIT 20
                RETURN poster.id AS id, demands
                """)
            .fetch()
            .all()
            .stream()
            .collect(toMap(row -> (String) row.get("id"), row -> (List<?>) row.get("demands")));
    var open = openOn(day);
    posters.forEach(
        (poster, demands) ->
            ask("query @asOf(date: \"%s\") { institution(id: \"%s\") { matches(first: 5) { edges { node { demand { open key } } } } } }"
                    .formatted(day, poster))
                .path("institution.matches.edges[*].node.demand.key")
                .entityList(String.class)
                .satisfies(
                    ids -> {
                      assertThat(open).containsAll(ids);
                      assertThat(ids.isEmpty())
                          .isEqualTo(demands.stream().noneMatch(open::contains));
                    }));
  }

  @Test
  void aSearchTellsWhichDemandsAreOpenAndRanksThemBeforeEqualOnes() {
    client
        .query(
            """
            MATCH (n:Demand) WHERE n.id STARTS WITH 'dated:deadline-'
            SET n.nameEn = 'Zymurgy wanted' REMOVE n:Searchable
            """)
        .run();
    derivations.forEach(Derivation::complete);
    var found = ask("{ search(text: \"zymurgy wanted\") { edges { open node { id } } } }");
    found
        .path("search.edges[*].open")
        .entityList(Boolean.class)
        .containsExactly(true, false, false);
    ask("query @asOf(date: \"2025-07-01\") { search(text: \"zymurgy wanted\") { edges { open } } }")
        .path("search.edges[*].open")
        .entityList(Boolean.class)
        .containsExactly(false, false, false);
    ask("{ search(text: \"Beilun\", kinds: [PLACE]) { edges { open } } }")
        .path("search.edges[0].open")
        .valueIsNull();
  }

  private GraphQlTester.Response ask(String query) {
    return graph.document(query).execute();
  }
}
