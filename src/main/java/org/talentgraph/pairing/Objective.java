package org.talentgraph.pairing;

/** What a pairing is best in; among equals, the total score decides. */
public enum Objective {
  /** The largest total score. */
  TOTAL_SCORE,
  /** As many enterprises and experts as possible get one meeting, of these as many two, … */
  MEETINGS_IN_TURN,
  /** The enterprise or expert whose scores add up to the least gets as much as possible. */
  WORST_OFF
}
