package org.talentgraph.matching;

import java.util.List;

/**
 * How near some texts are to another, and by which terms.
 *
 * @param score from 0, no term of both, to 1
 * @param terms all terms of both, those that contribute most first
 */
record TextLikeness(double score, List<SharedTerm> terms) {

  /**
   * A term of both sides.
   *
   * @param contribution its part of the score; all parts add up to the score
   */
  record SharedTerm(String term, double contribution) {}
}
