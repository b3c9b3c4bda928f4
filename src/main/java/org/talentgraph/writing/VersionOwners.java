package org.talentgraph.writing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.talentgraph.database.Touched.Relationship;
import org.talentgraph.model.GraphModel;

/**
 * Whose version changes with a relationship: that of the record where it begins, and of those by
 * which it was given. A version that everybody reads must not tell that something was written about
 * a record that some do not see.
 */
final class VersionOwners {

  private final GraphModel model;
  private final Map<String, String> kinds;

  /**
   * @param kinds of the nodes that are there, by their ids
   */
  VersionOwners(GraphModel model, Map<String, String> kinds) {
    this.model = model;
    this.kinds = new HashMap<>(kinds);
  }

  /** Takes in a node that is written, and may be new. */
  void know(NodeRow row) {
    kinds.put(row.id(), row.type().name());
  }

  Set<String> of(Relationship ends, Set<String> given) {
    var all = new HashSet<>(given);
    all.add(ends.from());
    all.removeIf(id -> !isPartly(id) && isPartly(id.equals(ends.from()) ? ends.to() : ends.from()));
    return all;
  }

  /** Whether a record is of a kind of which not everybody sees all. */
  private boolean isPartly(String id) {
    return model.sights().containsKey(kinds.getOrDefault(id, ""));
  }
}
