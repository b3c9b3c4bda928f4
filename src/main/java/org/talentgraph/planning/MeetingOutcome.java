package org.talentgraph.planning;

import java.time.OffsetDateTime;
import org.talentgraph.events.Part;

/** What came of a meeting. */
record MeetingOutcome(
    String meeting,
    String demand,
    String enterprise,
    String expert,
    Kind outcome,
    OffsetDateTime at,
    String by) {

  static final Part<MeetingOutcome> PART =
      new Part<>("OUTCOME", MeetingOutcome.class, MeetingOutcome::meeting);

  /** What came of it, in short. */
  enum Kind {
    FOLLOW_UP,
    AGREEMENT,
    NOTHING,
    NO_SHOW
  }
}
