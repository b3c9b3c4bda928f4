package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.Statements;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Scored;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.model.View;

@IntegrationTest
class MatchesIT {

  @Autowired private HttpGraphQlTester graph;
  @Autowired private Statements statements;
  @Autowired private Records records;
  @Autowired private Candidates candidates;
  @Autowired private Taxonomies taxonomies;

  @BeforeEach
  void readTheTaxonomies() {
    taxonomies.get(View.WHOLE);
    statements.clear();
  }

  private List<String> matches(String demand, String arguments) {
    return graph
        .document(
            "{ demand(id: \"%s\") { matches(%s) { matches { expert { id } } } } }"
                .formatted(demand, arguments))
        .execute()
        .path("demand.matches.matches[*].expert.id")
        .entityList(String.class)
        .get();
  }

  @Test
  void theContributionsOfTenThousandPairsAddUpToTheirScores() {
    var known = taxonomies.get(View.WHOLE);
    var demands = records.read(RecordKind.DEMANDS, ids("demand:beilun-%04d", 100), known).values();
    var experts = records.read(RecordKind.EXPERTS, ids("expert:demo-%04d", 100), known).values();
    assertThat(demands.size() * experts.size()).isEqualTo(10_000);
    for (var demand : demands) {
      for (var expert : experts) {
        var match = Match.of(demand, expert, known, Weights.of(null), List.of());
        assertThat(match.criteria().stream().mapToDouble(Scored::contribution).sum())
            .isEqualTo(match.score(), within(1e-9));
        assertThat(match.criteria())
            .allSatisfy(
                each -> {
                  assertThat(each.value()).isBetween(0.0, 1.0);
                  assertThat(each.contribution())
                      .isEqualTo(each.value() * each.weight(), within(1e-12));
                });
        assertThat(match.criteria().stream().mapToDouble(Scored::weight).sum())
            .isEqualTo(1, within(1e-9));
      }
    }
  }

  @Test
  void atTheWeightOfTheSensitivityTheFirstTwoAreEqual() {
    var known = taxonomies.get(View.WHOLE);
    var changes = 0;
    for (var demand :
        records.read(RecordKind.DEMANDS, ids("demand:beilun-%04d", 10), known).values()) {
      var experts =
          candidates
              .experts(List.of(demand), Map.of(), Weights.of(null), 10, false, known)
              .getFirst();
      var matches =
          MatchConnection.of(
              experts.values().stream()
                  .map(each -> Match.of(demand, each, known, Weights.of(null), List.of()))
                  .toList(),
              new AskedPage(2, false, null, null, Object::toString),
              Floor.NONE);
      for (var change : matches.sensitivity()) {
        var weights = changed(matches.matches().getFirst(), change);
        var scores =
            matches.matches().stream()
                .map(each -> experts.get(each.expert().id()))
                .map(each -> Match.of(demand, each, known, weights, List.of()).score())
                .toList();
        assertThat(scores.getFirst()).isEqualTo(scores.getLast(), within(1e-9));
        changes++;
      }
    }
    assertThat(changes).isPositive();
  }

  private static Weights changed(Match match, WeightChange change) {
    return new Weights(
        match.criteria().stream()
            .collect(
                Collectors.toMap(
                    Scored::criterion,
                    each -> each.criterion() == change.criterion() ? change.to() : each.weight())));
  }

  private static List<String> ids(String pattern, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(pattern::formatted).toList();
  }

  @Test
  void fourStatementsAnswerADemandWithItsMatches() {
    assertThat(matches("demand:beilun-0002", "first: 5")).hasSize(5);
    assertThat(statements.texts()).hasSize(4);
  }

  @Test
  void theOrderInWhichTheGraphHoldsSkillsChangesNothing() {
    var known = taxonomies.get(View.WHOLE);
    assertThat(records.read(RecordKind.EXPERTS, ids("expert:demo-%04d", 100), known).values())
        .allSatisfy(
            expert ->
                assertThat(expert.skills())
                    .isSortedAccordingTo(Comparator.comparing(ExpertRecord.Mastered::skill)));
    assertThat(records.read(RecordKind.DEMANDS, ids("demand:beilun-%04d", 100), known).values())
        .allSatisfy(
            demand ->
                assertThat(demand.skills())
                    .isSortedAccordingTo(
                        Comparator.comparing((DemandRecord.Wanted wanted) -> -wanted.weight())
                            .thenComparing(DemandRecord.Wanted::skill)));
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    assertThat(matches("demand:beilun-0002", "first: 20"))
        .isEqualTo(matches("demand:beilun-0002", "first: 20"));
  }

  @Test
  void whereLetsOnlySomeExpertsThrough() {
    var all = matches("demand:beilun-0002", "first: 50");
    var academicians = matches("demand:beilun-0002", "first: 50, where: {academician: {eq: true}}");
    assertThat(academicians).isNotEmpty().isNotEqualTo(all);
    graph
        .document(
            "query($ids: [ID!]) { experts(first: 50, where: {id: {in: $ids}}) { edges { node {"
                + " academician } } } }")
        .variable("ids", academicians)
        .execute()
        .path("experts.edges[*].node.academician")
        .entityList(Boolean.class)
        .satisfies(each -> assertThat(each).hasSameSizeAs(academicians).containsOnly(true));
  }

