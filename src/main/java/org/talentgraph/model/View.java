package org.talentgraph.model;

import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;

/**
 * What of the graph a root field and the fields below it see.
 *
 * @param day on which it was valid; nothing where none is named
 * @param visibility what its caller may see
 */
public record View(Optional<AsOf> day, Visibility visibility) {

  /** Everything, on whatever day it was valid. */
  public static final View WHOLE = new View(Optional.empty(), Visibility.EVERYTHING);

  /** Whether nothing of the graph is left out. */
  public boolean isWhole() {
    return day.isEmpty() && visibility == Visibility.EVERYTHING;
  }

  /** What the root field sees that a field belongs to. */
  public static View of(DataFetchingEnvironment environment) {
    return new View(AsOf.of(environment), Visibility.of(environment.getGraphQlContext()));
  }

  /**
   * What a root field sees, before anything is executed.
   *
   * @param field the root field as the document has it
   */
  public static View of(ExecutableNormalizedField root, Field field, GraphQLContext context) {
    return new View(AsOf.of(root, field, context), Visibility.of(context));
  }
}
