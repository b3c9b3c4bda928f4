package org.talentgraph.criteria;

import java.util.List;
import java.util.function.Supplier;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * What a criterion adds to a score.
 *
 * @param weight among the criteria that the pair is judged by; all add up to 1
 * @param contribution value times weight
 */
public record Scored(
    Criterion criterion,
    double value,
    double weight,
    double contribution,
    Supplier<Text> words,
    List<Reference> path,
    List<Reference> citations) {

  /** Why the value is what it is. */
  public Text reason() {
    return words.get();
  }
}
