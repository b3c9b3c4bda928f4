package org.talentgraph.graph;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcherHelper;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;

/**
 * The nodes to which an answer made by Java refers, by the place where they are selected. They are
 * found by walking the answer along the selection, so that one statement can read them all.
 */
final class References {

  private final GraphModel model;
  private final Map<List<String>, Place> places = new LinkedHashMap<>();

  private References(GraphModel model) {
    this.model = model;
  }

  /** Where nodes are selected, and which nodes stand there. */
  private record Place(String type, SelectedField field, Set<String> ids) {

    /** The nodes as root fields of the graph, one for each place. */
    Reading reading() {
      var selection = Selection.of(field);
      return new Reading(
          new GraphField.Referenced(field.getName(), type),
          new Selection(
              selection.name(),
              selection.key(),
              Map.of("ids", List.copyOf(ids)),
              Set.of(),
              selection.children()));
    }
  }

  /**
   * The references in the value of a field.
   *
   * @param value of the field; of one below a list, all its values
   */
  static References in(Object value, DataFetchingEnvironment environment, GraphModel model) {
    var references = new References(model);
    references.collectBelow(
        value,
        environment.getSelectionSet().getImmediateFields(),
        environment.getExecutionStepInfo().getPath().getKeysOnly());
    return references;
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  List<Reading> readings() {
    return places.values().stream().map(Place::reading).toList();
  }

  /**
   * The nodes that were read, by the place where they are selected and by their ids.
   *
   * @param lists what its {@link #readings} read, first of all that is left
   */
  ReferencedNodes nodes(Iterator<List<@Nullable Row>> lists) {
    Map<List<String>, Map<String, Row>> nodes = new LinkedHashMap<>();
    places.forEach((path, place) -> nodes.put(path, byId(place.ids(), lists.next())));
    return new ReferencedNodes(nodes);
  }

  private static Map<String, Row> byId(Set<String> ids, List<@Nullable Row> nodes) {
    Map<String, Row> byId = new LinkedHashMap<>();
    var list = List.copyOf(ids);
    IntStream.range(0, list.size())
        .forEach(
            i -> {
              var node = nodes.get(i);
              if (node != null) {
                byId.put(list.get(i), node);
              }
            });
    return byId;
  }

  private void collectBelow(Object value, List<SelectedField> fields, List<String> path) {
    if (value instanceof Collection<?> values) {
      values.forEach(each -> collectBelow(each, fields, path));
      return;
    }
    for (var field : fields) {
      if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))) {
        continue; // it refers to no node, and may be a sentence that is made when it is read
      }
      var child =
          PropertyDataFetcherHelper.getPropertyValue(field.getName(), value, field.getType());
      if (child != null) {
        collect(child, field, below(path, field.getResultKey()));
      }
    }
  }

  private void collect(Object value, SelectedField field, List<String> path) {
    switch (value) {
      case Collection<?> values -> values.forEach(each -> collect(each, field, path));
      case Reference(String id) ->
          places
              .computeIfAbsent(path, _ -> new Place(type(field), field, new LinkedHashSet<>()))
              .ids()
              .add(id);
      default -> collectBelow(value, field.getSelectionSet().getImmediateFields(), path);
    }
  }

  private String type(SelectedField field) {
    var type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
    return model.getType(type).name();
  }

  private static List<String> below(List<String> path, String key) {
    List<String> below = new ArrayList<>(path);
    below.add(key);
    return List.copyOf(below);
  }
}
