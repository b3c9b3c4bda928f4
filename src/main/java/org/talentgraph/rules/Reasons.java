package org.talentgraph.rules;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.Reference;
import org.talentgraph.graph.Text;

/** Gives the verdicts of an evaluation with their reasons: facts, evidence and what would help. */
final class Reasons {

  private final Evaluation evaluation;
  private final Case facts;
  private final WhatWouldHelp help;

  Reasons(RuleBook book, Case facts) {
    this.evaluation = new Evaluation(book, facts.facts());
    this.facts = facts;
    this.help = new WhatWouldHelp(evaluation);
  }

  RuleVerdict of(Rule rule) {
    return new RuleVerdict(
        rule,
        evaluation.of(rule),
        rule.conditions().stream().map(condition -> of(condition, rule)).toList(),
        help.toMeet(List.of(rule)));
  }

  /** What several rules grant, each of which is enough. */
  ClassVerdict of(Reference granted, List<Rule> grounds) {
    return new ClassVerdict(
        granted,
        evaluation.anyOf(grounds),
        grounds.stream().map(this::of).toList(),
        help.toMeet(grounds));
  }

  private ConditionVerdict of(Condition condition, Rule rule) {
    var verdict = evaluation.of(condition, rule);
    var relief = verdict == Verdict.MET ? waiver(condition, rule) : null;
    return new ConditionVerdict(
        condition, verdict, found(condition), facts.evidence(condition.fact()), relief);
  }

  private @Nullable Text found(Condition condition) {
    return condition.fact() == Fact.GRANTED
        ? granted(evaluation.granting(condition))
        : facts.found(condition);
  }

  /** By which rules something is granted. */
  private @Nullable Text granted(Collection<Rule> granting) {
    var met = granting.stream().filter(rule -> evaluation.of(rule) == Verdict.MET).toList();
    return met.isEmpty() ? null : Wording.list(met.stream().map(Rule::name).toList());
  }

  private @Nullable Reference waiver(Condition condition, Rule rule) {
    return condition.in(evaluation.facts()) == Verdict.MET
        ? null
        : evaluation.waivers(condition, rule).stream()
            .filter(waiver -> evaluation.of(waiver) == Verdict.MET)
            .map(Rule::reference)
            .findFirst()
            .orElse(null);
  }
}
