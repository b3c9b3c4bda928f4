package org.talentgraph.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.database.Touched.Relationship;
import org.talentgraph.language.Text;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.writing.Problem.Kind;

/**
 * Finds what rows of relationships change of those that are there: which stored one each row means,
 * then which stored ones no row means.
 */
final class RelationshipComparison {

  private final RecordTypes types;
  private final Present present;
  private final List<Problem> problems;
  private final LeftRelationships left;
  private final @Nullable String folder;
  private final VersionOwners versions;
  private final JoinedRows joined = new JoinedRows();
  private final List<Modification> found = new ArrayList<>();

  /**
   * @param folder that is loaded, which means its own relationships only; null for any other write
   */
  RelationshipComparison(
      RecordTypes types, Present present, @Nullable String folder, List<Problem> problems) {
    this.types = types;
    this.present = present;
    this.problems = problems;
    this.folder = folder;
    this.left = new LeftRelationships(present);
    this.versions = new VersionOwners(types.model(), present.types());
  }

  List<Modification> of(List<WriteRow> rows) {
    Set<String> removed = new HashSet<>();
    for (var row : rows) {
      switch (row) {
        case RelationshipRemoval each -> remove(each);
        case RelationshipRow each -> joined.add(each, ends(each.type(), each.from(), each.to()));
        case NodeRemoval each -> removed.add(each.id());
        case NodeRow each -> versions.know(each);
        default -> {}
      }
    }
    joined.groups().forEach(this::write);
    for (var row : rows) {
      switch (row) {
        case RelationshipSet set ->
            left.take(set.id(), each -> isIn(set, each))
                .forEach(each -> remove(each, set.origin(), Set.of(set.id())));
        case RelationshipsOfFolder of ->
            left.take(each -> isOf(of, each)).forEach(each -> remove(each, of.origin(), Set.of()));
        case NodeRemoval node -> removeLeft(node, removed);
        default -> {}
      }
    }
    return found;
  }

  private static boolean isOf(RelationshipsOfFolder of, StoredRelationship each) {
    return of.folder().equals(each.seededBy()) && !of.kept().contains(each.ends());
  }

  /** A relationship that leads either way may be stored the other way round. */
  private Relationship ends(String type, String from, String to) {
    var ends = new Relationship(type, from, to);
    var turned = new Relationship(type, to, from);
    return left.were(turned) && !left.were(ends) && types.isMutual(type) ? turned : ends;
  }

  private void remove(RelationshipRemoval row) {
    for (var each : left.between(ends(row.type(), row.from(), row.to()))) {
      if (row.was() == null || isThat(each, row.was())) {
        left.take(each);
        remove(each, row.origin(), Set.of(row.owner()));
        if (row.was() != null) {
          return;
        }
      }
    }
  }

  private void write(Relationship ends, List<RelationshipRow> rows) {
    var stored = left.between(ends);
    if (folder != null) {
      stored.removeIf(each -> !folder.equals(each.seededBy()));
    }
    Map<RelationshipRow, StoredRelationship> meant = new HashMap<>();
    for (var row : rows) {
      var same =
          stored.stream()
              .filter(
                  each ->
                      row.was() == null
                          ? RowValues.holds(each.properties(), row.properties(), row.whole())
                          : isThat(each, row.was()))
              .findFirst();
      same.ifPresent(
          each -> {
            stored.remove(each);
            meant.put(row, each);
          });
    }
    for (var row : rows) {
      var each = meant.containsKey(row) ? meant.get(row) : similar(row, stored);
      if (each != null) {
        stored.remove(each);
        left.take(each);
      }
      add(row, ends, each);
    }
  }

  /** Whether it has these properties, whatever the machinery stores with either. */
  private boolean isThat(StoredRelationship stored, Map<String, Object> was) {
    var names = types.propertiesOf(stored.ends().type()).map(types::storedBy).orElse(Set.of());
    return only(names, stored.properties()).equals(only(names, was));
  }

  private static Map<String, Object> only(Set<String> names, Map<String, Object> properties) {
    Map<String, Object> some = new HashMap<>(properties);
    some.keySet().retainAll(names);
    return some;
  }

  /** The stored one that a row changes; null where it is a new one. */
  private @Nullable StoredRelationship similar(
      RelationshipRow row, List<StoredRelationship> stored) {
    if (row.isNew()) {
      return null;
    }
    var similar =
        stored.stream()
            .filter(each -> RowValues.beginAlike(each.properties(), row.properties(), row.whole()))
            .toList();
    if (row.was() != null || (similar.size() > 1 && !row.whole())) {
      problems.add(
          row.origin()
              .problem(
                  Kind.AMBIGUOUS,
                  NodeComparison.WORDS.text("ambiguous", row.type(), row.from(), row.to())));
    }
    return similar.isEmpty() ? null : similar.getFirst();
  }

  private void add(RelationshipRow row, Relationship ends, @Nullable StoredRelationship stored) {
    Map<String, Object> before = stored == null ? Map.of() : stored.properties();
    var after = RowValues.after(before, row.properties(), row.whole());
    if (stored == null) {
      types.propertiesOf(row.type()).ifPresent(type -> RecordTypes.complete(type, after));
    } else if (before.equals(after)) {
      return;
    }
    var difference =
        new Difference.OfRelationship(
            ends.type(), ends.from(), ends.to(), stored == null ? null : before, after);
    found.add(
        new Modification(
            difference,
            row.origin(),
            stored == null ? null : stored.element(),
            versions.of(ends, joined.owners(row))));
  }

  private boolean isIn(RelationshipSet set, StoredRelationship each) {
    var ends = each.ends();
    var other =
        set.direction() != Direction.IN && ends.from().equals(set.id())
            ? ends.to()
            : set.direction() != Direction.OUT && ends.to().equals(set.id()) ? ends.from() : null;
    return ends.type().equals(set.type())
        && other != null
        && types.model().getType(set.target()).concrete().contains(present.types().get(other));
  }

  private void removeLeft(NodeRemoval node, Set<String> removed) {
    if (!node.withReferences()) {
      var referring =
          left.at(node.id())
              .map(StoredRelationship::ends)
              .filter(ends -> ends.to().equals(node.id()) && !removed.contains(ends.from()))
              .toList();
      if (!referring.isEmpty()) {
        problems.add(node.origin().problem(Kind.STILL_REFERRED_TO, referred(referring)));
        return;
      }
    }
    left.take(node.id(), _ -> true).forEach(each -> remove(each, node.origin(), Set.of()));
  }

  private static Text referred(List<Relationship> referring) {
    var first = referring.getFirst();
    return NodeComparison.WORDS.text(
        "referred", first.to(), first.type(), first.from(), referring.size() - 1);
  }

  private void remove(StoredRelationship stored, Origin origin, Set<String> owners) {
    var ends = stored.ends();
    var gone =
        new Difference.OfRelationship(
            ends.type(), ends.from(), ends.to(), stored.properties(), null);
    found.add(new Modification(gone, origin, stored.element(), versions.of(ends, owners)));
  }
}
