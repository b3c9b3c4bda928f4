package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.PlainGraph.PlainNode;
import org.talentgraph.model.DerivedNames;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/** Counts nodes by keys, written down once more without a database. */
record PlainFacets(GraphModel model) {

  /** The values that a group shares, and how many nodes it has. */
  record Group(List<@Nullable String> values, int count) {}

  List<Group> groups(List<PlainNode> nodes, GraphType type, List<String> keys) {
    var names = DerivedNames.facetKeys(model, type.name(), GraphModel.ANY_RELATIONSHIP);
    Map<List<@Nullable Object>, Integer> counts = new LinkedHashMap<>();
    for (var node : nodes) {
      List<List<@Nullable Object>> combinations = new ArrayList<>(List.of(List.of()));
      for (var key : keys) {
        var values = values(node, type, key, names);
        combinations =
            combinations.stream()
                .flatMap(
                    combination ->
                        values.stream()
                            .map(
                                value -> {
                                  List<@Nullable Object> longer = new ArrayList<>(combination);
                                  longer.add(value);
                                  return longer;
                                }))
                .toList();
      }
      combinations.stream().distinct().forEach(each -> counts.merge(each, 1, Integer::sum));
    }
    Comparator<Map.Entry<List<@Nullable Object>, Integer>> order =
        Map.Entry.comparingByValue(Comparator.reverseOrder());
    for (var i = 0; i < keys.size(); i++) {
      var index = i;
      order = order.thenComparing(entry -> entry.getKey().get(index), PlainGraph.order(true));
    }
    return counts.entrySet().stream()
        .sorted(order)
        .map(
            entry ->
                new Group(
                    entry.getKey().stream()
                        .map(value -> value == null ? null : String.valueOf(value))
                        .toList(),
                    entry.getValue()))
        .toList();
  }

  private List<@Nullable Object> values(
      PlainNode node, GraphType type, String key, Map<String, DerivedNames.Key> names) {
    if (key.equals(DerivedNames.TYPE)) {
      return List.of(
          node.labels.stream().filter(type.concrete()::contains).findFirst().orElseThrow());
    }
    List<@Nullable Object> values = new ArrayList<>();
    switch (names.get(key).field()) {
      case GraphField.Relation relation ->
          node.edges(relation, model.getType(relation.target()).labels())
              .forEach(edge -> values.add(edge.to.id()));
      case GraphField.Property property
          when node.properties.get(property.name()) instanceof List<?> list ->
          values.addAll(list);
      case GraphField.Property property -> values.add(node.properties.get(property.name()));
      default -> throw new IllegalArgumentException(key);
    }
    if (values.isEmpty()) {
      values.add(null);
    }
    return values;
  }
}
