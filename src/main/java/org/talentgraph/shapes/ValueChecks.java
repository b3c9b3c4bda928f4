package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.model.Bound;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Shape;

/**
 * The checks of stored values, of nodes and of relationships. A value of a wrong type breaks one
 * check only, so the others ask for the type first.
 *
 * @param on the variable of the node or the relationship
 */
record ValueChecks(GraphModel model, GraphType type, String on) {

  private static final String TEXTS = "LIST<STRING NOT NULL>";

  /** The checks that follow from the types of the fields. */
  Stream<Check> ofTypes() {
    return type.fields(Property.class)
        .flatMap(
            property ->
                Stream.concat(
                    property.required() ? Stream.of(missing(property)) : Stream.of(),
                    property.stored().stream().flatMap(stored -> typed(property, stored))));
  }

  Check missing(Property property) {
    var absent =
        property.stored().stream()
            .map(stored -> value(stored) + " IS NULL")
            .collect(joining(" AND "));
    return Check.ofValue(FindingCode.MISSING_VALUE, property.name(), absent, "null", "");
  }

  private Stream<Check> typed(Property property, String stored) {
    var constants = model.enums().get(property.type());
    var stores = constants == null ? scalar(property.type()) : "STRING";
    var cypher = property.list() ? "LIST<%s>".formatted(stores.replaceAll("\\w+", "$0 NOT NULL")) : stores;
    var wrong =
        Check.ofValue(
            FindingCode.WRONG_TYPE,
            stored,
            "NOT %s IS :: %s".formatted(value(stored), cypher),
            "valueType(%s)".formatted(value(stored)),
            property.list() ? "[" + property.type() + "]" : property.type());
    return constants == null
        ? Stream.of(wrong)
        : Stream.of(wrong, constant(property, stored, constants));
  }

  private static String scalar(String type) {
    return switch (type) {
      case "Int" -> "INTEGER";
      case "Float", "Decimal", "Money" -> "INTEGER | FLOAT";
      case "Date" -> "DATE";
      case "Boolean" -> "BOOLEAN";
      default -> "STRING";
    };
  }

  private Check constant(Property property, String stored, List<String> constants) {
    var known = Literals.list(constants);
    var others =
        property.list()
            ? "[x IN %s WHERE NOT x IN %s]".formatted(value(stored), known)
            : value(stored);
    return Check.ofValue(
        FindingCode.UNKNOWN_CONSTANT,
        stored,
        property.list()
            ? "%s IS :: %s AND any(x IN %1$s WHERE NOT x IN %s)"
                .formatted(value(stored), TEXTS, known)
            : "%s IS :: STRING AND NOT %1$s IN %s".formatted(value(stored), known),
        others,
        String.join(", ", constants));
  }

  Check range(Shape.Range range) {
    var property = property(range.field());
    var limits = new ArrayList<String>();
    if (range.min() != null) {
      limits.add("%s < %s".formatted(value(range.field()), bound(range.min(), property)));
    }
    if (range.max() != null) {
      limits.add("%s > %s".formatted(value(range.field()), bound(range.max(), property)));
    }
    var wanted =
        range.max() == null
            ? "≥ " + range.min()
            : range.min() == null ? "≤ " + range.max() : range.min() + " – " + range.max();
    return Check.ofValue(
        FindingCode.OUT_OF_RANGE,
        range.field(),
        "(%s)".formatted(String.join(" OR ", limits)),
        value(range.field()),
        wanted);
  }

  private static String bound(String text, Property property) {
    return switch (Bound.read(text, property.type())) {
      case Bound.Number(var number) -> number.toPlainString();
      case Bound.Day(var day) -> "date('%s')".formatted(day);
      case Bound.FromToday(var distance, var year) ->
          "($today + duration('%s'))".formatted(distance) + (year ? ".year" : "");
    };
  }

  Stream<Check> pattern(Shape.Pattern pattern) {
    var property = property(pattern.field());
    var regex = Literals.text(pattern.regex());
    return property.stored().stream()
        .map(
            stored ->
                Check.ofValue(
                    FindingCode.MALFORMED,
                    stored,
                    property.list()
                        ? "%s IS :: %s AND any(x IN %1$s WHERE NOT x =~ %s)"
                            .formatted(value(stored), TEXTS, regex)
                        : "%s IS :: STRING AND NOT %1$s =~ %s".formatted(value(stored), regex),
                    value(stored),
                    pattern.regex()));
  }

  Check recordIds(Shape.RecordIds ids) {
    var property = property(ids.field());
    var texts = property.list() ? value(ids.field()) : "[%s]".formatted(value(ids.field()));
    var unknown =
        "x CONTAINS ':' AND NOT EXISTS { (known:Node) WHERE known.id = x }";
    return Check.ofValue(
        FindingCode.UNKNOWN_REFERENCE,
        ids.field(),
        "%s IS :: %s AND any(x IN %1$s WHERE %s)".formatted(texts, TEXTS, unknown),
        "[x IN %s WHERE %s]".formatted(texts, unknown),
        "");
  }

  Check ordered(Shape.Ordered ordered) {
    var from = value(ordered.from());
    var to = value(ordered.to());
    var dates = property(ordered.to()).type().equals("Date");
    var order = ordered.strict() ? ">=" : ">";
    var begins = "%s %s %s".formatted(from, order, to);
    return Check.ofValue(
        FindingCode.WRONG_ORDER,
        ordered.to(),
        dates
            ? "%s AND %s IS :: DATE AND %s %s %s"
                .formatted(begins, to, from, order, latest(ordered.to()))
            : begins,
        to,
        ordered.from());
  }

  /** The last day that an imprecise date may mean. */
  private String latest(String field) {
    return "%s + duration({months: CASE %s WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 WHEN 'YEAR' THEN 12 WHEN 'DECADE' THEN 120 ELSE 0 END}) - duration({days: CASE WHEN coalesce(%2$s, 'DAY') = 'DAY' THEN 0 ELSE 1 END})"
        .formatted(value(field), precision(field));
  }

  private String precision(String field) {
    var own = field + "Precision";
    if (field.equals("validTo")) {
      return "coalesce(%s, %s)".formatted(value(own), value("validPrecision"));
    }
    return type.stores(own) ? value(own) : "null";
  }

  String value(String stored) {
    return "%s.`%s`".formatted(on, stored);
  }

  private Property property(String field) {
    return (Property) requireNonNull(type.field(field));
  }
}
