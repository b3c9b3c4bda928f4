package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import org.talentgraph.model.Row;

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
  public static Row of(DataFetchingEnvironment environment) {
    Row parent = requireNonNull(environment.getSource());
    return parent.required(environment.getFieldDefinition().getName());
  }
}
