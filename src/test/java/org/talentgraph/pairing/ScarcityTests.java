package org.talentgraph.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.talentgraph.pairing.Barrier.Reason;
import org.talentgraph.pairing.WayOut.BarrierLifted;
import org.talentgraph.pairing.WayOut.ExpertAdded;
import org.talentgraph.pairing.WayOut.ExpertMeetsOneMore;

/** Plants demands that share too few experts among many that have enough. */
class ScarcityTests {

  private static final int CASES = 100;
  private static final Limits LIMITS = new Limits(20, 60, 3);

  private record Planted(PairingProblem problem, Set<String> demands, Set<String> experts) {}

  @Test
  void findsEachPlantedScarcityAndWhatMendsIt() {
    for (var seed = 0; seed < CASES; seed++) {
      var planted = plant(seed);
      var outcome = Pairings.plan(planted.problem(), Objective.TOTAL_SCORE, LIMITS);
      assertThat(outcome).as("seed %d", seed).isInstanceOf(Shortage.class);
      var shortage = (Shortage) outcome;
      assertThat(shortage.lacking().demands())
          .containsExactlyInAnyOrderElementsOf(planted.demands());
      assertThat(shortage.giving().experts())
          .containsExactlyInAnyOrderElementsOf(planted.experts());
      assertThat(shortage.needed()).isEqualTo(shortage.available() + 1);
      assertThat(shortage.smallest()).isTrue();
      checkWaysOut(planted, shortage.waysOut());
    }
  }

  private static void checkWaysOut(Planted planted, List<WayOut> ways) {
    assertThat(ways)
        .extracting(way -> (Object) way.changes().getFirst().getClass())
        .contains(ExpertMeetsOneMore.class, BarrierLifted.class, ExpertAdded.class);
    assertThat(ways)
        .filteredOn(way -> way.changes().getFirst() instanceof ExpertMeetsOneMore)
        .extracting(way -> ((ExpertMeetsOneMore) way.changes().getFirst()).expert())
        .containsExactlyInAnyOrderElementsOf(planted.experts());
    for (var way : ways) {
      assertThat(way.changes()).hasSize(1);
      assertThat(Pairings.plan(way.applied(planted.problem()), Objective.TOTAL_SCORE, LIMITS))
          .isInstanceOf(Pairing.class);
    }
  }

  @Test
  void proposesNoPairThatSomebodyRefused() {
    for (var seed = 0; seed < CASES; seed++) {
      var problem = plant(seed).problem();
      var refused =
          new PairingProblem(
              problem.enterprises(),
              problem.demands(),
              problem.experts(),
              problem.candidates(),
              problem.musts(),
              problem.barriers().stream()
                  .map(barrier -> new Barrier(barrier.pair(), Reason.REFUSED))
                  .toList());
      var shortage = (Shortage) Pairings.plan(refused, Objective.TOTAL_SCORE, LIMITS);
      assertThat(shortage.waysOut())
          .isNotEmpty()
          .flatExtracting(WayOut::changes)
          .noneMatch(change -> change instanceof BarrierLifted);
    }
  }

  /** Some demands lack one meeting together; every other demand has an expert to itself. */
  private static Planted plant(int seed) {
    var random = new Random(seed);
    var few = 1 + random.nextInt(3);
    var each = 1 + random.nextInt(2);
    var planted = few * each + 1;
    var others = 10 + random.nextInt(10);
    List<Party> enterprises = new ArrayList<>();
    List<Demand> demands = new ArrayList<>();
    List<Party> experts = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    List<Barrier> barriers = new ArrayList<>();
    for (var number = 0; number < planted + others; number++) {
      enterprises.add(new Party("c" + number, 0, 3));
      demands.add(new Demand("d" + number, "c" + number, 1, 2));
    }
    for (var number = 0; number < few; number++) {
      experts.add(new Party("few" + number, 0, each));
      for (var demand = 0; demand < planted; demand++) {
        candidates.add(new Candidate("d" + demand, "few" + number, random.nextInt(100)));
      }
    }
    for (var number = 0; number < others; number++) {
      var expert = "x" + number;
      experts.add(new Party(expert, 0, 2));
      candidates.add(new Candidate("d" + (planted + number), expert, random.nextInt(100)));
      for (var other = 0; other < 3; other++) {
        var pair = new Pair("d" + (planted + random.nextInt(others)), expert);
        if (candidates.stream().noneMatch(known -> known.pair().equals(pair))) {
          candidates.add(new Candidate(pair, random.nextInt(100), 1));
        }
      }
      var barred = new Pair("d" + random.nextInt(planted), expert);
      barriers.add(new Barrier(barred, Reason.CONFLICT_OF_INTEREST));
    }
    Collections.shuffle(candidates, random);
    return new Planted(
        new PairingProblem(enterprises, demands, experts, candidates, Set.of(), barriers),
        Set.copyOf(demands.subList(0, planted).stream().map(Demand::id).toList()),
        Set.copyOf(experts.subList(0, few).stream().map(Party::id).toList()));
  }
}
