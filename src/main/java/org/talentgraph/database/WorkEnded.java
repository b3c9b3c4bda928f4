package org.talentgraph.database;

/** Says that a request must not go on, and why. */
public final class WorkEnded extends RuntimeException {

  /** Why a request must not go on. */
  public enum Reason {
    /** Its time is up. */
    TIME,
    /** No connection, or no turn among costly operations, became free in time. */
    BUSY,
    /** Nobody waits for the answer any more. */
    LEFT
  }

  private final transient Reason reason;

  public WorkEnded(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
