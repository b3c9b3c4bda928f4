package org.talentgraph.pairing;

/** How far a pairing is proven. */
public enum Status {
  /** No pairing is better. */
  OPTIMAL,
  /** Valid; a better one may exist, up to the bound. */
  FEASIBLE
}
