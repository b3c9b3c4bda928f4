package org.talentgraph.database;

import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Record;

/**
 * What a transaction has written.
 *
 * @param nodes the ids of nodes that were created, changed or removed themselves
 * @param relationships those that were created, changed or removed
 */
public record Touched(Set<String> nodes, Set<Relationship> relationships) {

  /** A relationship by its type and the ids of its ends. */
  public record Relationship(String type, String from, String to) {

    /** That of a row with its {@code type}, {@code from} and {@code to}. */
    public static Relationship of(Record row) {
      return new Relationship(
          row.get("type").asString(), row.get("from").asString(), row.get("to").asString());
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
}
