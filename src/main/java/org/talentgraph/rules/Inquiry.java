package org.talentgraph.rules;

import java.time.LocalDate;
import java.util.Set;
import org.talentgraph.cases.Fact;

/**
 * A case with the rules that apply to it.
 *
 * @param on the day on which it is judged
 */
public record Inquiry(LocalDate on, RuleBook book, Case facts) {

  /** The same, with a value presumed where nothing is known. */
  Inquiry presuming(Fact fact, String value) {
    return new Inquiry(on, book, facts.presumed(fact, value));
  }

  public Reasons reasons() {
    return new Reasons(book, facts);
  }

  /** The reasons for what is paid by person-times of some programmes. */
  public Reasons reasons(Set<String> programmes) {
    return new Reasons(book, facts.under(programmes));
  }
}
