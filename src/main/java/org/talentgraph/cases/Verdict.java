package org.talentgraph.cases;

/** Whether something is met, as far as the facts tell (Kleene's strong three-valued logic). */
public enum Verdict {
  MET,
  UNKNOWN,
  NOT_MET;

  public static Verdict of(boolean met) {
    return met ? MET : NOT_MET;
  }

  /** Met when both are, and not met as soon as one is not. */
  public Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Met as soon as one is, and not met when both are not. */
  public Verdict or(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Verdict not() {
    return switch (this) {
      case MET -> NOT_MET;
      case UNKNOWN -> UNKNOWN;
      case NOT_MET -> MET;
    };
  }
}
