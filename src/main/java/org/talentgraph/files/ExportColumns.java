package org.talentgraph.files;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of a table, by the selection: one for each value, named by the path to it. A list of
 * values stands in one cell, separated by bars; what else has parts stands there as JSON.
 */
final class ExportColumns {

  private static final String SEPARATOR = ".";
  private static final String BAR = "|";

  private final GraphQLSchema schema;
  private final JsonMapper json;

  /** The keys that lead to the value of each column. */
  private final Map<String, List<String>> steps = new LinkedHashMap<>();

  private ExportColumns(GraphQLSchema schema, JsonMapper json) {
    this.schema = schema;
    this.json = json;
  }

  /**
   * @param query one that is valid
   */
  static ExportColumns of(ExportQuery query, GraphQLSchema schema, JsonMapper json) {
    var columns = new ExportColumns(schema, json);
    columns.add("", query.listed().node(), query.selection());
    return columns;
  }

  Set<String> names() {
    return steps.keySet();
  }

  private void add(String path, GraphQLFieldsContainer type, SelectionSet selection) {
    for (var each : selection.getSelections()) {
      switch (each) {
        case Field field -> add(path, type, field);
        case InlineFragment fragment -> {
          var condition = fragment.getTypeCondition();
          var on = condition == null ? type : schema.getType(condition.getName());
          if (on instanceof GraphQLFieldsContainer container) {
            add(path, container, fragment.getSelectionSet());
          }
        }
        default -> {}
      }
    }
  }

  private void add(String path, GraphQLFieldsContainer type, Field field) {
    var at = path + field.getResultKey();
    var known = type.getFieldDefinition(field.getName());
    if (known != null
        && !GraphQLTypeUtil.isList(unwrapNonNull(known.getType()))
        && unwrapAll(known.getType()) instanceof GraphQLFieldsContainer inner
        && field.getSelectionSet() != null) {
      add(at + SEPARATOR, inner, field.getSelectionSet());
    } else {
      steps.put(at, List.of(at.split("\\.")));
    }
  }

  /** The cell of a column. */
  @Nullable Object cell(String column, Map<String, Object> row) {
    Object value = row;
    for (var step : steps.getOrDefault(column, List.of())) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return switch (value) {
      case Collection<?> list when list.stream().noneMatch(ExportColumns::hasParts) ->
          list.stream().map(String::valueOf).collect(Collectors.joining(BAR));
      case Map<?, ?> map -> json.writeValueAsString(map);
      case Collection<?> list -> json.writeValueAsString(list);
      case null, default -> value;
    };
  }

  private static boolean hasParts(@Nullable Object element) {
    return element == null || element instanceof Map || element instanceof Collection;
  }
}
