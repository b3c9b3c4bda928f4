package org.talentgraph.changes;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.changes.ChangeReads.StoredEntry;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphModel.OwnedRelation;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Difference;
import org.talentgraph.writing.FieldDifference;
import org.talentgraph.writing.FieldNames;

/**
 * Tells differences field by field, with the names that the SDL has for what is stored: {@code
 * name.en}, {@code skills["skill:optics"].level}. What a caller may not see is left out.
 *
 * @param records what of the records that differences are about the caller sees
 * @param past what it saw of them when they were changed
 */
record Paths(GraphModel model, Visibility visibility, HiddenRecords records, PastRecords past) {

  /**
   * @param records by which the kinds of records are read
   * @param entries reads what changed records themselves, by their ids
   */
  static Paths of(
      Collection<Difference> differences,
      GraphModel model,
      Visibility visibility,
      GraphRecords records,
      Function<Collection<String>, List<StoredEntry>> entries) {
    if (visibility == Visibility.EVERYTHING) {
      var ends = HiddenRecords.of(ends(differences), model, visibility, records);
      return new Paths(model, visibility, ends, PastRecords.whole(model));
    }
    var now = HiddenRecords.of(ids(differences), model, visibility, records);
    var past = PastRecords.of(now.seenKinds(), model, visibility, records, entries);
    return new Paths(model, visibility, now, past);
  }

  /**
   * Whether the caller may not hear of a difference.
   *
   * @param change the number of the change that made it; null where none did
   */
  boolean hides(Difference difference, @Nullable Integer change) {
    return records.hides(difference) || past.hides(difference, change);
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
    var owner = records.kinds().get(isFrom ? tie.from() : tie.to());
    var other = records.kinds().get(isFrom ? tie.to() : tie.from());
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

  /** The ids of the records that differences are about. */
  static Set<String> ids(Collection<Difference> differences) {
    var ids = ends(differences);
    for (var each : differences) {
      if (each instanceof Difference.OfNode node) {
        ids.add(node.id());
      }
    }
    return ids;
  }

  /** The ids of the records at the ends of relationships. */
  static Set<String> ends(Collection<Difference> differences) {
    return differences.stream()
        .flatMap(
            each ->
                each instanceof Difference.OfRelationship tie
                    ? Stream.of(tie.from(), tie.to())
                    : Stream.of())
        .collect(toCollection(HashSet::new));
  }
}
