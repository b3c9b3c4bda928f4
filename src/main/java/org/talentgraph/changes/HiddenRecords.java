package org.talentgraph.changes;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphModel.OwnedRelation;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Difference;

/**
 * Which records a caller does not see, so that changes tell nothing of them. What is gone can no
 * longer be asked; of a kind that is hidden in part, it counts as hidden.
 *
 * @param kinds the kinds of the records that are there, by their ids
 * @param seen the ids of those that the caller sees
 */
record HiddenRecords(
    GraphModel model, Visibility visibility, Map<String, String> kinds, Set<String> seen) {

  static HiddenRecords of(
      Collection<String> ids, GraphModel model, Visibility visibility, GraphRecords records) {
    var all = List.copyOf(Set.copyOf(ids));
    var kinds = kinds(all, records, View.WHOLE);
    return new HiddenRecords(
        model,
        visibility,
        kinds,
        visibility == Visibility.EVERYTHING
            ? kinds.keySet()
            : kinds(all, records, new View(Optional.empty(), visibility)).keySet());
  }

  private static Map<String, String> kinds(List<String> ids, GraphRecords records, View view) {
    return new HashMap<>(
        records.get("Node", ids, "id __typename", view).stream()
            .collect(toMap(Row::id, Row::type)));
  }

  boolean hides(Difference difference) {
    if (visibility == Visibility.EVERYTHING) {
      return false;
    }
    return switch (difference) {
      case Difference.OfNode node -> hides(node.id(), List.of(node.type(), node.typeBefore()));
      case Difference.OfRelationship tie ->
          hides(tie.from(), ends(tie.type(), Direction.IN))
              || hides(tie.to(), ends(tie.type(), Direction.OUT));
    };
  }

  /** Whether a record is there that the caller does not see. */
  boolean hides(String id) {
    return kinds.containsKey(id) && !seen.contains(id);
  }

  /** Whether some records are there, of kinds of which the caller sees all. */
  boolean showsAll(Collection<String> ids) {
    return ids.stream().allMatch(id -> kinds.containsKey(id) && !isPartly(kinds.get(id)));
  }

  /** The kinds of the records that the caller sees, by their ids. */
  Map<String, String> seenKinds() {
    Map<String, String> own = new HashMap<>(kinds);
    own.keySet().retainAll(seen);
    return own;
  }

  private boolean hides(String id, Collection<String> perhaps) {
    return kinds.containsKey(id) ? !seen.contains(id) : perhaps.stream().anyMatch(this::isPartly);
  }

  /** Whether the caller does not see all records of a kind. */
  boolean isPartly(@Nullable String kind) {
    return kind != null && visibility.hidesSome(kind);
  }

  /** The types of records that a caller may not see, and of relationships of these. */
  static Set<String> types(GraphModel model, Visibility visibility) {
    var kinds =
        model.nodeTypes().stream()
            .map(GraphType::name)
            .filter(visibility::hidesSome)
            .collect(toSet());
    var ties =
        model.nodeTypes().stream()
            .flatMap(
                type ->
                    type.fields(Relation.class)
                        .filter(
                            each ->
                                kinds.contains(type.name())
                                    || !Collections.disjoint(
                                        kinds, model.getType(each.target()).concrete())))
            .map(Relation::relationshipType);
    return Stream.concat(kinds.stream(), ties).collect(toSet());
  }

  /** The kinds at one end of relationships of a type. */
  private Set<String> ends(String type, Direction end) {
    return model
        .relationsOf(type)
        .flatMap(each -> (isOwner(each, end) ? each.owner().concrete() : target(each)).stream())
        .collect(toSet());
  }

  private static boolean isOwner(OwnedRelation relation, Direction end) {
    return relation.relation().direction() != end;
  }

  private Set<String> target(OwnedRelation relation) {
    return model.getType(relation.relation().target()).concrete();
  }
}
