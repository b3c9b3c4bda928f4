package org.talentgraph.model;

import static java.util.stream.Collectors.toMap;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.talentgraph.model.GraphField.Condition;

/** A filter that SDL writes down, as a caller of the API would write it. */
final class ConstantFilter {

  private static final Set<String> COMBINING = Set.of("and", "or", "not");

  /** Stands in the filter for what is known only when it is asked. */
  private record Variable(String name) {}

  private ConstantFilter() {}

  /**
   * @throws IllegalArgumentException if it holds a variable other than {@link Condition#TODAY}
   */
  static Map<String, Object> parse(String text) {
    return parse(text, Set.of(Condition.TODAY));
  }

  /**
   * @throws IllegalArgumentException if it holds another variable than these
   */
  @SuppressWarnings("unchecked")
  static Map<String, Object> parse(String text, Set<String> variables) {
    var document = Parser.parse("{ field(where: %s) }".formatted(text)); // a value may vary there
    var field =
        (Field)
            document
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet()
                .getSelections()
                .getFirst();
    return (Map<String, Object>) value(field.getArguments().getFirst().getValue(), variables);
  }

  private static Object value(Value<?> value, Set<String> variables) {
    return switch (value) {
      case ObjectValue object ->
          inOrder(
              object.getObjectFields().stream(),
              ObjectField::getName,
              field -> value(field.getValue(), variables));
      case ArrayValue list ->
          list.getValues().stream().map(each -> value(each, variables)).toList();
      case EnumValue constant -> constant.getName();
      case BooleanValue flag -> flag.isValue();
      case IntValue number -> number.getValue().intValueExact();
      case StringValue text when text.getValue() != null -> text.getValue();
      case VariableReference variable when variables.contains(variable.getName()) ->
          new Variable(variable.getName());
      default -> throw new IllegalArgumentException("No constant: " + value);
    };
  }

  static Map<String, Object> on(LocalDate today, Map<String, Object> where) {
    return with(Map.of(Condition.TODAY, today), where);
  }

  /** The filter with the values of its variables. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> with(Map<String, ?> values, Map<String, Object> where) {
    return (Map<String, Object>) bound(where, values);
  }

  private static Object bound(Object value, Map<String, ?> values) {
    return switch (value) {
      case Map<?, ?> map ->
          inOrder(
              map.entrySet().stream(),
              each -> (String) each.getKey(),
              each -> bound(each.getValue(), values));
      case List<?> list -> list.stream().map(each -> bound(each, values)).toList();
      case Variable(var name) -> Objects.requireNonNull(values.get(name));
      default -> value;
    };
  }

  private static <T> Map<String, Object> inOrder(
      Stream<T> entries, Function<T, String> key, Function<T, Object> value) {
    return entries.collect(toMap(key, value, (one, _) -> one, LinkedHashMap::new));
  }

  static Stream<String> fields(Object where) {
    return switch (where) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(
                  each ->
                      COMBINING.contains((String) each.getKey())
                          ? fields(each.getValue())
                          : Stream.of((String) each.getKey()));
      case List<?> list -> list.stream().flatMap(ConstantFilter::fields);
      default -> Stream.of();
    };
  }
}
