package org.talentgraph.shapes;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the relationships of a kind of node must keep to.
 *
 * @param kind of the node
 * @param field that it is about; empty where it is about all of them
 * @param relationshipType null where no relationship decides, or any
 * @param ends the labels of the nodes at the other end, one of which each has
 * @param broken clauses that leave the nodes {@code n} that break it; {@code row} is that of the
 *     node, or of the check
 * @param found an expression for the ids of other records, of three at most
 * @param wanted what should be there, for the words of a finding
 */
record RelationCheck(
    FindingCode code,
    String kind,
    String field,
    @Nullable String relationshipType,
    List<String> ends,
    String broken,
    String found,
    String wanted) {

  /**
   * Finds all nodes of the kind of {@code $row} that break it. The text is the same for all checks
   * that ask the same, since the database takes longer to plan a statement than to run it.
   */
  String ofAll() {
    return """
    CYPHER 25 MATCH (n:$($row.kind))
    WITH n, $row AS row %s
    RETURN n.id AS id, %s AS found LIMIT $most
    """
        .formatted(broken, found);
  }

  /** Finds those of {@code $rows} that break it. */
  String ofSome() {
    return """
    CYPHER 25 UNWIND $rows AS row MATCH (n:Node) WHERE n.id = row.id
    WITH n, row %s
    RETURN n.id AS id, row.check AS check, %s AS found LIMIT $most
    """
        .formatted(broken, found);
  }

  /** Whether only a node with such a relationship can break it. */
  boolean needsRelationship() {
    return relationshipType != null && code != FindingCode.MISSING_RELATIONSHIP;
  }

  /** The row about all nodes. */
  Map<String, Object> row() {
    return relationshipType == null
        ? Map.of("kind", kind)
        : Map.of("kind", kind, "type", relationshipType, "ends", ends);
  }

  /**
   * The row about a node.
   *
   * @param check what the answer calls this check
   */
  Map<String, Object> row(String id, int check) {
    Map<String, Object> row = new HashMap<>(row());
    row.putAll(Map.of("id", id, "check", check));
    return row;
  }

  /** What a row of the answer says. */
  Finding finding(Map<String, ? extends @Nullable Object> row) {
    var ids =
        ((Collection<?>) Objects.requireNonNull(row.get("found")))
            .stream().map(String::valueOf).toList();
    var id = String.valueOf(row.get("id"));
    var property = field.isEmpty() ? null : field;
    var other = code == FindingCode.NOT_UNIQUE ? ids.getFirst() : null;
    return Finding.of(
        code,
        new Finding.Place(kind, kind, id, other, null, property),
        String.join(", ", ids),
        wanted);
  }

  static String fields(Collection<String> names) {
    return names.stream().collect(joining(" + "));
  }
}
