package org.talentgraph.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares pairings with every pairing that a small problem allows. */
abstract class PairingsComparison {

  static final Limits LIMITS = new Limits(20, 60, 7);

  @ParameterizedTest
  @MethodSource("seeds")
  void findsTheLargestTotal(int seed) {
    var problem = RandomPairings.draw(seed, false);
    var every = EveryPairing.of(problem);
    switch (Pairings.plan(problem, Objective.TOTAL_SCORE, LIMITS)) {
      case Pairing pairing -> {
        assertThat(every.pairings()).contains(pairing.meetings());
        assertThat(pairing.value()).isEqualTo(every.bestTotal().orElseThrow());
        assertThat(pairing.bound()).isEqualTo(pairing.value());
        var certificate = pairing.certificate().orElseThrow();
        ProofByPrices.check(problem, pairing.value(), certificate);
        Proof.check(pairing.meetings(), certificate);
        checkNeeded(every, pairing, certificate);
      }
      case Shortage shortage -> {
        assertThat(every.pairings()).isEmpty();
        ShortageProof.check(problem, shortage);
      }
      case PairingOutcome.Undecided undecided -> throw new AssertionError(undecided);
    }
  }

  /** What a pair would have needed: the score by which the best with it equals the best. */
  private static void checkNeeded(EveryPairing every, Pairing pairing, Certificate certificate) {
    var pairs = pairing.meetings().stream().map(Candidate::pair).toList();
    for (var candidate : every.problem().open()) {
      if (!pairs.contains(candidate.pair())) {
        var with = every.bestTotalWith(candidate.pair());
        var needed =
            with.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(candidate.score() + pairing.value() - with.getAsLong());
        assertThat(certificate.needed(candidate.pair())).as("%s", candidate).isEqualTo(needed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void givesMeetingsInTurn(int seed) {
    var problem = RandomPairings.draw(seed, false);
    var every = EveryPairing.of(problem);
    if (Pairings.plan(problem, Objective.MEETINGS_IN_TURN, LIMITS) instanceof Pairing pairing) {
      assertThat(every.pairings()).contains(pairing.meetings());
      assertThat(EveryPairing.inTurn(problem, pairing.meetings()))
          .isEqualTo(every.bestInTurn().orElseThrow());
      assertThat(pairing.fairness().price())
          .isEqualTo(every.bestTotal().orElseThrow() - pairing.total());
      Proof.check(pairing.meetings(), pairing.certificate().orElseThrow());
    } else {
      assertThat(every.pairings()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void liftsTheWorstOff(int seed) {
    var problem = RandomPairings.draw(seed, seed % 2 == 0);
    var every = EveryPairing.of(problem);
    if (Pairings.plan(problem, Objective.WORST_OFF, LIMITS) instanceof Pairing pairing) {
      var best = every.bestForTheWorst().orElseThrow();
      assertThat(every.pairings()).contains(pairing.meetings());
      assertThat(pairing.status()).isEqualTo(Status.OPTIMAL);
      assertThat(List.of(pairing.value(), pairing.total())).isEqualTo(List.of(best[0], best[1]));
      assertThat(pairing.bound()).isEqualTo(best[0]);
      assertThat(pairing.fairness().worst()).isEqualTo(best[0]);
    } else {
      assertThat(every.pairings()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsEfforts(int seed) {
    var problem = RandomPairings.draw(seed, true);
    var every = EveryPairing.of(problem);
    if (Pairings.plan(problem, Objective.TOTAL_SCORE, LIMITS) instanceof Pairing pairing) {
      assertThat(every.pairings()).contains(pairing.meetings());
      assertThat(pairing.value()).isEqualTo(every.bestTotal().orElseThrow());
      assertThat(pairing.gap()).isZero();
    } else {
      assertThat(every.pairings()).isEmpty();
    }
  }
}
