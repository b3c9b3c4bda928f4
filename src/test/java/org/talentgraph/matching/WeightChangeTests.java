package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentgraph.criteria.Criterion;
import org.talentgraph.criteria.DegreeCriterion;
import org.talentgraph.criteria.PayCriterion;
import org.talentgraph.criteria.Scored;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

class WeightChangeTests {

  private static Scored scored(Criterion criterion, double value, double weight) {
    return new Scored(
        criterion, value, weight, value * weight, () -> new Text("", ""), List.of(), List.of());
  }

  private static Match match(Scored... criteria) {
    return new Match(
        new Reference("expert"),
        new Reference("demand"),
        Match.sum(List.of(criteria)),
        0,
        0,
        List.of(criteria),
        List.of(),
        List.of(),
        List.of(),
        Pairs.pair(_ -> {}, _ -> {}),
        List::of);
  }

  private static Match match(double pay, double degree) {
    return match(scored(PayCriterion.PAY, pay, 0.5), scored(DegreeCriterion.DEGREE, degree, 0.5));
  }

  @Test
  void aWeightAtWhichBothAreEqualIsOffered() {
    // 0.9 a + 0.2 × 0.5 = 0.5 a + 0.5 × 0.5 where a is 0.375
    assertThat(WeightChange.between(match(0.9, 0.2), match(0.5, 0.5)))
        .anySatisfy(
            change -> {
              assertThat(change.criterion()).isEqualTo(PayCriterion.PAY);
              assertThat(change.to()).isEqualTo(0.375, within(1e-12));
            });
  }

  @Test
  void aWeightOverOneIsNotOffered() {
    // DEGREE would have to weigh 2
    assertThat(WeightChange.between(match(0.9, 0.5), match(0.5, 0.6)))
        .extracting(WeightChange::criterion)
        .containsExactly(PayCriterion.PAY);
  }

  @Test
  void theOnlyWeightCannotBecomeNothing() {
    assertThat(
            WeightChange.between(
                match(scored(PayCriterion.PAY, 0.9, 1)), match(scored(PayCriterion.PAY, 0.5, 1))))
        .isEmpty();
  }
}
