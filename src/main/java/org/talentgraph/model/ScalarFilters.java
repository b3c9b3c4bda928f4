package org.talentgraph.model;

import static java.util.stream.Collectors.joining;

import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The filters of single values: one input type for each scalar and enum that some property has. */
public final class ScalarFilters {

  private static final List<String> ANY = List.of("eq", "in", "isNull");
  private static final List<String> ORDERED =
      List.of("eq", "in", "gt", "gte", "lt", "lte", "isNull");
  private static final List<String> TEXT =
      List.of("eq", "in", "contains", "startsWith", "gt", "gte", "lt", "lte", "isNull");
  private static final Set<String> COMPARISONS = Set.of("gt", "gte", "lt", "lte");
  private static final Map<String, List<String>> OPERATORS =
      Map.of(
          "String", TEXT, "ID", TEXT, "Int", ORDERED, "Float", ORDERED, "Date", ORDERED, "Money",
          ORDERED);
  private static final Map<String, String> MEANING =
      Map.of(
          "eq", "Equal to this.",
          "in", "One of these.",
          "gt", "Greater than this; a text by code point.",
          "gte", "This or greater.",
          "lt", "Less than this; a text by code point.",
          "lte", "This or less.",
          "isNull", "Has no value.");

  private static final Map<String, String> OF_TEXT =
      Map.of(
          "eq", "Exactly this.",
          "in", "Exactly one of these.",
          "contains", "Contains this, in any case, accents and width.",
          "startsWith", "Starts with this, in any case, accents and width.");
  private static final Map<String, String> OF_RANK =
      Map.of(
          "gt", "Above this.",
          "gte", "This or above.",
          "lt", "Below this.",
          "lte", "This or below.");
  private static final Map<String, String> OF_LIST = Map.of("contains", "Has this element.");
  private static final Map<String, String> OF_ID =
      Map.of("contains", "Contains exactly this.", "startsWith", "Starts with exactly this.");

  /** The filter of a field that is true or false. */
  static final String FLAG = "BooleanFilter";

  private ScalarFilters() {}

  static String typeOf(GraphField.Property property) {
    return property.type() + (property.list() ? "ListFilter" : "Filter");
  }

  static String sdl(TypeDefinitionRegistry registry, GraphModel model) {
    Map<String, String> types = new TreeMap<>();
    model.types().values().stream()
        .flatMap(type -> type.fields(GraphField.Property.class))
        .forEach(
            property ->
                types.computeIfAbsent(typeOf(property), name -> sdl(name, property, model)));
    return types.values().stream().collect(joining("\n", "\n", "\n"));
  }

  public static List<String> operators(GraphModel model, GraphField.Property property) {
    return property.list()
        ? List.of("contains", "isNull")
        : model.ranks().containsKey(property.type())
            ? ORDERED
            : OPERATORS.getOrDefault(property.type(), ANY);
  }

  /** Whether an operator asks for what is greater or less. */
  public static boolean isComparison(String operator) {
    return COMPARISONS.contains(operator);
  }

  private static String sdl(String name, GraphField.Property property, GraphModel model) {
    var meanings = meanings(property, model);
    return operators(model, property).stream()
        .map(
            operator ->
                "\"%s\" %s: %s"
                    .formatted(
                        meanings.getOrDefault(operator, MEANING.get(operator)),
                        operator,
                        operand(operator, property)))
        .collect(
            joining("\n", "\"%s\" input %s {\n".formatted(description(property), name), "\n}"));
  }

  private static Map<String, String> meanings(GraphField.Property property, GraphModel model) {
    if (model.ranks().containsKey(property.type())) {
      return OF_RANK;
    }
    return property.list() ? OF_LIST : property.isText() ? OF_TEXT : OF_ID;
  }

  private static String description(GraphField.Property property) {
    return "A condition on a value of type %s.".formatted(property.type());
  }

  private static String operand(String operator, GraphField.Property property) {
    return switch (operator) {
      case "isNull" -> "Boolean";
      case "in" -> "[%s!]".formatted(property.type());
      default -> property.type();
    };
  }
}
