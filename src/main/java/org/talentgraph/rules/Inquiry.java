package org.talentgraph.rules;

import java.time.LocalDate;
import java.util.Set;

/**
 * A case with the rules that apply to it.
 *
 * @param on the day on which it is judged
 */
record Inquiry(LocalDate on, RuleBook book, Case facts) {

  /** The same, with a value presumed where nothing is known. */
  Inquiry presuming(Fact fact, String value) {
    return new Inquiry(on, book, facts.presumed(fact, value));
  }

  Reasons reasons() {
    return new Reasons(book, facts);
  }

  /** The reasons for what is paid by person-times of some programmes. */
  Reasons reasons(Set<String> programmes) {
    return new Reasons(book, facts.under(programmes));
  }
}
