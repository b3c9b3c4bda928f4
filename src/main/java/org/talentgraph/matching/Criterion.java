package org.talentgraph.matching;

/** What a match is judged by, with its weight unless the caller sets another. */
enum Criterion {
  SKILLS(Side.DEMAND, 0.40),
  TEXT(Side.DEMAND, 0.10),
  INDUSTRY(Side.DEMAND, 0.10),
  DEGREE(Side.DEMAND, 0.05),
  SENIORITY(Side.DEMAND, 0.05),
  ENGAGEMENTS(Side.DEMAND, 0.05),
  REACH(Side.DEMAND, 0.05),
  MODE(Side.EXPERT, 0.05),
  PLACE(Side.EXPERT, 0.05),
  PAY(Side.EXPERT, 0.05),
  LANGUAGE(Side.EXPERT, 0.05);

  /** Whose wish it is. */
  enum Side {
    DEMAND,
    EXPERT
  }

  private final Side side;
  private final double weight;

  Criterion(Side side, double weight) {
    this.side = side;
    this.weight = weight;
  }

  Side side() {
    return side;
  }

  double weight() {
    return weight;
  }
}
