package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a field answered by Java may read of its parent: the values that its {@code @requires}
 * names.
 */
public final class Required {

  private Required() {}

  /**
   * The required values by the names of their fields.
   *
   * @throws NullPointerException if the schema has no {@code @requires} on the field
   */
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> of(DataFetchingEnvironment environment) {
    Map<String, Object> parent = requireNonNull(environment.getSource());
    var field = environment.getFieldDefinition().getName();
    return (Map<String, @Nullable Object>)
        requireNonNull(parent.get(Projection.required(field)), field);
  }

  /** The edges of a required connection, its first page, as maps of what is required of each. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, @Nullable Object>> edges(@Nullable Object connection) {
    var rows =
        (List<Map<String, Object>>) ((Map<?, ?>) requireNonNull(connection)).get(Connections.ROWS);
    return requireNonNull(rows).stream()
        .map(row -> (Map<String, @Nullable Object>) requireNonNull(row.get("edges")))
        .toList();
  }
}
