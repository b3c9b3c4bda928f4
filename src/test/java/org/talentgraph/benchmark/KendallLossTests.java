package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentgraph.benchmark.KendallLoss.Judged;

class KendallLossTests {

  @Test
  void losesTheDifferenceOfEachPairInTheWrongOrderAndHalfOfATie() {
    // 5 over 3 ties: 1 of 2; 5 over 2 is right: 0 of 3; 3 over 2 is right: 0 of 1; equals: nothing
    var first = KendallLoss.of(List.of(judged(5, .4), judged(3, .4), judged(2, .1), judged(2, .9)));
    // and the second task judged 2: 3 of 3, 1 of 1
    assertThat(first).isEqualTo(new KendallLoss(5, 10));
    var second = KendallLoss.of(List.of(judged(1, .1), judged(3, .2)));
    assertThat(second).isEqualTo(new KendallLoss(0, 2));
    assertThat(KendallLoss.ratio(List.of(first, second))).isEqualTo(5 / 12.0, within(1e-12));
  }

  @Test
  void aConstantScoreLosesHalf() {
    var loss = KendallLoss.of(List.of(judged(4.25, 0), judged(1, 0), judged(3.5, 0)));
    assertThat(KendallLoss.ratio(List.of(loss))).isEqualTo(.5);
  }

  private static Judged judged(double judgement, double score) {
    return new Judged(judgement, score);
  }
}
