package org.talentgraph.files;

import static graphql.schema.GraphQLTypeUtil.isList;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapOne;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
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
  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final Pattern EQUALS = Pattern.compile("=");
  private static final Pattern DOT = Pattern.compile("\\.");

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
                element instanceof GraphQLInputObjectType link
                    ? link(each, link)
                    : scalar(each, ((GraphQLNamedType) element).getName()))
        .toList();
  }

  /** A link is the id of a record, and what is told of it: {@code skill:welding;level=EXPERT}. */
  private static Map<String, Object> link(String text, GraphQLInputObjectType type) {
    var parts = List.of(SEMICOLON.split(text));
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("id", parts.getFirst().strip());
    for (var part : parts.subList(1, parts.size())) {
      var pair = EQUALS.split(part, 2);
      var path = pair[0].strip();
      var value = pair.length == 1 ? "" : pair[1].strip();
      Mapping.put(link, List.of(DOT.split(path)), scalar(value, typeOf(path, type)));
    }
    return link;
  }

  /** A text, where there is no such field: the API refuses it. */
  private static String typeOf(String path, GraphQLInputObjectType link) {
    GraphQLType type = link;
    for (var step : DOT.split(path)) {
      var field = type instanceof GraphQLInputObjectType object ? object.getField(step) : null;
      type = field == null ? Scalars.GraphQLString : unwrapNonNull(field.getType());
    }
    return type instanceof GraphQLNamedType named ? named.getName() : "String";
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
