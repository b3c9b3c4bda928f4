package org.talentgraph.pairing;

import static java.math.BigInteger.ZERO;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/**
 * Checks from the problem and the published prices alone that no pairing has a larger total: prices
 * times limits, and for each pair what its score exceeds its prices by, add up to the value.
 */
final class ProofByPrices {

  private ProofByPrices() {}

  static void check(PairingProblem problem, long value, Certificate prices) {
    var sum = ZERO;
    for (var party : problem.enterprises()) {
      sum = sum.add(worth(prices.enterprisePrice(party.id()), party.least(), party.most()));
    }
    for (var party : problem.experts()) {
      sum = sum.add(worth(prices.expertPrice(party.id()), party.least(), party.most()));
    }
    var demands = problem.demands().stream().collect(toMap(Demand::id, Function.identity()));
    for (var demand : problem.demands()) {
      sum = sum.add(worth(prices.demandPrice(demand), demand.least(), demand.quantity()));
    }
    var meetings =
        problem.open().stream()
            .collect(
                groupingBy(
                    each ->
                        List.of(
                            demands.get(each.pair().demand()).enterprise(), each.pair().expert())));
    for (var same : meetings.values()) {
      sum = sum.add(excess(problem, same, demands::get, prices));
    }
    assertThat(sum).isEqualTo(BigInteger.valueOf(value));
  }

  /** An enterprise meets an expert once: of several candidates the best excess counts. */
  private static BigInteger excess(
      PairingProblem problem,
      List<Candidate> same,
      Function<String, Demand> demands,
      Certificate prices) {
    var best = ZERO;
    for (var candidate : same) {
      var demand = demands.apply(candidate.pair().demand());
      var excess =
          BigInteger.valueOf(candidate.score())
              .subtract(BigInteger.valueOf(prices.enterprisePrice(demand.enterprise())))
              .subtract(BigInteger.valueOf(prices.demandPrice(demand)))
              .subtract(BigInteger.valueOf(prices.expertPrice(candidate.pair().expert())));
      if (problem.musts().contains(candidate.pair())) {
        return excess;
      }
      best = best.max(excess);
    }
    return best;
  }

  private static BigInteger worth(long price, int least, int most) {
    return BigInteger.valueOf(price).multiply(BigInteger.valueOf(price > 0 ? most : least));
  }
}
