package org.talentgraph.writing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.talentgraph.database.Touched.Relationship;

/**
 * Rows of relationships by their types and ends. Both ends of a relationship may give it, one of
 * them with fewer properties; such rows count as one.
 */
final class JoinedRows {

  private final Map<Relationship, List<RelationshipRow>> groups = new LinkedHashMap<>();
  private final Map<RelationshipRow, Set<String>> owners = new HashMap<>();

  void add(RelationshipRow row, Relationship ends) {
    owners.computeIfAbsent(row, _ -> new HashSet<>()).add(row.owner());
    var others = groups.computeIfAbsent(ends, _ -> new ArrayList<>());
    for (var i = 0; i < others.size(); i++) {
      var other = others.get(i);
      if (says(row, other) || says(other, row)) {
        var fuller = says(row, other) ? row : other;
        others.set(i, fuller);
        owners(fuller).addAll(List.of(row.owner(), other.owner()));
        return;
      }
    }
    others.add(row);
  }

  private static boolean says(RelationshipRow one, RelationshipRow other) {
    return !one.whole()
        && !other.whole()
        && Objects.equals(one.was(), other.was())
        && one.properties().entrySet().containsAll(other.properties().entrySet());
  }

  Map<Relationship, List<RelationshipRow>> groups() {
    return groups;
  }

  /** The nodes at whose input a relationship was given. */
  Set<String> owners(RelationshipRow row) {
    return requireNonNull(owners.get(row));
  }
}
