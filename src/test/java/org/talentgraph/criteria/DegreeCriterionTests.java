package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.criteria.DegreeCriterion.DEGREE;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DegreeCriterionTests {

  private static Judged judged(@Nullable String required, @Nullable String degree) {
    return new Judged(
        DEGREE, demand(it -> it.requiredDegree = required), expert(it -> it.degree = degree));
  }

  @Test
  void aDemandThatNeedsNoDegreeGivesNoCause() {
    assertThat(judged(null, "MASTER").hasNoCause()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "BACHELOR, BACHELOR, 1",
    "BACHELOR, DOCTORATE, 1",
    "MASTER, BACHELOR, 0.5",
    "MASTER, MASTER, 1",
    "MASTER, DOCTORATE, 1",
    "DOCTORATE, BACHELOR, 0.3333333333333333",
    "DOCTORATE, MASTER, 0.6666666666666666",
    "DOCTORATE, DOCTORATE, 1"
  })
  void aDegreeCountsByTheOneThatIsNeeded(String required, String degree, double value) {
    assertThat(judged(required, degree).value()).isEqualTo(value, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"BACHELOR", "MASTER", "DOCTORATE"})
  void anUnknownDegreeCountsHalf(String required) {
    var judged = judged(required, null);
    assertThat(judged.value()).isEqualTo(0.5);
    assertThat(judged.missing()).containsExactly("No degree is known.");
  }

  @Test
  void theReasonNamesBothDegrees() {
    var enough = judged("MASTER", "DOCTORATE");
    assertThat(enough.reason()).isEqualTo("Doctorate is enough; Master's degree is needed.");
    assertThat(enough.missing()).isEmpty();
    var lower = judged("DOCTORATE", "MASTER");
    assertThat(lower.reason()).isEqualTo("Master's degree only; Doctorate is needed.");
    assertThat(lower.missing()).containsExactly("Master's degree only; Doctorate is needed.");
  }

  /** What every known degree is worth, or an unknown one, is left out of the points. */
  @ParameterizedTest
  @CsvSource({
    "BACHELOR, BACHELOR, 0.5",
    "BACHELOR, , 0",
    "MASTER, BACHELOR, 0",
    "MASTER, MASTER, 0.5",
    "MASTER, , 0",
    "DOCTORATE, BACHELOR, 0",
    "DOCTORATE, MASTER, 0.3333333333333333",
    "DOCTORATE, DOCTORATE, 0.6666666666666666",
    "DOCTORATE, , 0.16666666666666666"
  })
  void theIndexRanksExpertsByTheirDegrees(String required, @Nullable String degree, double points) {
    assertThat(judged(required, degree).pointsOfExpert()).isEqualTo(points, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "BACHELOR, MASTER, 1",
    "MASTER, MASTER, 1",
    "DOCTORATE, MASTER, 0",
    ", MASTER, 0.5",
    "MASTER, , 0",
    ", , 0"
  })
  void theIndexFindsTheDemandsForWhichADegreeIsEnough(
      @Nullable String required, @Nullable String degree, double points) {
    assertThat(judged(required, degree).pointsOfDemand()).isEqualTo(points);
  }

  @Test
  void aDemandThatNeedsNoDegreeAsksForNothing() {
    assertThat(DEGREE.expertsFor(demand(it -> {}), Judged.KNOWN).keys()).isEmpty();
  }
}
