package org.talentgraph.pairing;

/**
 * A pair that must not meet.
 *
 * @param reason why; a refusal is private, so no way out ever proposes to lift one
 */
public record Barrier(Pair pair, Reason reason) {

  /** Why a pair must not meet. */
  public enum Reason {
    REFUSED,
    CONFLICT_OF_INTEREST,
    MET_BEFORE,
    CONDITION_NOT_MET
  }

  boolean liftable() {
    return reason != Reason.REFUSED;
  }
}
