package org.talentgraph.graph;

/**
 * One of the values of a request, by its number. A plan holds numbers in the place of values, so
 * requests that differ in values alone have the same plan.
 */
record Value(int number) {

  /** The parameter of the statement that holds it. */
  String parameter() {
    return "p" + number;
  }
}
