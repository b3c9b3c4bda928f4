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

  /** The same with a path that leaves out a record, because it is stored nowhere. */
  public Scored without(Reference record) {
    var others = path.stream().filter(each -> !each.equals(record)).toList();
    return new Scored(criterion, value, weight, contribution, words, others, citations);
  }

  /** Why the value is what it is. */
  public Text reason() {
    return words.get();
  }
}
