package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Shape;

/** The checks of the relationships of one kind of node, as Cypher about the node {@code n}. */
record RelationChecks(GraphModel model, GraphType type) {

  /** So many steps of a cycle are followed. */
  private static final int LONGEST_CYCLE = 32;

  private static final String NOTHING = "[]";

  Stream<RelationCheck> all() {
    return Stream.concat(
        type.fields(Relation.class)
            .filter(relation -> relation.cardinality() == Cardinality.ONE)
            .map(this::single),
        model.shapes(type.name()).stream().flatMap(shape -> of(shape).stream()));
  }

  private Optional<RelationCheck> of(Shape shape) {
    return switch (shape) {
      case Shape.Required(var field) when type.field(field) instanceof Relation relation ->
          Optional.of(required(relation));
      case Shape.Acyclic(var field) -> Optional.of(acyclic(relation(field)));
      case Shape.Unique(var fields) -> Optional.of(unique(fields));
      case Shape.Connected _ -> Optional.of(connected());
      default -> Optional.empty();
    };
  }

  /** Several are right one after the other; the end of a validity is not in it. */
  private RelationCheck single(Relation relation) {
    var labels = labels(relation);
    return about(
        FindingCode.TOO_MANY_RELATIONSHIPS,
        relation,
        """
        COUNT { (n)%1$s(%4$s) } > 1 AND EXISTS {
          MATCH (n)%2$s(%4$s), (n)%3$s(%4$s)
          WHERE elementId(a) < elementId(b)
            AND coalesce(a.validFrom < b.validTo, true) AND coalesce(b.validFrom < a.validTo, true)
        }\
        """
            .formatted(step("", relation), step("a", relation), step("b", relation), labels),
        "COLLECT { MATCH (n)%s(o%s) RETURN o.id LIMIT 3 }".formatted(step("", relation), labels));
  }

  private RelationCheck required(Relation relation) {
    return about(
        FindingCode.MISSING_RELATIONSHIP,
        relation,
        "NOT EXISTS { (n)%s(%s) }".formatted(step("", relation), labels(relation)),
        NOTHING);
  }

  private RelationCheck acyclic(Relation relation) {
    return about(
        FindingCode.CYCLE,
        relation,
        "EXISTS { (n)%s{1,%d}(o) WHERE o.id = n.id }".formatted(step("", relation), LONGEST_CYCLE),
        "COLLECT { MATCH (n)%s(o) RETURN o.id LIMIT 3 }".formatted(step("", relation)));
  }

  private RelationCheck unique(Collection<String> fields) {
    var relation =
        fields.stream()
            .map(type::field)
            .filter(Relation.class::isInstance)
            .map(Relation.class::cast)
            .findFirst();
    var same =
        Stream.concat(
                Stream.of("o.id <> n.id"),
                fields.stream()
                    .filter(field -> type.field(field) instanceof Property)
                    .map("o.`%1$s` = n.`%1$s`"::formatted))
            .collect(joining(" AND "));
    var other = "(o:`%s`)".formatted(type.name());
    var path =
        relation
            .map(step -> "(n)%s(%s)%s".formatted(step("", step), labels(step), back(step)) + other)
            .orElse(other);
    return new RelationCheck(
        FindingCode.NOT_UNIQUE,
        type.name(),
        RelationCheck.fields(fields),
        relation.map(Relation::relationshipType).orElse(null),
        "EXISTS { MATCH %s WHERE %s }".formatted(path, same),
        "COLLECT { MATCH %s WHERE %s RETURN o.id LIMIT 3 }".formatted(path, same),
        "");
  }

  private RelationCheck connected() {
    var broken = "NOT EXISTS { (n)--(:Node) }";
    return new RelationCheck(FindingCode.UNCONNECTED, type.name(), "", null, broken, NOTHING, "");
  }

  private RelationCheck about(FindingCode code, Relation relation, String broken, String found) {
    return new RelationCheck(
        code,
        type.name(),
        relation.name(),
        relation.relationshipType(),
        broken,
        found,
        relation.target());
  }

  private Relation relation(String field) {
    return (Relation) requireNonNull(type.field(field));
  }

  private String labels(Relation relation) {
    return model.getType(relation.target()).labels().stream()
        .sorted()
        .map("`%s`"::formatted)
        .collect(joining("|", ":", ""));
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
