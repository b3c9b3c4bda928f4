package org.talentgraph.matching;

import static java.util.Comparator.comparing;

import java.util.List;
import org.talentgraph.criteria.Reasons;
import org.talentgraph.language.Text;

/**
 * That none of the pairs that were considered is a match.
 *
 * @param reason in words
 * @param nearest the pairs that come nearest
 */
record NoMatch(Text reason, List<Match> nearest) {

  private static final int NEAREST = 3;

  /**
   * @param ranked all pairs that were scored, the best first
   */
  static NoMatch of(List<Match> ranked) {
    return new NoMatch(
        reason(ranked),
        ranked.stream()
            .filter(match -> match.obstacles().stream().noneMatch(Obstacles.Obstacle::isOfCaller))
            .sorted(comparing(Match::hasNothingInCommon).thenComparing(Match.BEST_FIRST))
            .limit(NEAREST)
            .toList());
  }

  private static Text reason(List<Match> ranked) {
    if (ranked.isEmpty()) {
      return Reasons.WORDS.text("noMatch.none");
    }
    var ruledOut = ranked.stream().filter(match -> !match.obstacles().isEmpty()).count();
    var unjudged =
        ranked.stream().filter(match -> match.obstacles().isEmpty() && !match.isJudged()).count();
    return Reasons.WORDS.text(
        "noMatch.counts", ranked.size(), ruledOut, unjudged, ranked.size() - ruledOut - unjudged);
  }
}
