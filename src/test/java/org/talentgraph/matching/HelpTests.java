package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentgraph.criteria.Criterion.Side;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.language.Text;

class HelpTests {

  private static final List<String> MODES = List.of("PROJECT", "FULL_TIME", "TRAINING");
  private static final List<String> DEGREES = List.of("BACHELOR", "MASTER", "DOCTORATE");
  private static final List<String> SKILL_LEVELS = List.of("BASIC", "PROFICIENT", "EXPERT");
  private static final List<String> LANGUAGE_LEVELS = List.of("A1", "A2", "B1", "B2", "C1");
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  private final Random random = new Random(7);

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private WhatIf randomPair() {
    return Pairs.pair(
        demand -> {
          demand.mode = any(MODES);
          demand.startsOn = DAY.plusDays(random.nextInt(200));
          demand.endsOn = demand.startsOn.plusDays(1 + random.nextInt(200));
          demand.salaryOffered = 10_000 * (20 + random.nextInt(40));
          demand.requiredDegree = any(DEGREES);
          demand.minYears = random.nextInt(20);
          demand.languages = List.of(Pairs.german(any(LANGUAGE_LEVELS)));
          demand.skills =
              List.of(
                  new DemandRecord.Wanted("skill:welding", 1, any(SKILL_LEVELS), List.of()),
                  new DemandRecord.Wanted("skill:casting", 0.5, null, List.of()));
        },
        expert -> {
          expert.modes = Set.copyOf(List.of(any(MODES), any(MODES)));
          expert.availableFrom = DAY.plusDays(random.nextInt(200));
          expert.availableTo = expert.availableFrom.plusDays(30 + random.nextInt(200));
          expert.desiredSalary = 10_000 * (20 + random.nextInt(40));
          expert.degree = any(DEGREES);
          expert.yearsOfExperience = random.nextInt(20);
          expert.languages =
              random.nextBoolean()
                  ? Map.of("spoken-language:de", any(LANGUAGE_LEVELS))
                  : Map.of("spoken-language:en", "C1");
          expert.skills =
              List.of(
                  new ExpertRecord.Mastered("skill:welding", any(SKILL_LEVELS), 2020, List.of()));
        });
  }

  @Test
  void theScoreIsThatOfTheChangedRecords() {
    var helps = 0;
    for (var i = 0; i < 300; i++) {
      var pair = randomPair();
      for (var help : pair.judged().whatWouldHelp()) {
        var demand = pair.demand();
        var expert = pair.expert();
        for (var change : help.relaxations()) {
          demand = demand.on(change.ofDemand().apply(demand.conditions()));
          expert = expert.with(change.ofExpert().apply(expert.offer()));
        }
        var after = Match.of(demand, expert, Pairs.KNOWN, pair.weights(), List.of());
        assertThat(help.score()).isEqualTo(after.score());
        assertThat(after.obstacles()).isEmpty();
        helps++;
      }
    }
    assertThat(helps).isGreaterThan(300);
  }

  @Test
  void whatLetsAPairInIsAsLittleAsTryingAllFinds() {
    var ruledOut = 0;
    for (var i = 0; i < 300; i++) {
      var pair = randomPair();
      if (pair.obstacles().isEmpty()) {
        continue;
      }
      ruledOut++;
      for (var side : Side.values()) {
        var helps =
            pair.judged().whatWouldHelp().stream().filter(help -> isOf(help, side)).toList();
        var fewest = fewest(pair, side);
        assertThat(helps).as("%s", pair).hasSizeBetween(fewest > 3 ? 0 : 1, 3);
        assertThat(helps)
            .allSatisfy(
                help -> {
                  assertThat(help.relaxations()).hasSize(fewest);
                  assertThat(smallerLetsIn(pair, help)).isFalse();
                })
            .extracting(Help::steps)
            .isSorted();
      }
    }
    assertThat(ruledOut).isGreaterThan(100);
  }

  private static boolean isOf(Help help, Side side) {
    return help.relaxations().stream().allMatch(change -> change.side() == side);
  }

  private static List<Gap> gaps(WhatIf pair, Side side) {
    return side == Side.DEMAND ? Gap.ofDemand(pair.pair()) : ExpertChanges.of(pair.pair());
  }

  /** How many gaps of a side have to be closed to let a pair in; 9 where all are not enough. */
  private static int fewest(WhatIf pair, Side side) {
    var gaps = gaps(pair, side);
    var fewest = 9;
    for (var set = 0; set < 1 << gaps.size(); set++) {
      List<Relaxation> changes = new ArrayList<>();
      for (var i = 0; i < gaps.size(); i++) {
        if ((set >> i & 1) == 1) {
          changes.add(gaps.get(i).closed());
        }
      }
      if (pair.after(changes).obstacles().isEmpty()) {
        fewest = Math.min(fewest, changes.size());
      }
    }
    return fewest;
  }

