package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.criteria.SkillsCriterion.SKILLS;
import static org.talentgraph.criteria.SkillsCriterionTests.EXACT;
import static org.talentgraph.criteria.SkillsCriterionTests.LASER;
import static org.talentgraph.criteria.SkillsCriterionTests.judged;
import static org.talentgraph.criteria.SkillsCriterionTests.mastered;
import static org.talentgraph.criteria.SkillsCriterionTests.mastering;
import static org.talentgraph.criteria.SkillsCriterionTests.wanted;
import static org.talentgraph.criteria.SkillsCriterionTests.wanting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys that SKILLS writes and asks for, and the points that a record has by them. */
class SkillKeysTests {

  @Test
  void anExpertInTheWantedSkillHasAllPoints() {
    assertThat(judged(LASER, mastering(mastered("laser", "EXPERT", null))).pointsOfExpert())
        .isEqualTo(1, EXACT);
    assertThat(judged(LASER, mastering(mastered("laser", "BASIC", null))).pointsOfExpert())
        .isEqualTo(1.0 / 3, EXACT);
    assertThat(judged(LASER, mastering(mastered("other0", "EXPERT", null))).pointsOfExpert())
        .isZero();
  }

  @Test
  void aSkillAlikeHasTheUsualPointsOfItsBroaderTerms() {
    var arc = judged(LASER, mastering(mastered("arc", "EXPERT", null))).pointsOfExpert();
    assertThat(arc).isBetween(0.4, 0.7);
    assertThat(judged(LASER, mastering(mastered("sand", "EXPERT", null))).pointsOfExpert())
        .isLessThan(arc);
  }

  /** Of a period of five years its middle counts: of 2020 to 2024 this is 3.5 years before 2026. */
  @ParameterizedTest
  @CsvSource({
    "2026, -1.5",
    "2025, -1.5",
    "2021, 3.5",
    "2020, 3.5",
    "2016, 8.5",
    "2014, 15",
    "1990, 15",
    ", 0"
  })
  void aRecentSkillHasMorePoints(@Nullable Integer lastUsed, double years) {
    var demand = wanting(2026, wanted("laser", 1, null));
    assertThat(judged(demand, mastering(mastered("laser", "BASIC", lastUsed))).pointsOfExpert())
        .isEqualTo(SkillMatches.recency(years), EXACT);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 1", "1, 1, 0.6", "1, 3, 0.2", "1, 9, 0.2"})
  void aDemandHasPointsByTheShareOfTheSkill(double weight, double others, double points) {
    var demand =
        others == 0
            ? wanting(null, wanted("laser", weight, null))
            : wanting(null, wanted("laser", weight, null), wanted("other0", others, null));
    assertThat(judged(demand, mastering(mastered("laser", "BASIC", null))).pointsOfDemand())
        .isEqualTo(points, within(1e-9));
  }

  @Test
  void aShareInTheMiddleIsTheHigherStepInWhateverOrder() {
    var many =
        List.of(wanted("laser", 0.1, null), wanted("arc", 0.2, null), wanted("other0", 0.7, null));
    // laser and arc together are 0.3 below welding: one and a half of five steps
    for (var order : List.of(many, many.reversed())) {
      var demand = wanting(null, order.toArray(DemandRecord.Wanted[]::new));
      assertThat(SKILLS.keysOf(demand, Judged.KNOWN))
          .contains("welding 2")
          .doesNotContain("welding 3");
    }
  }

  @Test
  void anExpertHasTheKeysOfBroaderSkillsLevelsAndPeriods() {
    assertThat(SKILLS.keysOf(mastering(mastered("laser", "PROFICIENT", 2023)), Judged.KNOWN))
        .containsExactlyInAnyOrder(
            "laser 1",
            "laser 2",
            "welding 1",
            "welding 2",
            "metal 1",
            "metal 2",
            "itself laser",
            "used laser 2020",
            "used laser 2015",
            "used laser 2010",
            "used laser 2005");
    assertThat(SKILLS.keysOf(mastering(mastered("other0", "", null)), Judged.KNOWN))
        .containsExactlyInAnyOrder("other0 1", "itself other0", "used other0 unknown");
  }

  @Test
  void aDemandHasAKeyForEachFifthOfItsSkills() {
    var demand = wanting(2026, wanted("other0", 0.6, null), wanted("other1", 0.4, null));
    assertThat(SKILLS.keysOf(demand, Judged.KNOWN))
        .containsExactlyInAnyOrder(
            "other0 1",
            "other0 2",
            "other0 3",
            "other1 1",
            "other1 2",
            "itself other0",
            "itself other1");
  }

  @Test
  void aBroaderSkillHasThePointsOfItsExactValue() {
    for (var skill : List.of("welding", "metal")) {
      var any =
          judged(
              wanting(null, wanted("laser", 1, null)), mastering(mastered(skill, "BASIC", null)));
      assertThat(any.pointsOfExpert()).isEqualTo(any.value(), EXACT);
    }
    // of the own key, an expert has what one of the three levels adds on average
    var welding = judged(LASER, mastering(mastered("welding", "EXPERT", null)));
    assertThat(welding.pointsOfExpert()).isEqualTo(5.0 / 9 + (2.0 / 3 - 5.0 / 9) * 2 / 3, EXACT);
    assertThat(SKILLS.expertsFor(LASER, Judged.KNOWN).keys())
        .doesNotContainKeys("itself laser", "itself arc", "itself sand");
  }

  @Test
  void aSkillAlikeIsTakenToBeSevenYearsOld() {
    var demand = wanting(2026, wanted("laser", 1, null));
    assertThat(judged(demand, mastering(mastered("welding", "BASIC", null))).pointsOfExpert())
        .isEqualTo(SkillMatches.recency(7) * 2 / 3, EXACT);
  }

  @Test
  void ofSeveralLevelsTheRecentSkillHasTheUsualShare() {
    var expert = mastering(mastered("laser", "EXPERT", null));
    var recent = judged(wanting(2026, wanted("laser", 1, "EXPERT")), expert).pointsOfExpert();
    var least = SkillMatches.recency(15);
    assertThat(recent).isEqualTo(least + (1 - least) * 2 / 3, EXACT);
  }

  @Test
  void recordsAlikeShareRareSkills() {
    var points = SkillsCriterion.alike(List.of("other0", "sand"), Judged.KNOWN).keys();
    assertThat(points.get("other0 1")).isEqualTo(1.0 / 3, EXACT);
    assertThat(points.get("sand 1") + points.get("casting 1") + points.get("metal 1"))
        .isEqualTo(2.0 / 3, EXACT);
  }

  @Test
  void aSkillHasItsShareOfAllWeightsAndRarities() {
    var demand = wanting(null, wanted("other0", 1, null), wanted("sand", 0.5, null));
    var points = SKILLS.expertsFor(demand, Judged.KNOWN).keys();
    assertThat(points.get("other0 1")).isEqualTo(0.5, EXACT);
    assertThat(judged(demand, mastering(mastered("sand", "BASIC", null))).pointsOfExpert())
        .isEqualTo(0.5, EXACT);
  }

  @Test
  void skillsWithoutWeightAreWorthNothing() {
    var demand = wanting(null, wanted("laser", 0, null));
    assertThat(judged(demand, mastering(mastered("laser", "BASIC", null))).value()).isZero();
    assertThat(SKILLS.expertsFor(demand, Judged.KNOWN).keys()).isEmpty();
  }
}
