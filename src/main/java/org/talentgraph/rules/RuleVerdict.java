package org.talentgraph.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * What the facts say of a rule, condition by condition.
 *
 * @param modality how binding the rule and those are by which its conditions are met
 */
public record RuleVerdict(
    Rule ground,
    Verdict verdict,
    @Nullable Modality modality,
    List<ConditionVerdict> conditions,
    WhatWouldHelp help) {

  public Reference rule() {
    return ground.reference();
  }

  public boolean open() {
    return ground.open();
  }

  public @Nullable Text openBecause() {
    return ground.openBecause();
  }

  /** Searched for only when it is asked for. */
  public List<ChangeSet> whatWouldHelp() {
    return help.toMeet(List.of(ground));
  }

  public int waysToMeet() {
    return help.ways(List.of(ground));
  }
}
