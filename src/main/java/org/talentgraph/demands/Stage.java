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

  /** The state of what was taken back before it was published, so that it stays hidden. */
  private static final String DISCARDED = "DISCARDED";

  /** Nobody stores that a demand was accepted or has expired as its state. */
  static Stage of(Row demand) {
    var status = demand.string("status");
    var stage = status.equals(DISCARDED) ? WITHDRAWN : valueOf(status);
    if (stage == SUBMITTED && "ACCEPTED".equals(demand.get("review"))) {
      return ACCEPTED;
    }
    return stage == PUBLISHED && demand.isTrue("expired") ? EXPIRED : stage;
  }

  /** The state that is stored of a demand that goes from this stage to another one. */
  String stored(Stage to) {
    return to == WITHDRAWN && compareTo(PUBLISHED) < 0 ? DISCARDED : to.name();
  }
}
