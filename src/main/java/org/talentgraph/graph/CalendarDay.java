package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The scalar {@code Date}. It accepts only days that the calendar has; the library that reads it
 * would take the 30th of February for the last day of the month.
 */
public final class CalendarDay implements Coercing<LocalDate, String> {

  public static final GraphQLScalarType SCALAR =
      ExtendedScalars.Date.transform(builder -> builder.coercing(new CalendarDay()));

  @SuppressWarnings("unchecked")
  private final Coercing<LocalDate, String> lenient =
      (Coercing<LocalDate, String>) ExtendedScalars.Date.getCoercing();

  @Override
  public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
    var day = requireNonNull(lenient.parseValue(input, context, locale));
    if (input instanceof String text && !text.equals(day.toString())) {
      throw new CoercingParseValueException(refusal(text));
    }
    return day;
  }

  @Override
  public LocalDate parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    var day = requireNonNull(lenient.parseLiteral(input, variables, context, locale));
    if (input instanceof StringValue text && !day.toString().equals(text.getValue())) {
      throw new CoercingParseLiteralException(refusal(String.valueOf(text.getValue())));
    }
    return day;
  }

  private static String refusal(String text) {
    return "'%s' is no day of the calendar; write it as 2022-06-30".formatted(text);
  }

  @Override
  public String serialize(Object day, GraphQLContext context, Locale locale) {
    return requireNonNull(lenient.serialize(day, context, locale));
  }

  @Override
  public Value<?> valueToLiteral(Object day, GraphQLContext context, Locale locale) {
    return lenient.valueToLiteral(day, context, locale);
  }
}
