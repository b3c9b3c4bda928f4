package org.talentgraph.matching;

import org.talentgraph.graph.Words;

/** The words of matching in two languages. */
final class Reasons {

  static final Words WORDS = new Words("org.talentgraph.matching.reasons");

  private Reasons() {}
}
