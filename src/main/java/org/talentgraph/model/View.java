package org.talentgraph.model;

import graphql.GraphQLContext;
import java.util.Optional;

/**
 * What of the graph an operation sees.
 *
 * @param day on which it was valid; nothing where the operation names none
 * @param visibility what its caller may see
 */
public record View(Optional<AsOf> day, Visibility visibility) {

  /** Everything, on whatever day it was valid. */
  public static final View WHOLE = new View(Optional.empty(), Visibility.EVERYTHING);

  /** Whether nothing of the graph is left out. */
  public boolean isWhole() {
    return day.isEmpty() && visibility == Visibility.EVERYTHING;
  }

  /** What the operation sees to which the context belongs. */
  public static View of(GraphQLContext context) {
    return new View(
        AsOf.of(context), context.getOrDefault(Visibility.class, Visibility.EVERYTHING));
  }
}
