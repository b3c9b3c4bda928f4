package org.talentgraph.events;

import org.jspecify.annotations.Nullable;

/**
 * What a participant wishes of a meeting. Nobody but the participant and organisers learns of it.
 *
 * @param by id of the participant
 * @param about id of the participant on the other side
 * @param demand the only demand that is meant; null where all are
 */
public record Preference(String by, String about, @Nullable String demand, Kind kind) {

  /** How much a meeting is wished. */
  public enum Kind {
    MUST,
    WANT,
    NO
  }

  String key() {
    return by + " " + about + (demand == null ? "" : " " + demand);
  }

  /** Whether it is about a meeting of a demand of an enterprise with an expert. */
  public boolean concerns(String enterprise, String wanted, String expert) {
    return (demand == null || demand.equals(wanted))
        && (by.equals(enterprise) && about.equals(expert)
            || by.equals(expert) && about.equals(enterprise));
  }
}
