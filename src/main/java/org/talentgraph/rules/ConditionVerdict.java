package org.talentgraph.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * What the facts say of a condition.
 *
 * @param found the fact used, in words; null when there is none
 * @param evidence records of the graph that the fact rests on
 * @param waivedBy the rule that does away with the condition; null when none does or has to
 * @param countedBy the rule that lets years abroad count for it; null when none does or has to
 */
public record ConditionVerdict(
    Condition condition,
    Verdict verdict,
    @Nullable Text found,
    List<Reference> evidence,
    @Nullable Reference waivedBy,
    @Nullable Reference countedBy) {

  public Fact fact() {
    return condition.fact();
  }

  public @Nullable String circumstance() {
    return condition.fact() == Fact.CIRCUMSTANCE ? condition.id() : null;
  }

  public Text text() {
    return condition.text();
  }

  public List<Reference> citations() {
    return condition.citations();
  }

  /** The evidence that is missing where the verdict is unknown. */
  public @Nullable Text missing() {
    return verdict == Verdict.UNKNOWN ? condition.text() : null;
  }
}
