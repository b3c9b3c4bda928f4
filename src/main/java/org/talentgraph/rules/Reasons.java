package org.talentgraph.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/** Gives the verdicts of an evaluation with their reasons: facts, evidence and what would help. */
public final class Reasons {

  private final Evaluation evaluation;
  private final Case facts;
  private final WhatWouldHelp help;

  Reasons(RuleBook book, Case facts) {
    this.evaluation = new Evaluation(book, facts.facts());
    this.facts = facts;
    this.help = new WhatWouldHelp(evaluation);
  }

  public RuleVerdict of(Rule rule) {
    return new RuleVerdict(
        rule,
        evaluation.of(rule),
        evaluation.binding(rule),
        rule.conditions().stream().map(condition -> of(condition, rule)).toList(),
        help);
  }

  /** What a rule pays, no more certain than what its conditions are met by. */
  public Payment payment(Rule rule) {
    return evaluation.payment(rule);
  }

  /** What surely limits the payment of a rule. */
  public List<Payment> limits(Rule rule) {
    return evaluation.limits(rule);
  }

  /** What several rules grant, each of which is enough. */
  public ClassVerdict of(Reference granted, List<Rule> grounds) {
    return new ClassVerdict(
        granted, evaluation.anyOf(grounds), grounds.stream().map(this::of).toList(), help);
  }

  private ConditionVerdict of(Condition condition, Rule rule) {
    return new ConditionVerdict(
        condition,
        evaluation.of(condition, rule),
        found(condition),
        facts.evidence(condition.fact()),
        waiver(condition, rule),
        counting(condition, rule));
  }

  private @Nullable Text found(Condition condition) {
    return switch (condition.fact()) {
      case GRANTED -> granted(evaluation.granting(condition));
      case EXPERIENCE ->
          facts.facts().number(Fact.EXPERIENCE).isUnknown()
                  && facts.facts().number(Fact.EXPERIENCE_ABROAD).isUnknown()
              ? null
              : Case.years(facts.facts().experience());
      default -> facts.found(condition);
    };
  }

  /** By which rules something is granted. */
  private @Nullable Text granted(Collection<Rule> granting) {
    var met = granting.stream().filter(rule -> evaluation.of(rule) == Verdict.MET).toList();
    return met.isEmpty() ? null : Text.list(met.stream().map(Rule::name).toList());
  }

  private @Nullable Reference waiver(Condition condition, Rule rule) {
    return evaluation.own(condition) == Verdict.MET
        ? null
        : firstMet(evaluation.resting(condition, rule).stream());
  }

  private @Nullable Reference counting(Condition condition, Rule rule) {
    return condition.fact() == Fact.EXPERIENCE
            && !isMetHere(condition)
            && evaluation.own(condition) == Verdict.MET
        ? firstMet(evaluation.countingYearsAbroad(rule))
        : null;
  }

  /** Whether the years that were not worked abroad are enough. */
  private boolean isMetHere(Condition condition) {
    var here = facts.facts().number(Fact.EXPERIENCE).atLeastZero();
    return here.within(condition.atLeast(), condition.atMost()) == Verdict.MET;
  }

  private @Nullable Reference firstMet(Stream<Rule> reliefs) {
    return reliefs
        .filter(relief -> evaluation.of(relief) == Verdict.MET)
        .map(Rule::reference)
        .findFirst()
        .orElse(null);
  }
}
