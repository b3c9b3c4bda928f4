package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    return about(
        FindingCode.TOO_MANY_RELATIONSHIPS,
        relation,
        """
        WITH *, COLLECT {
          MATCH (n)%s(o%s) RETURN {id: o.id, from: r.validFrom, to: r.validTo}
        } AS ends
        WHERE size(ends) > 1 AND any(i IN range(1, size(ends) - 1) WHERE any(end IN ends[..i] WHERE
          coalesce(end.from < ends[i].to, true) AND coalesce(ends[i].from < end.to, true)))\
        """,
        "[end IN ends[..3] | end.id]");
  }

  private RelationCheck required(Relation relation) {
    return about(
        FindingCode.MISSING_RELATIONSHIP, relation, "WHERE NOT EXISTS { (n)%s(%s) }", NOTHING);
  }

  /**
   * @param broken with the places of a relationship and of the labels of its end
   */
  private RelationCheck about(FindingCode code, Relation relation, String broken, String found) {
    return new RelationCheck(
        code,
        type.name(),
        relation.name(),
        relation.relationshipType(),
        model.getType(relation.target()).labels().stream().sorted().toList(),
        broken.formatted(arrow("r:$(row.type)", relation.direction()), ":$any(row.ends)"),
        found,
        relation.target());
  }

  private RelationCheck acyclic(Relation relation) {
    var step = arrow(relation);
    return fixed(
        FindingCode.CYCLE,
        relation.name(),
        relation,
        "WHERE EXISTS { (n)%s{1,%d}(o) WHERE o.id = n.id }".formatted(step, LONGEST_CYCLE),
        "COLLECT { MATCH (n)%s(o) RETURN o.id LIMIT 3 }".formatted(step));
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
            .map(step -> "(n)%s(%s)%s".formatted(arrow(step), labels(step), back(step)) + other)
            .orElse(other);
    return fixed(
        FindingCode.NOT_UNIQUE,
        RelationCheck.fields(fields),
        relation.orElse(null),
        "WHERE EXISTS { MATCH %s WHERE %s }".formatted(path, same),
        "COLLECT { MATCH %s WHERE %s RETURN o.id LIMIT 3 }".formatted(path, same));
  }

  private RelationCheck connected() {
    return fixed(FindingCode.UNCONNECTED, "", null, "WHERE NOT EXISTS { (n)--(:Node) }", NOTHING);
  }

  private RelationCheck fixed(
      FindingCode code, String field, @Nullable Relation relation, String broken, String found) {
    var type = relation == null ? null : relation.relationshipType();
    return new RelationCheck(code, this.type.name(), field, type, List.of(), broken, found, "");
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

  private static String arrow(Relation relation) {
    return arrow(":`%s`".formatted(relation.relationshipType()), relation.direction());
  }

  private static String back(Relation relation) {
    return arrow(
        ":`%s`".formatted(relation.relationshipType()),
        switch (relation.direction()) {
          case OUT -> Direction.IN;
          case IN -> Direction.OUT;
          case BOTH -> Direction.BOTH;
        });
  }

  private static String arrow(String typed, Direction direction) {
    var tie = "-[%s]-".formatted(typed);
    return switch (direction) {
      case OUT -> tie + ">";
      case IN -> "<" + tie;
      case BOTH -> tie;
    };
  }
}