  /** Whether one of the changes could be left out, or be smaller. */
  private static boolean smallerLetsIn(WhatIf pair, Help help) {
    return IntStream.range(0, help.relaxations().size())
        .anyMatch(
            i -> {
              var change = help.relaxations().get(i);
              List<Relaxation> changes = new ArrayList<>(help.relaxations());
              changes.remove(i);
              return pair.after(changes).obstacles().isEmpty()
                  || gaps(pair, change.side()).stream()
                      .flatMap(gap -> gap.changes().stream())
                      .filter(other -> other.condition() == change.condition())
                      .filter(other -> other.subject().equals(change.subject()))
                      .filter(other -> other.steps() < change.steps())
                      .anyMatch(
                          other -> {
                            List<Relaxation> smaller = new ArrayList<>(changes);
                            smaller.add(other);
                            return pair.after(smaller).obstacles().isEmpty();
                          });
            });
  }

  @Test
  void whatOvertakesAnotherPairDoesSoUnderTheSameChange() {
    var overtaking = 0;
    for (var i = 0; i < 300; i++) {
      var pair = randomPair();
      var other = randomPair();
      var last = new WhatIf(pair.demand(), other.expert(), Pairs.KNOWN, pair.weights(), List.of());
      for (var help : Help.toOvertake(last, pair)) {
        var demand = Relaxation.of(pair.demand(), help.relaxations());
        // both experts have the same id in this test
        var expert = Relaxation.of(last.expert(), help.relaxations());
        assertThat(help.score()).isGreaterThan(last.judged().score());
        assertThat(help.score())
            .isGreaterThan(
                Match.of(demand, expert, Pairs.KNOWN, pair.weights(), List.of()).score());
        overtaking++;
      }
    }
    assertThat(overtaking).isPositive();
  }

  @Test
  void whatWouldHelpNamesTheValuesBeforeAndAfterTheDemandFirst() {
    var match =
        Pairs.pair(
                demand -> {
                  demand.salaryOffered = 300_000;
                  demand.languages = List.of(Pairs.german("B2"));
                },
                expert -> {
                  expert.desiredSalary = 400_000;
                  expert.languages = Map.of("spoken-language:de", "B1");
                })
            .judged();
    assertThat(match.whatWouldHelp())
        .extracting(Help::changes)
        .containsExactly(
            List.of(new Text("German B1 instead of B2 required.", "德语要求由 B2 级放宽到 B1 级。")),
            List.of(new Text("Speaking German B2 instead of B1.", "德语由 B1 级提高到 B2 级。")));
  }

  @Test
  void aPairThatNothingRulesOutIsToldEachChangeThatRaisesItsScore() {
    var match =
        Pairs.pair(
                demand -> {
                  demand.salaryOffered = 300_000;
                  demand.requiredDegree = "DOCTORATE";
                },
                expert -> {
                  expert.desiredSalary = 400_000;
                  expert.degree = "MASTER";
                })
            .judged();
    assertThat(match.whatWouldHelp())
        .flatExtracting(Help::changes)
        .extracting(Text::english)
        .containsExactly(
            "Master's degree instead of Doctorate required.",
            "Pay of 400,000 instead of 300,000 RMB a year.",
            "Doctorate instead of Master's degree earned.",
            "Expecting 300,000 instead of 400,000 RMB a year.");
  }

  @Test
  void payThatIsNothingRisesInAFewSteps() {
    assertThat(Gap.tenths(0, 600_000)).hasSize(20).startsWith(30_000).endsWith(600_000);
    assertThat(Gap.tenths(400_000, 450_000)).containsExactly(440_000, 450_000);
  }

  @Test
  void workThatIsTooLateMovesByAsManyTimesThirtyDaysAsNeeded() {
    var match =
        Pairs.pair(
                demand -> {
                  demand.startsOn = LocalDate.of(2027, 1, 1);
                  demand.endsOn = LocalDate.of(2027, 6, 1);
                },
                expert -> {
                  expert.availableFrom = LocalDate.of(2026, 9, 1);
                  expert.availableTo = LocalDate.of(2026, 12, 1);
                })
            .judged();
    assertThat(match.obstacles())
        .extracting(Obstacles.Obstacle::reason)
        .containsExactly(
            new Text(
                "The expert is available 2026-09-01 to 2026-12-01; the work is 2027-01-01 to"
                    + " 2027-06-01: 31 days short.",
                "专家可工作时间：2026-09-01 至 2026-12-01；工作时间：2027-01-01 至 2027-06-01：相差 31 天。"));
    assertThat(match.whatWouldHelp())
        .flatExtracting(Help::changes)
        .extracting(Text::english)
        .containsExactly(
            "The work 60 days earlier: 2026-11-02 to 2027-04-02.",
            "Available 2026-09-01 to 2027-01-30 instead of 2026-09-01 to 2026-12-01.");
  }

  @Test
  void nothingHelpsWhoWorksForThePoster() {
    var match =
        Pairs.pair(
                demand -> demand.poster = "institution:poster",
                expert -> expert.employers = Set.of("institution:poster"))
            .judged();
    assertThat(match.whatWouldHelp()).isEmpty();
  }
}
