package org.talentgraph.criteria;

/** Whose criteria a match is judged by. */
public enum MatchSide {
  BOTH_SIDES,
  DEMAND,
  EXPERT;

  boolean has(Criterion criterion) {
    return this == BOTH_SIDES || name().equals(criterion.side().name());
  }
}
