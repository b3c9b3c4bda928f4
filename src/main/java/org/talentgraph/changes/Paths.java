package org.talentgraph.changes;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphModel.OwnedRelation;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Difference;
import org.talentgraph.writing.FieldDifference;
import org.talentgraph.writing.FieldNames;

/**
 * Tells differences field by field, with the names that the SDL has for what is stored: {@code
 * name.en}, {@code skills["skill:optics"].level}. What a caller may not see is left out.
 *
 * @param kinds the kinds of the records at the ends of relationships, by their ids, where known
 */
record Paths(GraphModel model, Visibility visibility, Map<String, String> kinds) {

  /**
   * @param records by which the kinds of records are read
   */
  static Paths of(
      Collection<Difference> differences,
      GraphModel model,
      Visibility visibility,
      GraphRecords records) {
    var ids = ends(differences);
    return new Paths(
        model,
        visibility,
        ids.isEmpty()
            ? Map.of()
            : records.get("Node", ids, "id __typename", View.WHOLE).stream()
                .collect(toMap(Row::id, Row::type)));
  }

  /**
   * @param about the id of the record as seen from which a relationship is told; its first one
   *     where there is none
   */
  List<FieldDifference> of(Difference difference, @Nullable String about) {
    return switch (difference) {
      case Difference.OfNode node ->
          names(model.findType(node.type()).orElse(null)).differences("", difference);
      case Difference.OfRelationship tie -> {
        var isFrom = !tie.to().equals(about) || tie.from().equals(about);
        var other = isFrom ? tie.to() : tie.from();
        var relation = relation(tie, isFrom);
        var path =
            relation.map(each -> each.relation().name()).orElse(tie.type()) + "[\"" + other + "\"]";
        var names =
            names(
                relation
                    .flatMap(each -> model.findType(each.relation().properties()))
                    .orElse(null));
        yield tie.isCreated() || tie.isRemoved()
            ? List.of(names.whole(path, tie))
            : names.differences(path + ".", tie);
      }
    };
  }

  /** The field by which the record at one end has the one at the other. */
  private Optional<OwnedRelation> relation(Difference.OfRelationship tie, boolean isFrom) {
    var owner = kinds.get(isFrom ? tie.from() : tie.to());
    var other = kinds.get(isFrom ? tie.to() : tie.from());
    return model
        .relationsOf(tie.type())
        .filter(each -> each.owner().kind() == GraphType.Kind.NODE)
        .filter(each -> each.relation().depth() == 1)
        .filter(each -> owner == null || each.owner().name().equals(owner))
        .filter(each -> each.relation().direction() != (isFrom ? Direction.IN : Direction.OUT))
        .filter(
            each ->
                other == null || model.getType(each.relation().target()).concrete().contains(other))
        .filter(each -> visibility.shows(each.owner().name(), each.relation().name()))
        .findFirst();
  }

  private FieldNames names(@Nullable GraphType type) {
    return new FieldNames(type, field -> type == null || visibility.shows(type.name(), field));
  }

  /** The ids of the records at the ends of relationships. */
  static Set<String> ends(Collection<Difference> differences) {
    return differences.stream()
        .flatMap(
            each ->
                each instanceof Difference.OfRelationship tie
                    ? Stream.of(tie.from(), tie.to())
                    : Stream.of())
        .collect(toSet());
  }
}
