package org.talentgraph.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Checks by complementary slackness, in exact numbers, that a flow is the cheapest. */
final class Proof {

  private Proof() {}

  static void check(List<Candidate> meetings, Certificate certificate) {
    Stage before = null;
    for (var stage : certificate.stages()) {
      check(stage);
      if (before != null) {
        checkFace(before, stage);
      }
      before = stage;
    }
    var last = certificate.stages().getLast();
    List<Long> scores = new ArrayList<>();
    for (var arc = 0; arc < last.network().arcs(); arc++) {
      if (last.network().cost(arc) != 0 && last.circulation().flow()[arc] == 1) {
        scores.add(-last.network().cost(arc));
      }
    }
    assertThat(scores)
        .isEqualTo(meetings.stream().map(Candidate::score).filter(score -> score != 0).toList());
  }

  private static void check(Stage stage) {
    var network = stage.network();
    var flow = stage.circulation().flow();
    var balance = new long[network.nodes()];
    for (var arc = 0; arc < network.arcs(); arc++) {
      assertThat(flow[arc]).isBetween(network.lower(arc), network.upper(arc));
      balance[network.from(arc)] -= flow[arc];
      balance[network.to(arc)] += flow[arc];
      var sign = reducedCost(stage, arc).signum();
      if (sign > 0) {
        assertThat(flow[arc]).isEqualTo(network.lower(arc));
      } else if (sign < 0) {
        assertThat(flow[arc]).isEqualTo(network.upper(arc));
      }
    }
    assertThat(balance).containsOnly(0);
  }

  /** The next stage may only choose among flows that are the cheapest of this one. */
  private static void checkFace(Stage stage, Stage next) {
    for (var arc = 0; arc < stage.network().arcs(); arc++) {
      if (reducedCost(stage, arc).signum() != 0) {
        var kept = stage.circulation().flow()[arc];
        assertThat(next.network().lower(arc)).isEqualTo(kept);
        assertThat(next.network().upper(arc)).isEqualTo(kept);
      } else {
        assertThat(next.network().lower(arc)).isEqualTo(stage.network().lower(arc));
        assertThat(next.network().upper(arc)).isEqualTo(stage.network().upper(arc));
      }
    }
  }

  private static BigInteger reducedCost(Stage stage, int arc) {
    var potentials = stage.potentials();
    return BigInteger.valueOf(stage.network().cost(arc))
        .add(BigInteger.valueOf(potentials[stage.network().from(arc)]))
        .subtract(BigInteger.valueOf(potentials[stage.network().to(arc)]));
  }
}
