package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Bound;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Shape;

/**
 * The checks of the values that a type stores. A value of a wrong type breaks one check only, since
 * the others pass over it.
 */
record ValueChecks(GraphModel model, GraphType type) {

  Stream<Check> all() {
    return Stream.concat(
        type.fields(Property.class).flatMap(this::ofProperty),
        model.shapes(type.name()).stream().flatMap(this::ofShape));
  }

  private Stream<Check> ofProperty(Property property) {
    return Stream.concat(
        property.required() ? Stream.of(missing(property)) : Stream.of(),
        property.stored().stream().flatMap(stored -> typed(property, stored)));
  }

  private static Check missing(Property property) {
    return new Check(
        FindingCode.MISSING_VALUE,
        property.name(),
        "",
        "missing",
        Map.of("fields", property.stored()));
  }

  private Stream<Check> typed(Property property, String stored) {
    var constants = model.enums().get(property.type());
    var wrong =
        new Check(
            FindingCode.WRONG_TYPE,
            stored,
            property.list() ? "[" + property.type() + "]" : property.type(),
            "types",
            Map.of("field", stored, "type", cypherType(property, constants)));
    return constants == null
        ? Stream.of(wrong)
        : Stream.of(
            wrong,
            new Check(
                FindingCode.UNKNOWN_CONSTANT,
                stored,
                String.join(", ", constants),
                "constants",
                Map.of("field", stored, "values", constants)));
  }

  private static String cypherType(Property property, @Nullable List<String> constants) {
    if (property.list()) {
      return "LIST";
    }
    return constants != null
        ? "STRING"
        : switch (property.type()) {
          case "Int" -> "INTEGER";
          case "Float", "Decimal", "Money" -> "NUMBER";
          case "Date" -> "DATE";
          case "Boolean" -> "BOOLEAN";
          default -> "STRING";
        };
  }

  private Stream<Check> ofShape(Shape shape) {
    return switch (shape) {
      case Shape.Range range -> Stream.of(range(range));
      case Shape.Pattern pattern -> pattern(pattern);
      case Shape.RecordIds(var field) ->
          Stream.of(
              new Check(FindingCode.UNKNOWN_REFERENCE, field, "", "ids", Map.of("field", field)));
      case Shape.Ordered ordered -> Stream.of(ordered(ordered));
      case Shape.Required(var field) when type.field(field) instanceof Property property ->
          Stream.of(missing(property));
      default -> Stream.of();
    };
  }

  private Check range(Shape.Range range) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("field", range.field());
    parameters.put("min", bound(range.min(), range.field()));
    parameters.put("max", bound(range.max(), range.field()));
    var wanted =
        range.max() == null
            ? "≥ " + range.min()
            : range.min() == null ? "≤ " + range.max() : range.min() + " … " + range.max();
    return new Check(FindingCode.OUT_OF_RANGE, range.field(), wanted, "ranges", parameters);
  }

  private @Nullable Bound bound(@Nullable String text, String field) {
    return text == null ? null : Bound.read(text, property(field).type());
  }

  private Stream<Check> pattern(Shape.Pattern pattern) {
    return property(pattern.field()).stored().stream()
        .map(
            stored ->
                new Check(
                    FindingCode.MALFORMED,
                    stored,
                    pattern.regex(),
                    "patterns",
                    Map.of("field", stored, "regex", pattern.regex())));
  }

  private Check ordered(Shape.Ordered ordered) {
    return new Check(
        FindingCode.WRONG_ORDER,
        ordered.to(),
        ordered.from(),
        "orders",
        Map.of(
            "from", ordered.from(),
            "to", ordered.to(),
            "strict", ordered.strict(),
            "precisions", precisions(ordered.to())));
  }

  /** The properties that may tell how precise a date is. */
  private static List<String> precisions(String date) {
    var own = date + "Precision";
    return date.equals("validTo") ? List.of(own, "validPrecision") : List.of(own, own);
  }

  private Property property(String field) {
    return (Property) requireNonNull(type.field(field));
  }
}
