package org.talentgraph.rules;

import java.util.List;
import org.talentgraph.graph.Reference;

/** What the facts say of a rule, condition by condition. */
record RuleVerdict(
    Rule ground,
    Verdict verdict,
    List<ConditionVerdict> conditions,
    List<ChangeSet> whatWouldHelp) {

  public Reference rule() {
    return ground.reference();
  }

  public boolean open() {
    return ground.open();
  }
}
