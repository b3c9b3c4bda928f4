package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.matching.DemandDraft.demand;
import static org.talentgraph.matching.ExpertDraft.expert;
import static org.talentgraph.matching.SkillsCriterion.SKILLS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.graph.Reference;

class SkillsCriterionTests {

  private static final Offset<Double> EXACT = within(1e-12);

  private static final DemandRecord LASER = wanting(null, wanted("laser", 1, "EXPERT"));

  private static DemandRecord.Wanted wanted(String skill, double weight, @Nullable String level) {
    return new DemandRecord.Wanted(skill, weight, level, List.of("citation:" + skill));
  }

  private static DemandRecord wanting(@Nullable Integer year, DemandRecord.Wanted... skills) {
    return demand(
        it -> {
          it.skills = List.of(skills);
          it.startsOn = year == null ? null : LocalDate.of(year, 6, 1);
        });
  }

  private static ExpertRecord.Mastered mastered(
      String skill, String level, @Nullable Integer lastUsed) {
    return new ExpertRecord.Mastered(skill, level, lastUsed, List.of("citation:post"));
  }

  private static ExpertRecord mastering(ExpertRecord.Mastered... skills) {
    return expert(it -> it.skills = List.of(skills));
  }

  private static Judged judged(DemandRecord demand, ExpertRecord expert) {
    return new Judged(SKILLS, demand, expert);
  }

  @Test
  void aDemandThatWantsNoSkillGivesNoCause() {
    assertThat(judged(wanting(null), mastering(mastered("laser", "EXPERT", null))).hasNoCause())
        .isTrue();
  }

  @Test
  void anExpertWithoutSkillsIsWorthNothing() {
    var judged = judged(LASER, mastering());
    assertThat(judged.value()).isZero();
    assertThat(judged.reason()).isEqualTo("None of 1 wanted skills is met.");
    assertThat(judged.missing()).containsExactly("No skill like laser.");
  }

  @ParameterizedTest
  @CsvSource({
    "laser, 1",
    "arc, 0.5",
    "welding, 0.6666666666666666",
    "sand, 0",
    "metal, 0.4",
    "other0, 0"
  })
  void aSkillCountsAsMuchAsItIsAlike(String skill, double value) {
    assertThat(judged(LASER, mastering(mastered(skill, "EXPERT", null))).value())
        .isEqualTo(value, EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "BASIC, EXPERT, 0.3333333333333333",
    "PROFICIENT, EXPERT, 0.6666666666666666",
    "EXPERT, EXPERT, 1",
    "BASIC, PROFICIENT, 0.5",
    "EXPERT, PROFICIENT, 1",
    "BASIC, BASIC, 1",
    "BASIC, , 1"
  })
  void aLevelCountsByTheWantedOne(String level, @Nullable String wanted, double value) {
    var demand = wanting(null, wanted("laser", 1, wanted));
    assertThat(judged(demand, mastering(mastered("laser", level, null))).value())
        .isEqualTo(value, EXACT);
  }

  @ParameterizedTest
  @CsvSource({"2026, 1", "2030, 1", "2016, 0.75", "2006, 0.625", "1826, 0.5", ", 1"})
  void halfOfASkillFadesByHalfInTenYears(@Nullable Integer lastUsed, double value) {
    var demand = wanting(2026, wanted("laser", 1, null));
    assertThat(judged(demand, mastering(mastered("laser", "BASIC", lastUsed))).value())
        .isEqualTo(value, within(1e-6));
  }

  @Test
  void withoutAStartNoSkillFades() {
    assertThat(judged(LASER, mastering(mastered("laser", "EXPERT", 1990))).value()).isEqualTo(1);
  }

  @Test
  void skillsAreAveragedByWeightAndRarity() {
    var demand = wanting(null, wanted("laser", 0.5, null), wanted("sand", 0.25, null));
    // sand is twice as rare, so both have equal shares
    assertThat(judged(demand, mastering(mastered("laser", "BASIC", null))).value())
        .isEqualTo(0.5, EXACT);
    assertThat(judged(demand, mastering(mastered("arc", "BASIC", null))).value())
        .isEqualTo(0.25, EXACT);
  }

  @Test
  void aSkillIsRareIfFewExpertsHaveIt() {
    assertThat(Taxonomies.rarity(100, 9)).isEqualTo(Math.log(1 + 100.0 / 10), EXACT);
    assertThat(Taxonomies.rarity(100, 0)).isEqualTo(Math.log(101), EXACT);
  }

  @Test
  void ofSeveralSkillsTheBestCounts() {
    var judged =
        judged(LASER, mastering(mastered("laser", "BASIC", null), mastered("arc", "EXPERT", null)));
    assertThat(judged.value()).isEqualTo(0.5, EXACT);
    assertThat(judged.reason()).isEqualTo("1 of 1 wanted skills are met: arc.");
    assertThat(judged.path())
        .containsExactly("expert:one", "arc", "welding", "laser", "demand:one");
    assertThat(judged.judgement().citations())
        .extracting(Reference::id)
        .containsExactly("citation:laser", "citation:post");
    assertThat(judged.missing()).isEmpty();
  }

  @Test
  void eachWantedSkillIsAChangeOfItsOwn() {
    var demand = wanting(null, wanted("laser", 0.5, null), wanted("sand", 0.25, null));
    var match =
        Match.of(
            demand,
            mastering(mastered("arc", "BASIC", null)),
            Judged.KNOWN,
            new Weights(Map.of(SKILLS, 1.0)),
            List.of());
    assertThat(SKILLS.changes(match, match.criteria().getFirst(), Judged.KNOWN.skills()))
        .extracting(each -> each.text().english(), Help.Change::gain)
        .containsExactly(
            tuple("Mastering laser as wanted.", 0.25), tuple("Mastering sand as wanted.", 0.5));
  }

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
}
