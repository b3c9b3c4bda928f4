package org.talentgraph.files;

import static graphql.schema.GraphQLTypeUtil.isList;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapOne;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talentgraph.handouts.Csv;

/**
 * Reads cells as values of variables. What does not look like its type stays a text, which the API
 * refuses in its own words.
 */
final class Cells {

  private static final Pattern BAR = Pattern.compile("\\|");

  private Cells() {}

  static Object value(String cell, GraphQLType type) {
    var text = Csv.unguarded(cell);
    if (!isList(type)) {
      return scalar(text, ((GraphQLNamedType) type).getName());
    }
    var element = unwrapNonNull(unwrapOne(type));
    return Stream.of(BAR.split(text))
        .map(String::strip)
        .map(
            each ->
                Mapping.isOfLinks(type)
                    ? Map.of("id", each)
                    : scalar(each, ((GraphQLNamedType) element).getName()))
        .toList();
  }

  private static Object scalar(String text, String type) {
    try {
      return switch (type) {
        case "Int" -> Integer.valueOf(text.strip());
        case "Float" -> new BigDecimal(text.strip()).doubleValue();
        case "Boolean" -> bool(text.strip());
        default -> text;
      };
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static Object bool(String text) {
    return switch (text) {
      case "true", "TRUE", "True" -> true;
      case "false", "FALSE", "False" -> false;
      default -> text;
    };
  }
}
