package org.talentgraph.oracle;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;
import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes input values at random, written as GraphQL. What is asked is drawn from one source and what
 * it is asked with from another, so that one question can be put with several values.
 *
 * @param shape draws what is asked
 * @param values draws what it is asked with
 * @param hidden names of fields that must not be filtered, ordered or counted by
 */
record RandomInputs(KnownValues known, Random shape, Random values, Set<String> hidden) {

  private static final int FILTER_DEPTH = 2;

  /** Of what kind a record is whose id is asked for, where the name does not tell. */
  private static final Map<String, String> KINDS =
      Map.of(
          "employer", "Institution",
          "jurisdiction", "Place",
          "place", "Place",
          "residence", "Place",
          "language", "SpokenLanguage",
          "exclude", "Expert");

  /** A list has up to three values; a path leads over one record, else time may be up before. */
  String value(GraphQLType type, String name) {
    return switch (unwrapNonNull(type)) {
      case GraphQLList list when SchemaTypes.name(list).equals("CriterionWeightInput") ->
          "[{criterion: %s, weight: 1.0}]".formatted(constant(criteria(list)));
      case GraphQLList list ->
          IntStream.rangeClosed(0, name.equals("via") ? 0 : shape.nextInt(3))
              .mapToObj(_ -> value(list.getWrappedType(), name))
              .collect(joining(", ", "[", "]"));
      case GraphQLEnumType constants -> constant(constants);
      case GraphQLInputObjectType input when input.getName().endsWith("Filter") ->
          filter(input, FILTER_DEPTH);
      case GraphQLInputObjectType input -> object(input);
      default -> scalar(SchemaTypes.name(type), name);
    };
  }

  private static GraphQLEnumType criteria(GraphQLList weights) {
    return (GraphQLEnumType)
        unwrapAll(((GraphQLInputObjectType) unwrapAll(weights)).getField("criterion").getType());
  }

  private String constant(GraphQLEnumType type) {
    return any(type.getValues(), values).getName();
  }

  private String object(GraphQLInputObjectType input) {
    return input.getFields().stream()
        .filter(field -> field.getType() instanceof GraphQLNonNull || shape.nextInt(4) == 0)
        .map(field -> field.getName() + ": " + value(field.getType(), field.getName()))
        .collect(joining(", ", "{", "}"));
  }

  private String scalar(String type, String name) {
    return switch (type) {
      case "ID" -> quoted(known.id(kind(name), values));
      case "Int" -> String.valueOf(1 + values.nextInt(4));
      case "Boolean" -> String.valueOf(values.nextBoolean());
      case "Date" -> quoted(day(name));
      case "Float", "Decimal", "Money" -> String.valueOf(values.nextInt(60));
      default -> quoted(typed());
    };
  }

  private String day(String name) {
    return switch (name) {
      case "birthDate" -> (1900 + values.nextInt(45)) + "-05-05";
      case "from" -> (1990 + values.nextInt(25)) + "-01-01";
      default -> (2016 + values.nextInt(10)) + "-07-01";
    };
  }

  /**
   * What somebody might type: a name, or most of one. Of less, an index may propose others where it
   * holds more.
   */
  private String typed() {
    var name = String.valueOf(known.value("Node", "name", values)).strip();
    return name.substring(0, Math.max(1, name.length() - values.nextInt(4)));
  }

  private String kind(String name) {
    var singular = name.replaceAll("ies$", "y").replaceAll("(?<=ss)es$|(?<!s)s$", "");
    return KINDS.getOrDefault(
        singular, singular.substring(0, 1).toUpperCase(Locale.ROOT) + singular.substring(1));
  }

  /** The id of a record of a kind. */
  String id(String kind) {
    return quoted(known.id(kind, values));
  }

  String order(GraphQLType node, GraphQLFieldsContainer edge, GraphQLInputObjectType order) {
    var names = order.getFields().stream().map(GraphQLInputObjectField::getName).toList();
    return draw(keys(names, node, edge, false)).stream()
        .map(key -> "{%s: %s}".formatted(key, shape.nextBoolean() ? "ASC" : "DESC"))
        .collect(joining(", ", "[", "]"));
  }

