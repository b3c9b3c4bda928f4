package org.talentgraph.events;

import java.util.EnumSet;
import java.util.Set;

/** How far a matchmaking event is, and what may follow. */
public enum Stage {
  PREPARING,
  COLLECTING,
  PLANNED,
  PUBLISHED,
  RUNNING,
  OVER;

  /** The stages to which an organiser may move an event from this one. */
  public Set<Stage> next() {
    return switch (this) {
      case PREPARING -> EnumSet.of(COLLECTING);
      case COLLECTING -> EnumSet.of(PREPARING, PLANNED);
      case PLANNED -> EnumSet.of(COLLECTING);
      case PUBLISHED -> EnumSet.of(RUNNING);
      case RUNNING -> EnumSet.of(OVER);
      case OVER -> EnumSet.noneOf(Stage.class);
    };
  }
}
