package org.talentgraph.writing;

import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/**
 * Why a row cannot be written.
 *
 * @param kind what is wrong, for programs
 * @param reason the same for people, without the place
 * @param finding the code of the rule that is broken, as data quality tells it; null for other
 *     kinds
 */
public record Problem(Origin origin, Kind kind, Text reason, @Nullable String finding) {

  /** What may be wrong with a row. */
  public enum Kind {
    /** It cannot be read as what it should be. */
    UNREADABLE,
    /** A property that every such record must have is absent. */
    MISSING_VALUE,
    /** The type has no such property. */
    UNKNOWN_PROPERTY,
    /** It names a record that is not there. */
    UNKNOWN_RECORD,
    /** A relationship leads from or to a kind of record that it cannot lead from or to. */
    WRONG_KIND,
    /** The same is given twice. */
    DUPLICATE,
    /** The id is that of a record of somebody else. */
    TAKEN,
    /** The record has another version than the one that was to be changed. */
    OUTDATED_VERSION,
    /** Several relationships may be meant. */
    AMBIGUOUS,
    /** Other records refer to a record that is to be removed. */
    STILL_REFERRED_TO,
    /** The graph would break a rule that it must keep to. */
    SHAPE
  }

  /** In English, for files and logs. */
  @Override
  public String toString() {
    return origin + ": " + reason.english();
  }
}
