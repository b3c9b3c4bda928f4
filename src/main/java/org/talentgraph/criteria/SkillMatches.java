package org.talentgraph.criteria;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.model.Reference;

/**
 * Holds the skills that a demand wants against those of an expert. A wanted skill counts by its
 * weight and by how rare it is; of the expert's skills the one counts that meets it best.
 */
final class SkillMatches {

  /** After so many years without use half of a skill is left to be refreshed. */
  private static final double HALF_LIFE = 10;

  private SkillMatches() {}

  static List<SkillMatch> of(
      DemandRecord demand, ExpertRecord expert, Taxonomies.Known taxonomies) {
    var wanted = demand.skills();
    var sum = wanted.stream().mapToDouble(each -> taxonomies.importance(each)).sum();
    return wanted.stream()
        .map(
            each ->
                best(
                    each,
                    expert.skills(),
                    demand.startsOn() == null ? null : demand.startsOn().getYear(),
                    sum == 0 ? 0 : taxonomies.importance(each) / sum,
                    taxonomies.skills()))
        .toList();
  }

  private static SkillMatch best(
      DemandRecord.Wanted wanted,
      List<ExpertRecord.Mastered> mastered,
      @Nullable Integer year,
      double share,
      Taxonomy skills) {
    return mastered.stream()
        .flatMap(each -> match(wanted, each, year, share, skills))
        .max(
            comparingDouble(SkillMatch::value)
                .thenComparing(each -> String.valueOf(each.mastered())))
        .orElse(new SkillMatch(wanted, null, null, 0, 0, 0, share));
  }

  private static Stream<SkillMatch> match(
      DemandRecord.Wanted wanted,
      ExpertRecord.Mastered mastered,
      @Nullable Integer year,
      double share,
      Taxonomy skills) {
    var likeness = skills.likeness(wanted.skill(), mastered.skill());
    return likeness.similarity() < Taxonomy.ALIKE
        ? Stream.empty()
        : Stream.of(
            new SkillMatch(
                wanted,
                mastered,
                new Reference(likeness.common()),
                likeness.similarity(),
                level(wanted.level(), mastered),
                recency(mastered.lastUsed(), year),
                share));
  }

  /** How much of a wanted level a skill of an expert reaches. */
  static double level(@Nullable String wanted, ExpertRecord.Mastered mastered) {
    return wanted == null
        ? 1
        : Math.min(
            1, (double) Levels.SKILL.rank(mastered.usualLevel()) / Levels.SKILL.rank(wanted));
  }

  /** Between 1 and 0.5; 1 where it is not known when the skill was last used. */
  private static double recency(@Nullable Integer lastUsed, @Nullable Integer year) {
    return lastUsed == null || year == null ? 1 : recency(year - lastUsed);
  }

  /** What is left of a skill after so many years without use. */
  static double recency(double years) {
    return 0.5 + 0.5 * Math.pow(0.5, Math.max(0, years) / HALF_LIFE);
  }
}
