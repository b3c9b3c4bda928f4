package org.talentgraph.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.talentgraph.cases.Fact;

/**
 * A case with the rules that apply to it.
 *
 * @param on the day on which it is judged
 * @param rules the rules in force, and how they are read
 */
public record Inquiry(LocalDate on, RuleBook book, Case facts, RulesInForce rules) {

  Inquiry(LocalDate on, RuleBook book, Case facts) {
    this(on, book, facts, RulesInForce.of(List.of(), on, Set.of()));
  }

  /** The same case by other readings of the rules. */
  Inquiry by(Set<String> readings) {
    var others = rules.by(readings);
    return new Inquiry(on, others.book(), facts, others);
  }

  /** The same, with a value presumed where nothing is known. */
  Inquiry presuming(Fact fact, String value) {
    return new Inquiry(on, book, facts.presumed(fact, value), rules);
  }

  public Reasons reasons() {
    return new Reasons(book, facts);
  }

  /** The reasons for what is paid by person-times of some programmes. */
  public Reasons reasons(Set<String> programmes) {
    return new Reasons(book, facts.under(programmes));
  }
}
