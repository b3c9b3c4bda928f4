package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;
import static org.talentgraph.criteria.PayCriterion.PAY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayCriterionTests {

  private static Judged judged(@Nullable Integer offered, @Nullable Integer desired) {
    return new Judged(
        PAY, demand(it -> it.salaryOffered = offered), expert(it -> it.desiredSalary = desired));
  }

  @Test
  void aDemandThatNamesNoSalaryGivesNoCause() {
    assertThat(judged(null, 100_000).hasNoCause()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "500000, 500000, 1",
    "500000, 250000, 1",
    "400000, 500000, 0.8",
    "0, 500000, 0",
    "500000, 0, 1",
    "0, 0, 1"
  })
  void theSalaryOfferedCountsByTheOneExpected(int offered, int desired, double value) {
    assertThat(judged(offered, desired).value()).isEqualTo(value, within(1e-12));
  }

  @Test
  void anUnknownExpectationCountsHalf() {
    var judged = judged(500_000, null);
    assertThat(judged.value()).isEqualTo(0.5);
    assertThat(judged.missing()).containsExactly("The salary expected is not known.");
  }

  @Test
  void theReasonNamesBothSalaries() {
    var low = judged(400_000, 500_000);
    assertThat(low.reason()).isEqualTo("400,000 RMB a year are offered; 500,000 are expected.");
    assertThat(low.missing()).containsExactly("100,000 RMB a year short of what is expected.");
    assertThat(judged(500_000, 500_000).missing()).isEmpty();
  }

  /** A quarter, which every expert gets, is left out; steps are of 50,000. */
  @ParameterizedTest
  @CsvSource({
    "500000, 500000, 0.75",
    "549999, 500000, 0.75",
    "549999, 500001, 0.5",
    "500000, 500001, 0.5",
    "500000, 1000000, 0.5",
    "500000, 1000001, 0",
    "500000, 0, 0.75",
    "9000000, 5000000, 0.75",
    "1950000, 2000000, 0.5",
    "500000, , 0.25"
  })
  void theIndexTellsEnoughPayFromHalf(int offered, @Nullable Integer desired, double points) {
    assertThat(judged(offered, desired).pointsOfExpert()).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "500000, 500000, 0.75",
    "499999, 500000, 0.5",
    "500000, 450001, 0.75",
    "250000, 500000, 0.5",
    "249999, 500000, 0",
    "9000000, 5000000, 0.75",
    "1950000, 2000000, 0.5",
    "0, 500000, 0",
    ", 500000, 0.25"
  })
  void theIndexFindsTheDemandsThatPayEnough(@Nullable Integer offered, int desired, double points) {
    assertThat(judged(offered, desired).pointsOfDemand()).isEqualTo(points);
  }

  @Test
  void whatIsNotKnownAsksForNothing() {
    assertThat(PAY.expertsFor(demand(it -> {}), Judged.KNOWN).keys()).isEmpty();
    assertThat(PAY.demandsFor(expert(it -> {}), Judged.KNOWN).keys()).isEmpty();
  }
}
