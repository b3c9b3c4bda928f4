package org.talentgraph.rules;

import java.util.List;
import org.talentgraph.graph.Reference;

/** What the facts say of a rule, condition by condition. */
record RuleVerdict(
    Rule ground,
    Verdict verdict,
    List<ConditionVerdict> conditions,
    List<ChangeSet> whatWouldHelp) {

  Reference rule() {
    return ground.reference();
  }

  boolean open() {
    return ground.open();
  }
}
