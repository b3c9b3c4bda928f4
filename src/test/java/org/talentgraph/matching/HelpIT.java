package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.criteria.Criterion.Side;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Near misses, and what would help, on the demonstration data. */
@IntegrationTest
class HelpIT {

  private static final int DEMANDS = 40;

  @Autowired private HttpGraphQlTester graphql;
  @Autowired private GraphRecords graph;
  @Autowired private Records records;
  @Autowired private Candidates candidates;
  @Autowired private Taxonomies taxonomies;

  private List<MatchConnection> matches(Taxonomies.Known known) {
    var open =
        graph.all("Demand", Map.of("status", Map.of("eq", "PUBLISHED")), "id", View.WHOLE).stream()
            .map(Row::id)
            .limit(DEMANDS)
            .toList();
    return records.read(RecordKind.DEMANDS, open, known).values().stream()
        .map(demand -> matches(demand, known))
        .toList();
  }

  private MatchConnection matches(DemandRecord demand, Taxonomies.Known known) {
    var weights = Weights.of(null);
    var experts =
        candidates.experts(List.of(demand), Map.of(), weights, 10, false, known).getFirst();
    return MatchConnection.of(
        experts.values().stream()
            .map(expert -> Match.of(demand, expert, known, weights, List.of()))
            .toList(),
        new AskedPage(5, false, null, null, Object::toString),
        Floor.NONE);
  }

  @Test
  void everyScoreIsThatOfTheChangedRecords() {
    var known = taxonomies.get(View.WHOLE);
    var helps = 0;
    for (var page : matches(known)) {
      for (var match : Stream.concat(page.almost().stream(), page.barred().stream()).toList()) {
        for (var help : match.whatWouldHelp()) {
          var after =
              Match.of(
                  Relaxation.of(match.whatIf().demand(), help.relaxations()),
                  Relaxation.of(match.whatIf().expert(), help.relaxations()),
                  known,
                  Weights.of(null),
                  List.of());
          assertThat(help.score()).isEqualTo(after.score());
          assertThat(after.obstacles()).isEmpty();
          helps++;
        }
      }
    }
    assertThat(helps).isGreaterThan(DEMANDS);
  }

  @Test
  void mostNearMissesAreToldMoreThanASkillToMaster() {
    var known = taxonomies.get(View.WHOLE);
    List<List<Help>> helped = new ArrayList<>();
    matches(known)
        .forEach(
            page ->
                page.almost().stream()
                    .map(Match::whatWouldHelp)
                    .filter(helps -> !helps.isEmpty())
                    .forEach(helped::add));
    var ofDemand = helped.stream().filter(HelpIT::beginsWithTheDemand).count();
    System.out.printf("%d of %d begin with the demand%n", ofDemand, helped.size());
    assertThat(helped)
        .allSatisfy(
            helps ->
                assertThat(beginsWithTheDemand(helps))
                    .isEqualTo(helps.stream().anyMatch(help -> isOf(help, Side.DEMAND))));
    assertThat(ofDemand).isPositive();
  }

  private static boolean beginsWithTheDemand(List<Help> helps) {
    return isOf(helps.getFirst(), Side.DEMAND);
  }

  private static boolean isOf(Help help, Side side) {
    return help.relaxations().stream().allMatch(change -> change.side() == side);
  }

  @Test
  void whoMissesTheTimesByAMonthIsToldHowToComeIn() {
    var known = taxonomies.get(View.WHOLE);
    var late =
        matches(known).stream()
            .flatMap(page -> page.barred().stream())
            .filter(match -> match.obstacles().size() == 1)
            .filter(match -> match.obstacles().getFirst().kind() == Obstacles.Kind.AVAILABILITY)
            .toList();
    assertThat(late).isNotEmpty();
    assertThat(late)
        .filteredOn(match -> daysShort(match) < 30)
        .isNotEmpty()
        .allSatisfy(
            match ->
                assertThat(match.whatWouldHelp().getFirst().relaxations())
                    .singleElement()
                    .satisfies(
                        change -> {
                          assertThat(change.side()).isEqualTo(Side.DEMAND);
                          assertThat(change.condition()).isEqualTo(Relaxation.Condition.DATES);
                          assertThat(change.steps()).isEqualTo(1);
                        }));
  }

  private static long daysShort(Match match) {
    var demand = match.whatIf().demand();
    var expert = match.whatIf().expert();
    var from = expert.availableFrom();
    var to = expert.availableTo();
    var start = demand.startsOn();
    var end = demand.endsOn();
    return Math.max(
        to == null || start == null ? -1 : start.toEpochDay() - to.toEpochDay(),
        end == null || from == null ? -1 : from.toEpochDay() - end.toEpochDay());
  }

  @Test
  void ruledOutPairsArePagedWithWhatWouldLetThemIn() {
    var document =
        """
        query($after: String) { demand(id: "demand:beilun-0002") { matches(first: 1) {
          ruledOut(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage }
            edges { node { score expert { id } reasons { kind reason(in: ZH) }
              whatWouldHelp { score changes(in: EN) relaxations { side condition change(in: ZH) } } } } } } } }
        """;
    List<String> seen = new ArrayList<>();
    String after = null;
    var more = true;
    var total = 0;
    while (more) {
      var answer = graphql.document(document).variable("after", after).execute();
      var page = "demand.matches.ruledOut.";
      seen.addAll(answer.path(page + "edges[*].node.expert.id").entityList(String.class).get());
      total = answer.path(page + "totalCount").entity(Integer.class).get();
      after = answer.path(page + "pageInfo.endCursor").entity(String.class).get();
      more = answer.path(page + "pageInfo.hasNextPage").entity(Boolean.class).get();
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(total).hasSizeGreaterThan(2);
  }

  @Test
  void aNamedPairIsToldWhatWouldHelp() {
    graphql
        .document(
            """
            { match(expert: "expert:demo-0204", demand: "demand:beilun-t127") {
                score obstacles { kind } whatWouldHelp { score relaxations { side } } } }
            """)
        .execute()
        .path("match.whatWouldHelp[*].score")
        .entityList(Double.class)
        .satisfies(scores -> assertThat(scores).isNotEmpty());
  }
}
