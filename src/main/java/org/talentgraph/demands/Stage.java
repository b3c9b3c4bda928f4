package org.talentgraph.demands;

import org.talentgraph.model.Row;

/** How far a demand is; the SDL describes each as a {@code DemandStage}. */
public enum Stage {
  DRAFT,
  SUBMITTED,
  ACCEPTED,
  PUBLISHED,
  EXPIRED,
  MET,
  CLOSED,
  WITHDRAWN;

  /** What it follows from. */
  static final String SELECTION = "status review expired";

  /** Nobody stores that a demand was accepted or has expired as its state. */
  static Stage of(Row demand) {
    var status = valueOf(demand.string("status"));
    if (status == SUBMITTED && "ACCEPTED".equals(demand.get("review"))) {
      return ACCEPTED;
    }
    return status == PUBLISHED && demand.isTrue("expired") ? EXPIRED : status;
  }
}
