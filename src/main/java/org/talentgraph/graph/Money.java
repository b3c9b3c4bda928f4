package org.talentgraph.graph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scalar {@code Money}: a decimal number as a text, since JavaScript would read a JSON number
 * as a double. A number is taken as well where a client gives one.
 */
public final class Money implements Coercing<BigDecimal, String> {

  public static final GraphQLScalarType SCALAR =
      GraphQLScalarType.newScalar().name("Money").coercing(new Money()).build();

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  @Override
  public String serialize(Object amount, GraphQLContext context, Locale locale) {
    if (amount instanceof Number number) {
      return new BigDecimal(number.toString()).toPlainString();
    }
    throw new CoercingSerializeException("No sum of money: " + amount);
  }

  @Override
  public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
    var amount = input instanceof String || input instanceof Number ? read(input.toString()) : null;
    if (amount == null) {
      throw new CoercingParseValueException(refusal(input));
    }
    return amount;
  }

  @Override
  public BigDecimal parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    var amount =
        switch (input) {
          case StringValue text -> read(String.valueOf(text.getValue()));
          case IntValue number -> read(number.getValue().toString());
          case FloatValue number -> read(number.getValue().toString());
          default -> null;
        };
    if (amount == null) {
      throw new CoercingParseLiteralException(refusal(input));
    }
    return amount;
  }

  @Override
  public Value<?> valueToLiteral(Object amount, GraphQLContext context, Locale locale) {
    return StringValue.of(serialize(amount, context, locale));
  }

  /** No exponent: 1e999999999 is short to send, but long to calculate with. */
  private static @Nullable BigDecimal read(String text) {
    return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  private static String refusal(Object input) {
    return "'%s' is no decimal number; write it as \"1234.56\"".formatted(input);
  }
}
