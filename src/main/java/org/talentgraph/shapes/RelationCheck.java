package org.talentgraph.shapes;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the relationships of a kind of node must keep to.
 *
 * @param kind of the node
 * @param field that it is about; empty where it is about all of them
 * @param relationshipType null where no relationship decides, or any
 * @param broken the condition on the node {@code n} under which it is broken
 * @param found an expression for the ids of other records, of three at most
 * @param wanted what should be there, for the words of a finding
 */
record RelationCheck(
    FindingCode code,
    String kind,
    String field,
    @Nullable String relationshipType,
    String broken,
    String found,
    String wanted) {

  /** Finds all nodes that break it. */
  String ofAll() {
    return "CYPHER 25 MATCH (n:`%s`)".formatted(kind) + rest();
  }

  /** Finds those of {@code $rows} that break it; the same text for all kinds that ask the same. */
  String ofSome() {
    return "CYPHER 25 UNWIND $rows AS row MATCH (n:Node) WHERE n.id = row WITH n" + rest();
  }

  private String rest() {
    return " WHERE %s RETURN n.id AS id, %s AS found LIMIT $most".formatted(broken, found);
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
