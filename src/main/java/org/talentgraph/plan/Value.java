package org.talentgraph.plan;

/**
 * The number of a value of a request. A plan holds numbers in the place of values, so requests that
 * differ only in their values have the same plan.
 */
public record Value(int number) {

  /** The parameter of the statement that holds it. */
  public String parameter() {
    return "p" + number;
  }
}
