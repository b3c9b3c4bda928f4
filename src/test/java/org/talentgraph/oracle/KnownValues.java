package org.talentgraph.oracle;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.oracle.StoredGraph.StoredNode;

/** Values that occur in a graph, to ask for. */
final class KnownValues {

  private static final String ANY = "Node";

  private final Map<String, List<StoredNode>> byLabel = new HashMap<>();
  private final Map<String, List<Object>> values = new HashMap<>();
  private final Set<String> kept;

  /**
   * @param kept the part of the graph that most ids are of, so that most answers have data
   */
  KnownValues(StoredGraph graph, StoredGraph kept) {
    this.kept = kept.nodes().stream().map(StoredNode::id).collect(toSet());
    for (var node : graph.nodes()) {
      for (var label : node.labels()) {
        byLabel.computeIfAbsent(label, _ -> new ArrayList<>()).add(node);
        add(label + ".", node.properties());
      }
    }
    graph.relationships().forEach(each -> add("", each.properties()));
  }

  private void add(String owner, Map<String, Object> properties) {
    properties.forEach(
        (name, value) ->
            values
                .computeIfAbsent(owner + name, _ -> new ArrayList<>())
                .addAll(value instanceof Collection<?> list ? list : List.of(value)));
  }

  boolean isLabel(String name) {
    return byLabel.containsKey(name);
  }

  /** The id of a node with a label, or of any. */
  String id(String label, Random random) {
    var nodes = byLabel.getOrDefault(label, byLabel.get(ANY));
    var found = nodes.get(random.nextInt(nodes.size())).id();
    for (var tries = 0; tries < 8 && !kept.contains(found); tries++) {
      found = nodes.get(random.nextInt(nodes.size())).id();
    }
    return found;
  }

  /** A value of a field of nodes with a label, or of relationships; null where none has it. */
  Object value(String label, String field, Random random) {
    var found =
        Stream.of(field, field + "En", field + "Zh")
            .flatMap(name -> Stream.of(label + "." + name, name))
            .map(values::get)
            .filter(each -> each != null && !each.isEmpty()) // lists may all be empty
            .toList();
    if (found.isEmpty()) {
      return "none";
    }
    var among = found.get(random.nextInt(found.size()));
    return among.get(random.nextInt(among.size()));
  }
}
