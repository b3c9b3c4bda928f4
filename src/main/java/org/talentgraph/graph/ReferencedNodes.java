package org.talentgraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;

/**
 * The nodes to which an answer made by Java refers, as they were read.
 *
 * @param byPlace the nodes by the place where they are selected, and there by their ids
 */
record ReferencedNodes(Map<List<String>, Map<String, Row>> byPlace) {

  /** Those of several fields, at places of their own. */
  static ReferencedNodes all(Collection<ReferencedNodes> some) {
    Map<List<String>, Map<String, Row>> all = new HashMap<>();
    some.forEach(each -> all.putAll(each.byPlace));
    return new ReferencedNodes(all);
  }

  @Nullable Row node(List<String> place, Reference reference) {
    var nodes = byPlace.get(place);
    return nodes == null ? null : nodes.get(reference.id());
  }
}
