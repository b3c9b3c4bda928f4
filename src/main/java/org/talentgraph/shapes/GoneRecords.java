package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;

/** Records that are gone, and whose ids stand in fields of others all the same. */
record GoneRecords(Shapes shapes, Neo4jClient client) {

  private static final String STILL_NAMED =
      """
      CYPHER 25
      UNWIND $fields AS field
      MATCH (n:$(field.kind))
      WITH n, field, [id IN $gone WHERE id IN CASE
        WHEN n[field.name] IS :: LIST<ANY> THEN n[field.name] ELSE [n[field.name]] END] AS named
      WHERE size(named) > 0
      RETURN field.kind AS kind, field.name AS field, n.id AS id, named LIMIT 100
      """;

  List<Finding> stillNamed(Collection<String> gone) {
    if (gone.isEmpty()) {
      return List.of();
    }
    var fields =
        shapes.kinds().stream()
            .flatMap(
                kind -> shapes.fieldsOfIds(kind).map(field -> Map.of("kind", kind, "name", field)))
            .toList();
    return client
        .query(STILL_NAMED)
        .bindAll(Map.of("fields", fields, "gone", gone))
        .fetch()
        .all()
        .stream()
        .map(GoneRecords::finding)
        .toList();
  }

  private static Finding finding(Map<String, Object> row) {
    var kind = String.valueOf(row.get("kind"));
    var id = String.valueOf(row.get("id"));
    var named = ((Collection<?>) requireNonNull(row.get("named"))).stream().map(String::valueOf);
    return Finding.of(
        FindingCode.UNKNOWN_REFERENCE,
        new Finding.Place(kind, kind, id, null, null, String.valueOf(row.get("field"))),
        named.collect(joining(", ")),
        "");
  }
}
