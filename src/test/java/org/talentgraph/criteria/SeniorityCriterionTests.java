package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;
import static org.talentgraph.criteria.SeniorityCriterion.SENIORITY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeniorityCriterionTests {

  private static Judged judged(@Nullable Integer wanted, @Nullable Integer years) {
    return new Judged(
        SENIORITY, demand(it -> it.minYears = wanted), expert(it -> it.yearsOfExperience = years));
  }

  @Test
  void aDemandThatNeedsNoYearsGivesNoCause() {
    assertThat(judged(null, 5).hasNoCause()).isTrue();
    assertThat(judged(0, 5).hasNoCause()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"10, 0, 0", "10, 5, 0.5", "10, 9, 0.9", "10, 10, 1", "10, 40, 1", "1, 1, 1"})
  void yearsCountByThoseThatAreNeeded(int wanted, int years, double value) {
    assertThat(judged(wanted, years).value()).isEqualTo(value, within(1e-12));
  }

  @Test
  void unknownYearsCountHalf() {
    var judged = judged(10, null);
    assertThat(judged.value()).isEqualTo(0.5);
    assertThat(judged.missing()).containsExactly("The years of experience are not known.");
  }

  @Test
  void theReasonNamesTheYears() {
    var lacking = judged(10, 7);
    assertThat(lacking.reason()).isEqualTo("7 years of experience; 10 are needed.");
    assertThat(lacking.missing()).containsExactly("7 years of experience; 10 are needed.");
    assertThat(judged(10, 10).missing()).isEmpty();
  }

  /** A quarter, which every expert gets, is left out. */
  @ParameterizedTest
  @CsvSource({
    "10, 10, 0.75",
    "10, 9, 0.5",
    "10, 5, 0.5",
    "10, 4, 0",
    "9, 5, 0.5",
    "9, 4, 0",
    "30, 40, 0.75",
    "20, 19, 0.5",
    "10, , 0.25"
  })
  void theIndexTellsEnoughYearsFromHalf(int wanted, @Nullable Integer years, double points) {
    assertThat(judged(wanted, years).pointsOfExpert()).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 10, 0.75",
    "20, 10, 0.5",
    "21, 10, 0.5",
    "19, 9, 0",
    "30, 40, 0.75",
    "1, 40, 0.75",
    ", 10, 0.25",
    "0, 10, 0.25"
  })
  void theIndexFindsTheDemandsForWhichTheYearsAreEnough(
      @Nullable Integer wanted, int years, double points) {
    assertThat(judged(wanted, years).pointsOfDemand()).isEqualTo(points);
  }

  @Test
  void whatIsNotKnownAsksForNothing() {
    assertThat(SENIORITY.expertsFor(demand(it -> {}), Judged.KNOWN).keys()).isEmpty();
    assertThat(SENIORITY.demandsFor(expert(it -> {}), Judged.KNOWN).keys()).isEmpty();
  }
}
