package org.talentgraph.rules;

import java.util.List;
import org.talentgraph.cases.Verdict;
import org.talentgraph.model.Reference;

/** What the facts say of one class, ground by ground. */
record ClassVerdict(
    Reference assessedClass, Verdict verdict, List<RuleVerdict> grounds, WhatWouldHelp help) {

  /** Searched for only when it is asked for. */
  public List<ChangeSet> whatWouldHelp() {
    return help.toMeet(rules());
  }

  public int waysToMeet() {
    return help.ways(rules());
  }

  private List<Rule> rules() {
    return grounds.stream().map(RuleVerdict::ground).toList();
  }
}
