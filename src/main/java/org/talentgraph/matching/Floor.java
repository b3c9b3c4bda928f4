package org.talentgraph.matching;

import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.SkillMatch;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/**
 * What a pair that nothing rules out must reach to be a match.
 *
 * @param minScore the least score
 * @param minSkills the least number of wanted skills that are mastered or met by a similar one
 */
record Floor(double minScore, int minSkills) {

  static final Floor NONE = new Floor(0, 0);

  Floor {
    if (!(minScore >= 0 && minScore <= 1)) {
      throw new InvalidRequest(
              ErrorCode.NUMBER_OUT_OF_RANGE,
              "minScore is %s. Give a score from 0 to 1.".formatted(minScore),
              "minScore 为 %s。请给出 0 到 1 之间的分数。".formatted(minScore))
          .about("minScore");
    }
    if (minSkills < 0) {
      throw new InvalidRequest(
              ErrorCode.NEGATIVE_NUMBER,
              "minSkills is %d. Give zero or more.".formatted(minSkills),
              "minSkills 为 %d。请给出零或正数。".formatted(minSkills))
          .about("minSkills");
    }
  }

  /**
   * @throws InvalidRequest {@code NUMBER_OUT_OF_RANGE} or {@code NEGATIVE_NUMBER}
   */
  static Floor of(@Nullable Double minScore, @Nullable Integer minSkills) {
    return new Floor(minScore == null ? 0 : minScore, minSkills == null ? 0 : minSkills);
  }

  /** Whether a pair is a match: nothing rules it out, and something can be judged. */
  boolean isReachedBy(Match match) {
    return match.obstacles().isEmpty()
        && match.isJudged()
        && match.score() >= minScore
        && match.skills().stream().filter(each -> each.fit() != SkillMatch.Fit.LACKING).count()
            >= minSkills;
  }
}
