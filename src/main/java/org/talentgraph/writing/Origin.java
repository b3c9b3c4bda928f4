package org.talentgraph.writing;

import org.talentgraph.language.Text;

/**
 * Where a row was given: a row of a file, or a place in an input. Its text, by {@code toString}, is
 * what people look for it by.
 */
public interface Origin {

  /**
   * The place of one value within the row.
   *
   * @param property the name under which the value is stored; {@code from}, {@code to} and {@code
   *     id} for those of a row
   */
  Origin at(String property);

  default Problem problem(Problem.Kind kind, Text reason) {
    return new Problem(this, kind, reason, null);
  }
}
