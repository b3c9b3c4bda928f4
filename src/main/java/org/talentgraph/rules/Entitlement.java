package org.talentgraph.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.Reference;
import org.talentgraph.graph.Text;

/** Something that a rule grants, with its verdict and what it comes to. */
record Entitlement(RuleVerdict granted, Amounts amounts) {

  Reference rule() {
    return granted.rule();
  }

  Verdict verdict() {
    return granted.verdict();
  }

  boolean open() {
    return granted.open();
  }

  List<ConditionVerdict> conditions() {
    return granted.conditions();
  }

  List<ChangeSet> whatWouldHelp() {
    return granted.whatWouldHelp();
  }

  @Nullable MoneyRange amount() {
    return amounts.amount();
  }

  @Nullable MoneyRange each() {
    return amounts.each();
  }

  @Nullable MoneyRange inAll() {
    return amounts.inAll();
  }

  List<Amounts.Part> parts() {
    return amounts.parts();
  }

  List<Cap> caps() {
    return amounts.caps();
  }

  List<Text> missing() {
    return amounts.missing();
  }

  List<Text> notStated() {
    return amounts.notStated();
  }

  /** Whether the amount may be added to those of other rules. */
  boolean addsUp() {
    return verdict() == Verdict.MET
        && amount() != null
        && Boolean.TRUE.equals(granted.ground().payment().stacks());
  }
}
