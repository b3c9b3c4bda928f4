package org.talentgraph.model;

import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What of the graph a root field and the fields below it see.
 *
 * @param day on which it was valid; nothing where none is named
 * @param visibility what its caller may see
 * @param today the day on which a demand, for example, is open or not: the one that is named, else
 *     that of the clock
 * @param documentedOnly whether it sees no made-up record
 */
public record View(
    Optional<AsOf> day, Visibility visibility, LocalDate today, boolean documentedOnly) {

  public View {
    today = day.map(AsOf::date).orElse(today);
  }

  public View(Optional<AsOf> day, Visibility visibility, LocalDate today) {
    this(day, visibility, today, false);
  }

  /** Without a day that is named, one on which nothing is past. */
  public View(Optional<AsOf> day, Visibility visibility) {
    this(day, visibility, LocalDate.EPOCH);
  }

  /** Everything, on whatever day it was valid. */
  public static final View WHOLE = new View(Optional.empty(), Visibility.EVERYTHING);

  /** Whether nothing of the graph is left out, or little. */
  public boolean isWhole() {
    return day.isEmpty() && visibility.hidesLittle() && !documentedOnly;
  }

  /** The same for several callers, of what does not depend on the day of the clock. */
  public View shared() {
    return new View(day, visibility.shared(), LocalDate.EPOCH, documentedOnly);
  }

  /** What the root field sees that a field belongs to. */
  public static View of(DataFetchingEnvironment environment) {
    return of(AsOf.of(environment), environment.getGraphQlContext());
  }

  /**
   * What a root field sees, before anything is executed.
   *
   * @param field the root field as the document has it
   */
  public static View of(ExecutableNormalizedField root, Field field, GraphQLContext context) {
    return of(AsOf.of(root, field, context), context);
  }

  private static View of(Optional<AsOf> day, GraphQLContext context) {
    return new View(
        day, Visibility.of(context), Today.of(context), DocumentedOnly.isAsked(context));
  }
}
