package org.talentgraph.rules;

import java.math.BigDecimal;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.Text;

/**
 * A fact that would have to be otherwise, or only to be shown, for a condition to be met.
 *
 * @param evidence whether it may be so already and only has to be shown
 * @param text what would have to be so, in words
 * @param distance how far it is for this person, in years
 */
record Change(Fact fact, boolean evidence, Text text, BigDecimal distance) {

  /** What a condition that is not met, as far as is known, would take. */
  static Change of(Condition condition, Facts facts) {
    return new Change(
        condition.fact(),
        condition.in(facts) == Verdict.UNKNOWN,
        Wording.lacking(condition, facts),
        Effort.of(condition, facts));
  }
}
