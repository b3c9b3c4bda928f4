package org.talentgraph.rules;

import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.Text;

/**
 * A fact that would have to be otherwise, or only to be shown, for a condition to be met.
 *
 * @param evidence whether it may be so already and only has to be shown
 * @param text what would have to be so, in words
 */
record Change(Fact fact, boolean evidence, Text text) {

  /**
   * How far it is for somebody: what only has to be shown is nearest, years and posts come next,
   * and what few ever reach is last.
   */
  int distance() {
    var effort =
        switch (fact) {
          case AWARD, ACADEMICIAN -> 20;
          case DEGREE, PROGRAMME -> 6;
          case QUALIFICATION, POST, EMPLOYER_KIND, INDUSTRY -> 4;
          default -> 3;
        };
    return evidence ? Math.max(2, effort / 2) : effort;
  }

  /** What a condition that is not met, as far as is known, would take. */
  static Change of(Condition condition, Facts facts) {
    return new Change(
        condition.fact(),
        condition.in(facts) == Verdict.UNKNOWN,
        Wording.lacking(condition, facts));
  }
}
