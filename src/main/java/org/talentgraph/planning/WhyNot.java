package org.talentgraph.planning;

/** Why a pair is in no pairing, whatever its score. */
enum WhyNot {
  /** One of the two does not want to. */
  DECLINED,
  CONFLICT_OF_INTEREST,
  MET_BEFORE,
  CONDITION_NOT_MET,
  /** The limits of the two, or the fairness asked for, leave no room at any score. */
  NO_ROOM
}
