package org.talentgraph.database;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * What a transaction has written.
 *
 * @param nodes the ids of nodes that were created, changed or removed themselves
 * @param created those of them that were not there before
 * @param relationships those that were created, changed or removed
 * @param kinds the kinds of these nodes and of the ends of these relationships, by their ids;
 *     without those that are gone
 */
public record Touched(
    Set<String> nodes,
    Set<String> created,
    Set<Relationship> relationships,
    Map<String, String> kinds) {

  public Touched() {
    this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
  }

  /** A relationship by its type and the ids of its ends. */
  public record Relationship(String type, String from, String to) {

    /** That of a row with its {@code type}, {@code from} and {@code to}. */
    public static Relationship of(Record row) {
      return new Relationship(
          row.get("type").asString(), row.get("from").asString(), row.get("to").asString());
    }
  }

  /** Takes in a kind; null for that of a node that is gone. */
  public void know(String id, @Nullable String kind) {
    if (kind == null) {
      kinds.remove(id);
    } else {
      kinds.put(id, kind);
    }
  }

  /** The ids of all of these nodes and of all ends of these relationships. */
  public Set<String> ids() {
    var ids = new TreeSet<>(nodes);
    relationships.forEach(
        each -> {
          ids.add(each.from());
          ids.add(each.to());
        });
    return ids;
  }

  /** The ids of the nodes that were removed. */
  public Set<String> gone() {
    var gone = new TreeSet<>(nodes);
    gone.removeAll(kinds.keySet());
    return gone;
  }

  /** Those of some nodes that are of one of these kinds, or may have been, since they are gone. */
  public Set<String> among(Collection<String> ids, Set<String> some) {
    return ids.stream()
        .filter(id -> !kinds.containsKey(id) || some.contains(kinds.get(id)))
        .collect(toSet());
  }
}
