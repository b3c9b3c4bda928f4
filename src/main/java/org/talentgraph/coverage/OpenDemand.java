package org.talentgraph.coverage;

import java.util.List;
import org.talentgraph.language.Text;

/**
 * A demand that is open, as the analysis of white space sees it.
 *
 * @param reached whether a platform reaches it
 * @param met whether an expert can meet it
 * @param keys what it counts under
 * @param stations ids of the keys whose station would reach it
 */
record OpenDemand(
    String id,
    boolean synthetic,
    boolean reached,
    boolean met,
    List<Key> keys,
    List<String> stations) {

  /** A node that demands count under. */
  public record Key(String id, Text name) {}
}
