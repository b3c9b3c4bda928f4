package org.talentgraph.shapes;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphModel.OwnedRelation;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Shape;

/**
 * Everything that relationships of one type must keep to, as Cypher about the relationship {@code
 * r} that leads from {@code n} to {@code m}.
 */
record TieChecks(GraphModel model, String relationshipType, Extent extent) {

  private static final String SYNTHETIC =
      "(coalesce(n.synthetic, false) OR coalesce(m.synthetic, false))";

  List<Check> all() {
    var type = properties();
    var values = new ValueChecks(model, type, "r");
    return Stream.of(
            Stream.of(ends()),
            values.ofTypes(),
            model.shapes(type.name()).stream().flatMap(shape -> of(shape, type, values)),
            new CitationChecks(model, "r", SYNTHETIC, extent).of(type, relationshipType))
        .flatMap(checks -> checks)
        .toList();
  }

  /** Where some fields name no properties, those that others name are meant. */
  private GraphType properties() {
    return model
        .relationsOf(relationshipType)
        .map(owned -> model.getType(owned.relation().properties()))
        .max(comparingInt(type -> type.fields().size()))
        .orElseThrow();
  }

  private static Stream<Check> of(Shape shape, GraphType type, ValueChecks values) {
    return switch (shape) {
      case Shape.Range range -> Stream.of(values.range(range));
      case Shape.Pattern pattern -> values.pattern(pattern);
      case Shape.RecordIds ids -> Stream.of(values.recordIds(ids));
      case Shape.Ordered ordered -> Stream.of(values.ordered(ordered));
      case Shape.Required(var field)
          when type.field(field) instanceof Property property ->
          Stream.of(values.missing(property));
      default -> Stream.of();
    };
  }

  private Check ends() {
    var right =
        model
            .relationsOf(relationshipType)
            .flatMap(this::ends)
            .distinct()
            .sorted()
            .collect(joining(" OR "));
    return Check.ofValue(
        FindingCode.WRONG_ENDS,
        "",
        "NOT (%s)".formatted(right),
        "[label IN labels(n) + labels(m) WHERE label <> 'Node']",
        "");
  }

  private Stream<String> ends(OwnedRelation owned) {
    var owner = Literals.labels(owned.owner().labels());
    var target = Literals.labels(model.getType(owned.relation().target()).labels());
    var out = "n:%s AND m:%s".formatted(owner, target);
    var in = "m:%s AND n:%s".formatted(owner, target);
    return switch (owned.relation().direction()) {
      case OUT -> Stream.of(out);
      case IN -> Stream.of(in);
      case BOTH -> Stream.of(out, in);
    };
  }
}
