package org.talentgraph.plan;

import static java.util.stream.Collectors.toUnmodifiableMap;

import graphql.language.Argument;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.normalized.ExecutableNormalizedField;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A field that a caller selected, and what is selected below it; fragments are resolved.
 *
 * @param key the name under which the answer holds it: its alias, or else its name
 * @param types the object types of the parent for which the field was selected; empty for all of
 *     them
 */
public record Selection(
    String name,
    String key,
    Map<String, Object> arguments,
    Set<String> types,
    List<Selection> children) {

  /** The argument with the filter of edges, on connections whose relationships have properties. */
  private static final String WHERE_EDGE = "whereEdge";

  /** There are few texts in SDL and Java, and each is parsed again and again. */
  private static final Map<String, List<Selection>> PARSED = new ConcurrentHashMap<>();

  /** The field that is being answered. */
  public static Selection of(DataFetchingEnvironment environment) {
    return new Selection(
        environment.getField().getName(),
        environment.getExecutionStepInfo().getResultKey(),
        environment.getArguments(),
        Set.of(),
        environment.getSelectionSet().getImmediateFields().stream().map(Selection::of).toList());
  }

  public static Selection of(SelectedField field) {
    return new Selection(
        field.getName(),
        field.getResultKey(),
        field.getArguments(),
        Set.copyOf(field.getObjectTypeNames()),
        field.getSelectionSet().getImmediateFields().stream().map(Selection::of).toList());
  }

  /** A field of an operation, before it is answered. */
  public static Selection of(ExecutableNormalizedField field) {
    return new Selection(
        field.getFieldName(),
        field.getResultKey(),
        field.getResolvedArguments(),
        field.getParent() == null ? Set.of() : Set.copyOf(field.getObjectTypeNames()),
        field.getChildren().stream().map(Selection::of).toList());
  }

  /**
   * A selection that is written as a text, such as {@code start title(in: ZH) source { file }}; its
   * arguments are constants of enums and whole numbers.
   */
  public static List<Selection> parse(String fields) {
    return PARSED.computeIfAbsent(fields, Selection::parsed);
  }

  private static List<Selection> parsed(String fields) {
    var document = Parser.parse("{" + fields + "}");
    return of(
        document.getDefinitionsOfType(OperationDefinition.class).getFirst().getSelectionSet());
  }

  private static List<Selection> of(SelectionSet set) {
    return set.getSelections().stream().flatMap(each -> of(each, Set.of())).toList();
  }

  /**
   * @param types those that the fragments around it are on, each by its own name
   */
  private static Stream<Selection> of(graphql.language.Selection<?> selection, Set<String> types) {
    return switch (selection) {
      case Field field ->
          Stream.of(
              new Selection(
                  field.getName(),
                  field.getResultKey(),
                  arguments(field),
                  types,
                  field.getSelectionSet() == null ? List.of() : of(field.getSelectionSet())));
      case InlineFragment fragment ->
          fragment.getSelectionSet().getSelections().stream()
              .flatMap(each -> of(each, Set.of(fragment.getTypeCondition().getName())));
      default -> throw new IllegalArgumentException("Not read: " + selection);
    };
  }

  private static Map<String, Object> arguments(Field field) {
    return field.getArguments().stream()
        .collect(
            toUnmodifiableMap(
                Argument::getName,
                argument ->
                    switch (argument.getValue()) {
                      case EnumValue constant -> constant.getName();
                      case IntValue number -> number.getValue().intValueExact();
                      default -> throw new IllegalArgumentException("Not read: " + argument);
                    }));
  }

  List<Selection> children(String name) {
    return children.stream().filter(child -> child.name.equals(name)).toList();
  }

  /** Whether it says how many rows of a connection are wanted. */
  boolean isPaged() {
    return arguments.get("first") != null || arguments.get("last") != null;
  }

  /** An argument, or a default where it is absent or null. */
  Object argument(String name, Object absent) {
    return Objects.requireNonNullElse(arguments.get(name), absent);
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> where() {
    return (Map<String, Object>) argument("where", Map.of());
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> whereEdge() {
    return (Map<String, Object>) argument(WHERE_EDGE, Map.of());
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> orderBy() {
    return (List<Map<String, Object>>) argument("orderBy", List.of());
  }
}