  String facets(GraphQLType node, GraphQLFieldsContainer edge, GraphQLEnumType keys) {
    var names = keys.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
    return String.join(", ", draw(keys(names, node, edge, true)));
  }

  /** One of some keys, or two. */
  private List<String> draw(List<String> keys) {
    return Stream.of(any(keys, shape), any(keys, shape))
        .limit(1 + shape.nextInt(2))
        .distinct()
        .toList();
  }

  /** The keys that belong to the node or to the edge that leads to it. */
  private List<String> keys(
      List<String> keys, GraphQLType node, GraphQLFieldsContainer edge, boolean constants) {
    Set<String> here = new TreeSet<>(Set.of("type", "id", "name", "synthetic", "connections"));
    if (node instanceof GraphQLFieldsContainer fields) {
      fields.getFieldDefinitions().forEach(field -> here.add(field.getName()));
    }
    var ofEdge =
        edge.getName().equals(SchemaTypes.name(node) + "Edge")
            ? List.<graphql.schema.GraphQLFieldDefinition>of()
            : edge.getFieldDefinitions();
    for (var field : ofEdge) {
      here.add(
          here.contains(field.getName())
              ? "edge"
                  + field.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                  + field.getName().substring(1)
              : field.getName());
    }
    here.removeAll(hidden);
    var names = here.stream().map(name -> constants ? constant(name) : name).toList();
    return keys.stream().filter(names::contains).toList();
  }

  private static String constant(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  private String filter(GraphQLInputObjectType filter, int depth) {
    var kind = filter.getName().replaceAll("(Edge)?Filter$", "");
    var fields =
        filter.getFields().stream()
            .filter(field -> !Set.of("and", "or", "not").contains(field.getName()))
            .filter(field -> !hidden.contains(field.getName()))
            .filter(field -> depth > 0 || isScalar(field))
            .toList();
    var field = any(fields, shape);
    var asked = "{%s: %s}".formatted(field.getName(), condition(field, kind, depth));
    return switch (depth > 0 ? shape.nextInt(8) : 7) {
      case 0 -> "{not: %s}".formatted(asked);
      case 1 -> "{or: [%s, %s]}".formatted(asked, filter(filter, depth - 1));
      case 2 -> "{and: [%s, %s]}".formatted(asked, filter(filter, depth - 1));
      default -> asked;
    };
  }

  private static boolean isScalar(GraphQLInputObjectField field) {
    return ((GraphQLInputObjectType) unwrapAll(field.getType())).getField("isNull") != null;
  }

  private String condition(GraphQLInputObjectField field, String kind, int depth) {
    var type = (GraphQLInputObjectType) unwrapAll(field.getType());
    if (isScalar(field)) {
      var operator = any(type.getFields(), shape);
      return "{%s: %s}".formatted(operator.getName(), operand(operator, kind, field.getName()));
    }
    if (type.getField("some") == null) {
      return filter(type, depth - 1);
    }
    var quantifier = any(type.getFields(), shape);
    return "{%s: %s}"
        .formatted(
            quantifier.getName(),
            shape.nextInt(4) == 0
                ? "{}"
                : filter((GraphQLInputObjectType) unwrapAll(quantifier.getType()), depth - 1));
  }

  private String operand(GraphQLInputObjectField operator, String kind, String field) {
    return switch (operator.getName()) {
      case "isNull" -> String.valueOf(shape.nextBoolean());
      case "in" ->
          Stream.generate(() -> operand(operator.getType(), kind, field))
              .limit(4)
              .collect(joining(", ", "[", "]"));
      default -> operand(operator.getType(), kind, field);
    };
  }

  private String operand(GraphQLType type, String kind, String field) {
    if (unwrapAll(type) instanceof GraphQLEnumType constants) {
      return constant(constants);
    }
    var value = String.valueOf(known.value(kind, field, values));
    return switch (SchemaTypes.name(type)) {
      case "Int", "Float", "Decimal", "Money", "Boolean" ->
          value.equals("none") ? scalar(SchemaTypes.name(type), field) : value;
      case "Date" -> value.equals("none") ? quoted(day(field)) : quoted(value);
      default -> quoted(value);
    };
  }

  static String quoted(String text) {
    return "\"" + text.replaceAll("[\\\\\"\\p{Cntrl}]", " ") + "\"";
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
