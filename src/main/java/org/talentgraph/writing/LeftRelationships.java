package org.talentgraph.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.talentgraph.database.Touched.Relationship;

/**
 * The stored relationships that no row has meant so far. They are found by their ends, and by one
 * node, so that what is left at each of many nodes is found without looking at all of them.
 */
final class LeftRelationships {

  private final Map<Relationship, List<StoredRelationship>> byEnds;
  private final Map<String, Set<Relationship>> byNode = new HashMap<>();

  LeftRelationships(Present present) {
    this.byEnds = present.byEnds();
    byEnds
        .keySet()
        .forEach(
            ends ->
                Stream.of(ends.from(), ends.to())
                    .forEach(
                        id -> byNode.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(ends)));
  }

  /** Whether any was stored between these ends. */
  boolean were(Relationship ends) {
    return byEnds.containsKey(ends);
  }

  /** A copy of those between these ends. */
  List<StoredRelationship> between(Relationship ends) {
    return new ArrayList<>(byEnds.getOrDefault(ends, List.of()));
  }

  /** Those at a node. */
  Stream<StoredRelationship> at(String id) {
    return byNode.getOrDefault(id, Set.of()).stream().flatMap(ends -> between(ends).stream());
  }

  /** Takes out one that a row means. */
  void take(StoredRelationship meant) {
    byEnds.getOrDefault(meant.ends(), new ArrayList<>()).remove(meant);
  }

  /** Takes out some of those at a node, and returns them. */
  List<StoredRelationship> take(String id, Predicate<StoredRelationship> some) {
    return take(byNode.getOrDefault(id, Set.of()), some);
  }

  /** Takes out some of all, and returns them. */
  List<StoredRelationship> take(Predicate<StoredRelationship> some) {
    return take(byEnds.keySet(), some);
  }

  private List<StoredRelationship> take(
      Collection<Relationship> all, Predicate<StoredRelationship> some) {
    var taken = all.stream().flatMap(ends -> between(ends).stream()).filter(some).toList();
    taken.forEach(this::take);
    return taken;
  }
}
