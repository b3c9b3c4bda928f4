package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentgraph.benchmark.Ndcg.Graded;

class NdcgTests {

  /** Gains in the order of the scores: 2, 0, 3, 1; the best order is 3, 2, 1, 0. */
  private static final List<Graded> RANKED =
      List.of(new Graded(3, .5), new Graded(2, .9), new Graded(1, .1), new Graded(0, .7));

  @Test
  void aGainCountsLessTheLaterItStands() {
    // 2 / 1 + 0 / 1.584963 + 3 / 2 + 1 / 2.321928 = 3.930677
    // 3 / 1 + 2 / 1.584963 + 1 / 2 + 0 / 2.321928 = 4.761860
    assertThat(Ndcg.of(10, RANKED)).isEqualTo(3.930677 / 4.761860, within(1e-6));
  }

  @Test
  void onlyTheFirstCount() {
    // 2 / 1 + 0 / 1.584963 = 2 and 3 / 1 + 2 / 1.584963 = 4.261860
    assertThat(Ndcg.of(2, RANKED)).isEqualTo(2 / 4.261860, within(1e-6));
  }

  @Test
  void whatTiesSharesTheRanksInEveryOrderAlike() {
    var tied = List.of(new Graded(0, .9), new Graded(1, .5), new Graded(0, .5), new Graded(0, .1));
    // second or third, each in one of two orders: (1 / 1.584963 + 1 / 2) / 2
    assertThat(Ndcg.of(10, tied)).isEqualTo(.565465, within(1e-6));
    // third no longer counts
    assertThat(Ndcg.of(2, tied)).isEqualTo(.315465, within(1e-6));
  }

  @Test
  void theBestOrderIsOneAndNothingToFindIsZero() {
    assertThat(Ndcg.of(10, List.of(new Graded(3, .9), new Graded(1, .2)))).isEqualTo(1);
    assertThat(Ndcg.of(10, Collections.nCopies(3, new Graded(0, .4)))).isEqualTo(0);
  }
}