  @Test
  void anExcludedExpertIsReportedWithTheReason() {
    var best = matches("demand:beilun-0002", "first: 1").getFirst();
    graph
        .document(
            """
            query($best: ID!) { demand(id: "demand:beilun-0002") { matches(first: 1, exclude: [$best]) {
              matches { expert { id } } excluded { expert { id } reasons { kind reason(in: ZH) } } } } }
            """)
        .variable("best", best)
        .execute()
        .path("demand.matches.matches[*].expert.id")
        .entityList(String.class)
        .doesNotContain(best)
        .path("demand.matches.excluded[?(@.expert.id == '%s')].reasons[*].kind".formatted(best))
        .entityList(String.class)
        .containsExactly("EXCLUSION");
  }

  @Test
  void oneWeightOfOneRanksByThatCriterionAlone() {
    graph
        .document(
            """
            { demand(id: "demand:beilun-0002") { matches(weights: [{criterion: PAY, weight: 1}]) {
              matches { score criteria { criterion value } } } } }
            """)
        .execute()
        .path("demand.matches.matches[*].criteria[*].criterion")
        .entityList(String.class)
        .satisfies(each -> assertThat(each).hasSize(10).containsOnly("PAY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{criterion: SKILLS, weight: -0.5}, {criterion: PAY, weight: 1.5}",
        "{criterion: SKILLS, weight: 0.5}",
        "{criterion: SKILLS, weight: 0.5}, {criterion: SKILLS, weight: 0.5}",
        ""
      })
  void weightsThatDoNotAddUpAreRefused(String weights) {
    graph
        .document(
            "{ demand(id: \"demand:beilun-0002\") { matches(weights: [%s]) { candidates } } }"
                .formatted(weights))
        .execute()
        .errors()
        .satisfy(Refused.with("BAD_WEIGHTS"));
  }

  @Test
  void anExpertIsMatchedWithTheScoreOfTheDemand() {
    var answer =
        graph
            .document(
                """
                { expert(id: "expert:demo-0541") { matches(first: 3) {
                    matches { score demand { id status } } } } }
                """)
            .execute();
    answer
        .path("expert.matches.matches[*].demand.status")
        .entityList(String.class)
        .satisfies(each -> assertThat(each).hasSize(3).containsOnly("PUBLISHED"));
    var demand = answer.path("expert.matches.matches[0].demand.id").entity(String.class).get();
    var score = answer.path("expert.matches.matches[0].score").entity(Double.class).get();
    graph
        .document(
            "query($demand: ID!) { match(expert: \"expert:demo-0541\", demand: $demand) { score }"
                + " }")
        .variable("demand", demand)
        .execute()
        .path("match.score")
        .entity(Double.class)
        .isEqualTo(score);
  }

  @Test
  void anInstitutionIsMatchedThroughItsOpenDemands() {
    var answer =
        graph
            .document(
                """
                { institution(id: "institution:demo-210") {
                    demands(where: {status: {eq: PUBLISHED}}) { edges { node { id } } }
                    matches(first: 5) { matches { demand { id } } } } }
                """)
            .execute();
    var open = answer.path("institution.demands.edges[*].node.id").entityList(String.class).get();
    answer
        .path("institution.matches.matches[*].demand.id")
        .entityList(String.class)
        .satisfies(each -> assertThat(each).hasSize(5).isSubsetOf(open));
  }

  @Test
  void unknownRecordsAreRefused() {
    graph
        .document("{ match(expert: \"expert:nobody\", demand: \"demand:beilun-0002\") { score } }")
        .execute()
        .errors()
        .satisfy(Refused.with("UNKNOWN_NODE"));
  }

  @Test
  void whatWouldHelpBringsAnExpertAmongTheFirst() {
    var answer =
        graph
            .document(
                """
                { demand(id: "demand:beilun-0002") { matches(first: 3) { matches { score }
                    almost { score whatWouldHelp { changes(in: EN) score } } } } }
                """)
            .execute();
    var least = answer.path("demand.matches.matches[2].score").entity(Double.class).get();
    answer
        .path("demand.matches.almost[*].whatWouldHelp[*].score")
        .entityList(Double.class)
        .satisfies(each -> assertThat(each).isNotEmpty().allMatch(score -> score > least));
  }

  @Test
  void similarExpertsShareSkills() {
    graph
        .document(
            """
            { expert(id: "expert:demo-0541") { similar(first: 3) { score node { id }
                criteria { criterion contribution reason(in: EN) } } } }
            """)
        .execute()
        .path("expert.similar[*].node.id")
        .entityList(String.class)
        .satisfies(each -> assertThat(each).hasSize(3).doesNotContain("expert:demo-0541"))
        .path("expert.similar[0].criteria[*].criterion")
        .entityList(String.class)
        .contains("SKILLS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"demand(id: \"demand:beilun-0002\")", "institution(id: \"institution:demo-210\")"})
  void similarDemandsAndInstitutionsAreFound(String field) {
    graph
        .document("{ found: %s { id similar(first: 5) { score node { id } } } }".formatted(field))
        .execute()
        .path("found.similar[*].score")
        .entityList(Double.class)
        .satisfies(
            each -> assertThat(each).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder()));
  }
}
