package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.View;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;

/** Finds the nodes that a {@code where} argument lets through, for fields that Java answers. */
@Component
public final class NodeFilter {

  private final PlannedReads reads;

  NodeFilter(PlannedReads reads) {
    this.reads = reads;
  }

  /**
   * Of these ids, those that are let through.
   *
   * @param type of the nodes
   * @param where as the caller gave it, a value of the type's filter
   */
  public Set<String> passing(
      String type, Collection<String> ids, Map<String, Object> where, View view) {
    var among = Map.of("id", Map.of("in", List.copyOf(ids)));
    return passing(type, Map.of("and", List.of(among, where)), ids.size(), view);
  }

  /**
   * The ids of all nodes of a type that are let through.
   *
   * @param type of the nodes
   * @param where as the caller gave it, a value of the type's filter
   * @param most the greatest number of ids; which of them come is left open if more are let through
   */
  @SuppressWarnings("unchecked")
  public Set<String> passing(String type, Map<String, Object> where, int most, View view) {
    var selection =
        new Selection(type, type, Map.of("where", where, "most", most), Set.of(), List.of());
    var ids = reads.read(new Reading(new GraphField.Filtered(type), selection), null, view);
    return new LinkedHashSet<>((List<String>) requireNonNull(ids));
  }
}
