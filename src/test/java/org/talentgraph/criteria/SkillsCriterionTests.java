package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;
import static org.talentgraph.criteria.SkillsCriterion.SKILLS;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

class SkillsCriterionTests {

  static final Offset<Double> EXACT = within(1e-12);

  static final DemandRecord LASER = wanting(null, wanted("laser", 1, "EXPERT"));

  static DemandRecord.Wanted wanted(String skill, double weight, @Nullable String level) {
    return new DemandRecord.Wanted(skill, weight, level, List.of("citation:" + skill));
  }

  static DemandRecord wanting(@Nullable Integer year, DemandRecord.Wanted... skills) {
    return demand(
        it -> {
          it.skills = List.of(skills);
          it.startsOn = year == null ? null : LocalDate.of(year, 6, 1);
        });
  }

  static ExpertRecord.Mastered mastered(String skill, String level, @Nullable Integer lastUsed) {
    return new ExpertRecord.Mastered(skill, level, lastUsed, List.of("citation:post"));
  }

  static ExpertRecord mastering(ExpertRecord.Mastered... skills) {
    return expert(it -> it.skills = List.of(skills));
  }

  static Judged judged(DemandRecord demand, ExpertRecord expert) {
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
    assertThat(judged.reason()).isEqualTo("None of 1 wanted skills mastered; 1 lacking: laser.");
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
    var demand = wanting(null, wanted("laser", 1, null), wanted("sand", 0.5, null));
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
    assertThat(judged.reason())
        .isEqualTo(
            "None of 1 wanted skills mastered; 1 by a similar skill: arc for laser (0.50 alike).");
    assertThat(judged.path())
        .containsExactly("expert:one", "arc", "welding", "laser", "demand:one");
    assertThat(judged.judgement().citations())
        .extracting(Reference::id)
        .containsExactly("citation:laser", "citation:post");
    assertThat(judged.missing())
        .containsExactly(
            "laser counts less than arc, which is 0.50 alike.", "laser: basic, expert wanted.");
  }

  @Test
  void masteredSimilarAndLackingSkillsAreToldApart() {
    var demand =
        wanting(
            2026, wanted("laser", 1, "EXPERT"), wanted("sand", 1, null), wanted("other0", 1, null));
    var judged =
        judged(
            demand,
            mastering(mastered("laser", "BASIC", 2014), mastered("pressure", "BASIC", 2022)));
    assertThat(Pair.of(demand, judged.expert(), Judged.KNOWN).skills())
        .extracting(SkillMatch::fit)
        .containsExactly(SkillMatch.Fit.MASTERED, SkillMatch.Fit.SIMILAR, SkillMatch.Fit.LACKING);
    assertThat(judged.judgement().reason().get())
        .isEqualTo(
            new Text(
                "1 of 3 wanted skills mastered: laser (basic, expert wanted, last used in 2014); 1"
                    + " by a similar skill: pressure for sand (0.60 alike); 1 lacking: other0.",
                "所需 3 项技能中掌握 1 项：laser（入门低于要求的精通、最近使用于 2014 年）；1 项由相近技能满足：以pressure代sand（相似度"
                    + " 0.60）；缺少 1 项：other0。"));
    assertThat(judged.missing())
        .containsExactly(
            "laser: basic, expert wanted.",
            "laser was last used in 2014, 12 years before the work starts.",
            "sand is not mastered; pressure is 0.60 alike.",
            "No skill like other0.");
  }

  @ParameterizedTest
  @CsvSource({"2021, 1", "2022, 0", "2030, 0", ", 0"})
  void aSkillIsLongUnusedFromFiveYearsOn(@Nullable Integer lastUsed, int missing) {
    var demand = wanting(2026, wanted("laser", 1, null));
    assertThat(judged(demand, mastering(mastered("laser", "BASIC", lastUsed))).missing())
        .hasSize(missing);
  }

  @Test
  void aSkillThatOnlyTheProfileNamesHasNoKnownLevel() {
    var judged =
        judged(LASER, mastering(new ExpertRecord.Mastered("laser", null, null, List.of())));
    assertThat(judged.value()).isEqualTo(2.0 / 3, EXACT);
    assertThat(judged.reason())
        .isEqualTo(
            "1 of 1 wanted skills mastered: laser (named in the profile, level not known, expert"
                + " wanted).");
    assertThat(judged.missing()).containsExactly("laser: level not known, expert wanted.");
  }
}
