package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import org.talentgraph.model.DatedId;

/**
 * The scalar {@code ID}, from which the day is taken where it comes in: in arguments, in lists and
 * in filters. Nothing behind it knows of dated ids.
 */
final class RecordId implements Coercing<Object, Object> {

  static final GraphQLScalarType SCALAR =
      Scalars.GraphQLID.transform(builder -> builder.coercing(new RecordId()));

  private final Coercing<?, ?> plain = Scalars.GraphQLID.getCoercing();

  @Override
  public Object parseValue(Object input, GraphQLContext context, Locale locale) {
    return key(requireNonNull(plain.parseValue(input, context, locale)));
  }

  @Override
  public Object parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    return key(requireNonNull(plain.parseLiteral(input, variables, context, locale)));
  }

  private static String key(Object id) {
    return DatedId.of(id.toString()).key();
  }

  @Override
  public Object serialize(Object id, GraphQLContext context, Locale locale) {
    return requireNonNull(plain.serialize(id, context, locale));
  }

  @Override
  public Value<?> valueToLiteral(Object id, GraphQLContext context, Locale locale) {
    return plain.valueToLiteral(id, context, locale);
  }
}
