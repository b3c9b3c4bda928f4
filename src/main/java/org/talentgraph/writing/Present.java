package org.talentgraph.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talentgraph.database.Touched.Relationship;

/**
 * What the graph holds of all that rows name.
 *
 * @param nodes those that rows write or remove, by their ids
 * @param types the kinds of all nodes that are named, by their ids
 * @param relationships those that rows may mean, by their elements
 */
record Present(
    Map<String, StoredNode> nodes,
    Map<String, String> types,
    Map<String, StoredRelationship> relationships) {

  Present() {
    this(new HashMap<>(), new HashMap<>(), new LinkedHashMap<>());
  }

  /** The kinds of all nodes that are named, by their ids, as they are after a write. */
  Map<String, String> typesAfter(List<Modification> modifications) {
    Map<String, String> after = new HashMap<>(types);
    for (var each : modifications) {
      if (each.difference() instanceof Difference.OfNode node) {
        if (node.isRemoved()) {
          after.remove(node.id());
        } else {
          after.put(node.id(), node.type());
        }
      }
    }
    return after;
  }

  /** The relationships by their types and ends. */
  Map<Relationship, List<StoredRelationship>> byEnds() {
    Map<Relationship, List<StoredRelationship>> groups = new HashMap<>();
    relationships
        .values()
        .forEach(each -> groups.computeIfAbsent(each.ends(), _ -> new ArrayList<>()).add(each));
    return groups;
  }
}
