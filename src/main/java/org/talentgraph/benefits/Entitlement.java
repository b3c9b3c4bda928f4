package org.talentgraph.benefits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.rules.ChangeSet;
import org.talentgraph.rules.ConditionVerdict;
import org.talentgraph.rules.Modality;
import org.talentgraph.rules.MoneyRange;
import org.talentgraph.rules.RuleVerdict;

/** Something that a rule grants, with its verdict and what it comes to. */
record Entitlement(RuleVerdict granted, Amounts amounts) {

  public Reference rule() {
    return granted.rule();
  }

  public Verdict verdict() {
    return granted.verdict();
  }

  public boolean open() {
    return granted.open();
  }

  public @Nullable Text openBecause() {
    return granted.openBecause();
  }

  public @Nullable Modality modality() {
    return granted.modality();
  }

  public List<ConditionVerdict> conditions() {
    return granted.conditions();
  }

  public List<ChangeSet> whatWouldHelp() {
    return granted.whatWouldHelp();
  }

  public int waysToMeet() {
    return granted.waysToMeet();
  }

  public @Nullable String amountUnit() {
    return granted.ground().payment().unit();
  }

  public @Nullable MoneyRange amount() {
    return amounts.amount();
  }

  public @Nullable MoneyRange each() {
    return amounts.each();
  }

  public @Nullable MoneyRange inAll() {
    return amounts.inAll();
  }

  public List<Amounts.Part> parts() {
    return amounts.parts();
  }

  public List<Cap> caps() {
    return amounts.caps();
  }

  public List<Text> missing() {
    return amounts.missing();
  }

  public List<Text> notStated() {
    return amounts.notStated();
  }

  /** Whether the amount may be added to those of other rules. */
  boolean addsUp() {
    return verdict() == Verdict.MET
        && amount() != null
        && Boolean.TRUE.equals(granted.ground().payment().stacks());
  }
}
