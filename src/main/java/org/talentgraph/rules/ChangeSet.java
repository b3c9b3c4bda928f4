package org.talentgraph.rules;

import java.util.List;
import org.talentgraph.model.Reference;

/**
 * Changes that together would make a rule met, of which none could be left out.
 *
 * @param rule the rule that they would make met
 */
public record ChangeSet(Reference rule, List<Change> changes) {

  /** How far the person is from it: each change counts, and some count more. */
  int distance() {
    return changes.stream().mapToInt(Change::distance).sum();
  }
}
