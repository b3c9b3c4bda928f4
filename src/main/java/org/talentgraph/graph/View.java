package org.talentgraph.graph;

import graphql.GraphQLContext;
import java.util.Optional;

/**
 * What of the graph an operation sees: all of it, or what was valid on the day that it names.
 *
 * @param day nothing where the operation names none
 */
public record View(Optional<AsOf> day) {

  /** Everything, on whatever day it was valid. */
  public static final View WHOLE = new View(Optional.empty());

  /** What the operation sees to which the context belongs. */
  public static View of(GraphQLContext context) {
    return new View(AsOf.of(context));
  }
}
