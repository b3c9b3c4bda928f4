package org.talentgraph.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All criteria, in the order in which a match lists them. */
public final class Criteria {

  public static final List<Criterion> ALL =
      List.of(
          SkillsCriterion.SKILLS,
          TextCriterion.TEXT,
          IndustryCriterion.INDUSTRY,
          DegreeCriterion.DEGREE,
          SeniorityCriterion.SENIORITY,
          EngagementsCriterion.ENGAGEMENTS,
          AvailabilityCriterion.AVAILABILITY,
          ReachCriterion.REACH,
          ModeCriterion.MODE,
          PlaceCriterion.PLACE,
          PayCriterion.PAY,
          LanguageCriterion.LANGUAGE);

  /** Those that tell what a pair has in common. */
  static final List<Criterion> IN_COMMON =
      List.of(
          SkillsCriterion.SKILLS,
          TextCriterion.TEXT,
          IndustryCriterion.INDUSTRY,
          EngagementsCriterion.ENGAGEMENTS);

  private Criteria() {}

  /**
   * The criterion with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Criterion named(String name) {
    return ALL.stream()
        .filter(criterion -> criterion.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** Whether a pair shares a skill, a telling word or a field, as far as these are alike. */
  public static boolean haveInCommon(Pair pair) {
    return IN_COMMON.stream().anyMatch(criterion -> criterion.isShared(pair));
  }

  /** The judgements of a pair by all criteria that have a weight and a cause to be judged. */
  public static Map<Criterion, Judgement> judge(Pair pair, Weights weights) {
    Map<Criterion, Judgement> judged = new LinkedHashMap<>();
    for (var criterion : ALL) {
      if (weights.weight(criterion) != 0) {
        criterion.judge(pair).ifPresent(judgement -> judged.put(criterion, judgement));
      }
    }
    return judged;
  }
}
