package org.talentgraph.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/**
 * Finds the first thing that is wrong with a value that a client gives: a literal of the document,
 * or a variable.
 */
final class InputProblems {

  private static final int SHOWN = 60;

  private InputProblems() {}

  /** Where a value stands: for a reader, and in the schema. */
  private record Place(String path, String coordinate) {

    Place field(String type, String name) {
      return new Place(path + "." + name, Coordinates.field(type, name));
    }

    Place element(int number) {
      return new Place(path + "[" + number + "]", coordinate);
    }

    Optional<InputProblem> problem(String key, Object... arguments) {
      var all = new Object[arguments.length + 1];
      all[0] = path;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      return Optional.of(
          new InputProblem(path, coordinate, QueryErrors.WORDS.text("input." + key, all)));
    }
  }

  static Optional<InputProblem> first(
      GraphQLType type, @Nullable Object value, String path, String coordinate) {
    return first(type, value, new Place(path, coordinate));
  }

  private static Optional<InputProblem> first(
      GraphQLType type, @Nullable Object value, Place place) {
    if (value instanceof VariableReference) {
      return Optional.empty();
    }
    if (value == null || value instanceof NullValue) {
      return type instanceof GraphQLNonNull
          ? place.problem("null", GraphQLTypeUtil.simplePrint(type))
          : Optional.empty();
    }
    return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
      case GraphQLList list -> elements(list, value, place);
      case GraphQLInputObjectType object -> object(object, value, place);
      case GraphQLEnumType constants -> constant(constants, value, place);
      case GraphQLScalarType scalar -> scalar(scalar, value, place);
      default -> Optional.empty();
    };
  }

  private static Optional<InputProblem> elements(GraphQLList list, Object value, Place place) {
    var element = list.getWrappedType();
    List<?> elements =
        switch (value) {
          case ArrayValue literal -> literal.getValues();
          case Collection<?> given -> List.copyOf(given);
          default -> null;
        };
    return elements == null
        ? first(element, value, place)
        : IntStream.range(0, elements.size())
            .mapToObj(i -> first(element, elements.get(i), place.element(i)))
            .flatMap(Optional::stream)
            .findFirst();
  }

  private static Optional<InputProblem> object(
      GraphQLInputObjectType type, Object value, Place place) {
    var given = fields(value);
    if (given == null) {
      return place.problem("object", shown(value), type.getName(), names(type));
    }
    for (var name : given.keySet()) {
      if (type.getField(name) == null) {
        return new Place(place.path(), type.getName())
            .problem("unknown", type.getName(), name, Choices.of(name, known(type)));
      }
    }
    if (type.isOneOf() && given.size() != 1) {
      return place.problem("oneOf", type.getName(), names(type));
    }
    return type.getFields().stream()
        .map(field -> field(type, field, given, place))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<InputProblem> field(
      GraphQLInputObjectType type,
      GraphQLInputObjectField field,
      Map<String, @Nullable Object> given,
      Place place) {
    var inside = place.field(type.getName(), field.getName());
    if (given.containsKey(field.getName())) {
      return first(field.getType(), given.get(field.getName()), inside);
    }
    return field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue()
        ? inside.problem("missing", GraphQLTypeUtil.simplePrint(field.getType()))
        : Optional.empty();
  }

  private static @Nullable Map<String, @Nullable Object> fields(Object value) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    switch (value) {
      case ObjectValue literal -> {
        for (ObjectField field : literal.getObjectFields()) {
          fields.put(field.getName(), field.getValue());
        }
      }
      case Map<?, ?> map -> map.forEach((key, each) -> fields.put(String.valueOf(key), each));
      default -> {
        return null;
      }
    }
    return fields;
  }

  private static Optional<InputProblem> constant(GraphQLEnumType type, Object value, Place place) {
    var name = value instanceof EnumValue literal ? literal.getName() : value;
    var known = type.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
    return known.contains(name)
        ? Optional.empty()
        : place.problem(
            "constant",
            shown(value),
            type.getName(),
            Choices.of(shown(value).replace("\"", ""), known));
  }

  private static Optional<InputProblem> scalar(GraphQLScalarType type, Object value, Place place) {
    var context = GraphQLContext.getDefault();
    try {
      var coercing = type.getCoercing();
      if (value instanceof Value<?> literal) {
        coercing.parseLiteral(literal, CoercedVariables.emptyVariables(), context, Locale.ROOT);
      } else {
        coercing.parseValue(value, context, Locale.ROOT);
      }
      return Optional.empty();
    } catch (CoercingParseLiteralException | CoercingParseValueException e) {
      return place.problem("scalar", shown(value), expected(type));
    }
  }

  private static Text expected(GraphQLScalarType type) {
    var key = "scalar." + type.getName();
    return QueryErrors.WORDS.has(key)
        ? QueryErrors.WORDS.text(key)
        : new Text(type.getName(), type.getName());
  }

  private static Text names(GraphQLInputObjectType type) {
    return Choices.all(known(type));
  }

  private static List<String> known(GraphQLInputObjectType type) {
    return type.getFields().stream().map(GraphQLInputObjectField::getName).toList();
  }

  private static String shown(Object value) {
    var text =
        switch (value) {
          case Value<?> literal -> AstPrinter.printAstCompact(literal);
          case String given -> '"' + given + '"';
          default -> Objects.toString(value);
        };
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
