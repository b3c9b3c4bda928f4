package org.talentgraph.rules;

import java.math.BigDecimal;
import java.util.List;
import org.talentgraph.model.Reference;

/**
 * Changes that together would make a rule met, of which none could be left out.
 *
 * @param rule the rule that they would make met
 * @param distance how far the person is from it, in years
 */
public record ChangeSet(Reference rule, List<Change> changes, BigDecimal distance) {

  static ChangeSet of(Reference rule, List<Change> changes) {
    var distance = changes.stream().map(Change::distance).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new ChangeSet(rule, changes, distance.stripTrailingZeros());
  }
}
