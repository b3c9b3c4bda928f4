package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Shape;

/** Everything that nodes of one kind must keep to, as Cypher about the variable {@code n}. */
record NodeChecks(GraphModel model, GraphType type, Extent extent) {

  /** So many steps of a cycle are followed. */
  private static final int LONGEST_CYCLE = 32;

  List<Check> all() {
    return Stream.of(
            values().ofTypes(),
            type.fields(Relation.class).filter(NodeChecks::isSingle).map(this::single),
            model.shapes(type.name()).stream().flatMap(this::of),
            new CitationChecks(model, "n", "coalesce(n.synthetic, false)", extent)
                .of(type, type.name()))
        .flatMap(checks -> checks)
        .toList();
  }

  private ValueChecks values() {
    return new ValueChecks(model, type, "n");
  }

  private static boolean isSingle(Relation relation) {
    return relation.cardinality() == Cardinality.ONE;
  }

  private Stream<Check> of(Shape shape) {
    return switch (shape) {
      case Shape.Range range -> Stream.of(values().range(range));
      case Shape.Pattern pattern -> values().pattern(pattern);
      case Shape.RecordIds ids -> Stream.of(values().recordIds(ids));
      case Shape.Ordered ordered -> Stream.of(values().ordered(ordered));
      case Shape.Required(var field) -> Stream.of(required(field));
      case Shape.Acyclic(var field) -> Stream.of(acyclic(relation(field)));
      case Shape.Unique unique -> Stream.of(unique(unique));
      case Shape.Connected _ -> extent == Extent.ALL ? Stream.of(connected()) : Stream.of();
      case Shape.Never _, Shape.Alike _ -> Stream.of();
    };
  }

  private Check required(String field) {
    if (type.field(field) instanceof Property property) {
      return values().missing(property);
    }
    var relation = relation(field);
    return about(
        FindingCode.MISSING_RELATIONSHIP,
        relation,
        "NOT EXISTS { (n)%s(%s) }".formatted(step("", relation), labels(relation)),
        "null",
        relation.target());
  }

  /** Several are right one after the other. */
  private Check single(Relation relation) {
    var one = "(n)%s(%s)".formatted(step("a", relation), labels(relation));
    var other = "(n)%s(%s)".formatted(step("b", relation), labels(relation));
    return about(
        FindingCode.TOO_MANY_RELATIONSHIPS,
        relation,
        """
        COUNT { (n)%s(%s) } > 1 AND EXISTS { MATCH %s MATCH %s WHERE elementId(a) < elementId(b)
          AND coalesce(a.validFrom < b.validTo, true) AND coalesce(b.validFrom < a.validTo, true) }\
        """
            .formatted(step("", relation), labels(relation), one, other),
        "COLLECT { MATCH (n)%s(o%s) RETURN o.id ORDER BY o.id LIMIT 3 }"
            .formatted(step("", relation), labels(relation)),
        "");
  }

  private Check acyclic(Relation relation) {
    return about(
        FindingCode.CYCLE,
        relation,
        "EXISTS { (n)%s{1,%d}(o) WHERE o.id = n.id }".formatted(step("", relation), LONGEST_CYCLE),
        "COLLECT { MATCH (n)%s(o) RETURN o.id ORDER BY o.id LIMIT 3 }"
            .formatted(step("", relation)),
        "");
  }

  private Check unique(Shape.Unique unique) {
    var relation =
        unique.fields().stream()
            .map(type::field)
            .filter(Relation.class::isInstance)
            .map(Relation.class::cast)
            .findFirst();
    var same =
        unique.fields().stream()
            .filter(field -> type.field(field) instanceof Property)
            .map("o.`%1$s` = n.`%1$s`"::formatted)
            .collect(joining(" AND "));
    var path = "(o:`%s`)".formatted(type.name());
    if (relation.isPresent()) {
      var step = relation.get();
      path = "(n)%s(%s)%s%s".formatted(step("", step), labels(step), back(step), path);
    }
    var others =
        "MATCH %s WHERE o.id <> n.id%s".formatted(path, same.isEmpty() ? "" : " AND " + same);
    var field = String.join(" + ", unique.fields());
    var broken = "EXISTS { %s }".formatted(others);
    var found = "COLLECT { %s RETURN o.id ORDER BY o.id LIMIT 3 }".formatted(others);
    return new Check(
        FindingCode.NOT_UNIQUE, field, broken, found, "", relation.orElse(null));
  }

  private static Check connected() {
    return Check.ofValue(FindingCode.UNCONNECTED, "", "NOT EXISTS { (n)--(:Node) }", "null", "");
  }

  private static Check about(
      FindingCode code, Relation relation, String broken, String found, String wanted) {
    return new Check(code, relation.name(), broken, found, wanted, relation);
  }

  private Relation relation(String field) {
    return (Relation) requireNonNull(type.field(field));
  }

  private String labels(Relation relation) {
    return ":" + Literals.labels(model.getType(relation.target()).labels());
  }

  private static String step(String variable, Relation relation) {
    return arrow(variable, relation.relationshipType(), relation.direction());
  }

  private static String back(Relation relation) {
    return arrow(
        "",
        relation.relationshipType(),
        switch (relation.direction()) {
          case OUT -> Direction.IN;
          case IN -> Direction.OUT;
          case BOTH -> Direction.BOTH;
        });
  }

  private static String arrow(String variable, String type, Direction direction) {
    var tie = "-[%s:`%s`]-".formatted(variable, type);
    return switch (direction) {
      case OUT -> tie + ">";
      case IN -> "<" + tie;
      case BOTH -> tie;
    };
  }
}
