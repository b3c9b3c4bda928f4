package org.talentgraph.graph;

import graphql.GraphQLContext;
import java.util.Optional;

/**
 * The part of the graph that an operation sees.
 *
 * @param day the day as of which it reads; nothing where the operation names none
 * @param visibility the records and fields that its caller may see
 */
public record View(Optional<AsOf> day, Visibility visibility) {

  /** Everything, on whatever day it was valid. */
  public static final View WHOLE = new View(Optional.empty(), Visibility.EVERYTHING);

  /** The view of the operation to which the context belongs. */
  public static View of(GraphQLContext context) {
    return new View(
        AsOf.of(context), context.getOrDefault(Visibility.class, Visibility.EVERYTHING));
  }
}
