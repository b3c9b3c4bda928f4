package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.criteria.Criteria;
import org.talentgraph.criteria.Criterion;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.database.Derivation;
import org.talentgraph.model.View;

/** Of those whom scoring everybody finds the best, how many the index proposes. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidatesIT {

  private static final String WITHOUT_LISTED_SKILLS =
      """
      CREATE
        (:Node:Person:Expert {id: 'written:expert', synthetic: true,
          profileEn: 'Years of work on additive manufacturing, air pollution control and cardiology.'}),
        (:Node:Demand {id: 'written:demand', synthetic: true, status: 'PUBLISHED',
          nameEn: 'Additive manufacturing and air pollution control for cardiology'})
      """;

  private static final String ON_ISLANDS =
      """
      MATCH (islands:Country {id: 'country:AX'})
      CREATE (:Node:Person:Expert {id: 'written:expert', synthetic: true})-[:LIVES_IN]->(islands)
      """;

  private static final Weights USUAL = Weights.of(null);

  @Autowired private Neo4jClient client;
  @Autowired private Records records;
  @Autowired private Candidates candidates;
  @Autowired private Taxonomies taxonomies;
  @Autowired private List<Derivation> derivations;

  private Taxonomies.Known known;
  private Map<String, ExpertRecord> experts;
  private Map<String, DemandRecord> demands;

  @BeforeAll
  void readEverybody() {
    known = taxonomies.get(View.WHOLE);
    experts = records.read(RecordKind.EXPERTS, ids("Expert"), known);
    demands = records.read(RecordKind.DEMANDS, ids("Demand {status: 'PUBLISHED'}"), known);
  }

  @AfterEach
  void remove() {
    client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'written:' DETACH DELETE n").run();
  }

  private Collection<String> ids(String nodes) {
    return client.query("MATCH (n:%s) RETURN n.id".formatted(nodes)).fetchAs(String.class).all();
  }

  private Stream<DemandRecord> someDemands() {
    return demands.values().stream().filter(each -> each.id().matches("demand:beilun-00[0-3].*"));
  }

  private Stream<ExpertRecord> someExperts() {
    return experts.values().stream().filter(each -> each.id().matches("expert:demo-00[0-2].*"));
  }

  private List<Match> bestExperts(
      DemandRecord demand, Map<String, ExpertRecord> among, Weights weights) {
    return best(
        among.values().stream()
            .filter(demand::isOfTheKindOf)
            .map(expert -> match(demand, expert, weights)));
  }

  private List<Match> bestDemands(
      ExpertRecord expert, Map<String, DemandRecord> among, Weights weights) {
    return best(
        among.values().stream()
            .filter(demand -> demand.isOfTheKindOf(expert))
            .map(demand -> match(demand, expert, weights)));
  }

  private Match match(DemandRecord demand, ExpertRecord expert, Weights weights) {
    return Match.of(demand, expert, known, weights, List.of());
  }

  private static List<Match> best(Stream<Match> matches) {
    return matches.sorted(Match.BEST_FIRST).limit(10).toList();
  }

  private static double highest(List<Match> best) {
    return best.isEmpty() ? 0 : best.getFirst().score();
  }

  private static double share(List<Match> matches, Predicate<Match> wanted) {
    return (double) matches.stream().filter(wanted).count() / matches.size();
  }

  @Test
  void nearlyAllOfTheBestExpertsAreProposed() {
    assertThat(
            someDemands()
                .mapToDouble(
                    demand -> {
                      var proposed =
                          candidates
                              .experts(List.of(demand), Map.of(), USUAL, 10, false, known)
                              .getFirst();
                      return share(
                          bestExperts(demand, experts, USUAL),
                          match -> proposed.containsKey(match.expert().id()));
                    })
                .average()
                .orElseThrow())
        .isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void moreAreScoredWhereMoreMatchesAreWanted() {
    var demand = someDemands().findFirst().orElseThrow();
    assertThat(candidates.experts(List.of(demand), Map.of(), USUAL, 1, false, known).getFirst())
        .hasSize(82);
    assertThat(candidates.experts(List.of(demand), Map.of(), USUAL, 50, false, known).getFirst())
        .hasSize(340);
  }

  @Test
  void nearlyAllOfTheBestDemandsAreProposed() {
    assertThat(
            someExperts()
                .mapToDouble(
                    expert -> {
                      var proposed =
                          candidates
                              .demands(List.of(expert), Map.of(), USUAL, 10, false, known)
                              .getFirst();
                      return share(
                          bestDemands(expert, demands, USUAL),
                          match -> proposed.containsKey(match.demand().id()));
                    })
                .average()
                .orElseThrow())
        .isGreaterThanOrEqualTo(0.98);
  }

  private static List<Criterion> criteria() {
    return Criteria.ALL;
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void byOneCriterionAloneTheBestExpertIsProposed(Criterion criterion) {
    var weights = Weights.of(List.of(new Weights.Weight(criterion.name(), 1)));
    assertThat(someDemands())
        .allSatisfy(
            demand -> {
              var proposed =
                  candidates
                      .experts(List.of(demand), Map.of(), weights, 10, false, known)
                      .getFirst();
              assertThat(highest(bestExperts(demand, proposed, weights)))
                  .isCloseTo(highest(bestExperts(demand, experts, weights)), within(0.01));
            });
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void byOneCriterionAloneTheBestDemandIsProposed(Criterion criterion) {
    var weights = Weights.of(List.of(new Weights.Weight(criterion.name(), 1)));
    assertThat(someExperts())
        .allSatisfy(
            expert -> {
              var proposed =
                  candidates
                      .demands(List.of(expert), Map.of(), weights, 10, false, known)
                      .getFirst();
              assertThat(highest(bestDemands(expert, proposed, weights)))
                  .isCloseTo(highest(bestDemands(expert, demands, weights)), within(0.01));
            });
  }

  @Test
  void whoHasNoListedSkillsIsFoundByThoseThatTheTextNames() {
    client.query(WITHOUT_LISTED_SKILLS).run();
    derivations.forEach(Derivation::complete);
    var expert = records.read(RecordKind.EXPERTS, List.of("written:expert"), known);
    var demand = records.read(RecordKind.DEMANDS, List.of("written:demand"), known);
    assertThat(
            candidates.experts(List.of(one(demand)), Map.of(), USUAL, 10, false, known).getFirst())
        .containsAllEntriesOf(expert);
    assertThat(
            candidates.demands(List.of(one(expert)), Map.of(), USUAL, 10, false, known).getFirst())
        .containsAllEntriesOf(demand);
  }

  private static <T> T one(Map<String, T> records) {
    return records.values().iterator().next();
  }

  @Test
  void aStationThatComesOrGoesChangesWhomItReaches() {
    client.query(ON_ISLANDS).run();
    assertThat(keysOnIslands()).contains(" near_country_AX ").doesNotContain(" reach ");
    client
        .query(
            """
            MATCH (islands:Country {id: 'country:AX'})
            CREATE (:Node:Platform:LiaisonStation {id: 'written:station'})-[:LOCATED_IN]->(islands)
            """)
        .run();
    assertThat(keysOnIslands()).contains(" reach ").doesNotContain(" near_");
    client.query("MATCH (n:Node {id: 'written:station'}) DETACH DELETE n").run();
    assertThat(keysOnIslands()).contains(" near_country_AX ").doesNotContain(" reach ");
  }

  private String keysOnIslands() {
    derivations.forEach(Derivation::complete);
    return client
        .query("MATCH (n:MatchableExpert {id: 'written:expert'}) RETURN n.matchKeys")
        .fetchAs(String.class)
        .one()
        .orElseThrow();
  }

  @Test
  void aNarrowFilterLetsAllThroughThatItNames() {
    var one =
        experts.keySet().stream()
            .filter(id -> id.startsWith("expert:demo-"))
            .sorted()
            .toList()
            .getLast();
    assertThat(someDemands())
        .allSatisfy(
            demand ->
                assertThat(
                        candidates
                            .experts(
                                List.of(demand),
                                Map.of("id", Map.of("eq", one)),
                                USUAL,
                                10,
                                false,
                                known)
                            .getFirst())
                    .containsOnlyKeys(one));
  }
}
