package org.talentgraph.writing;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.database.Touched.Relationship;
import org.talentgraph.model.GraphField.Direction;

/** Reads what the graph holds of all that rows name, within the transaction of the caller. */
final class PresentReads {

  private static final String NODES =
      """
      UNWIND $ids AS id
      MATCH (n:Node {id: id})
      RETURN id, labels(n) AS labels, n.recordVersion AS version, n.seededBy AS seededBy,
        properties(n) AS properties
      """;

  private static final String KINDS =
      "UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN id, labels(n) AS labels";

  /** What is read of a relationship; its ends and kinds come from it, not from the pattern. */
  private static final String READ =
      """
      WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
      RETURN elementId(r) AS element, type(r) AS type, a.id AS from, b.id AS to,
        labels(a) AS fromLabels, labels(b) AS toLabels, r.seededBy AS seededBy,
        properties(r) AS properties
      """;

  private final Neo4jClient client;
  private final RecordTypes types;
  private final Set<String> machinery;
  private final Present present = new Present();

  /**
   * @param machinery the names of stored properties that are no part of a record
   */
  PresentReads(Neo4jClient client, RecordTypes types, Set<String> machinery) {
    this.client = client;
    this.types = types;
    this.machinery = machinery;
  }

  Present of(List<WriteRow> rows) {
    readNodes(rows);
    readKinds(rows);
    rows.stream()
        .filter(RelationshipSet.class::isInstance)
        .map(RelationshipSet.class::cast)
        .collect(groupingBy(set -> List.of(set.type(), set.direction())))
        .values()
        .forEach(this::readSet);
    readBetween(rows);
    for (var row : rows) {
      if (row instanceof RelationshipsOfFolder of) {
        relationships(
            "MATCH (:Node)-[r {seededBy: $folder}]->(:Node)", Map.of("folder", of.folder()));
      }
    }
    var removed =
        rows.stream()
            .filter(NodeRemoval.class::isInstance)
            .map(row -> ((NodeRemoval) row).id())
            .toList();
    if (!removed.isEmpty()) {
      relationships("UNWIND $ids AS id MATCH (:Node {id: id})-[r]-(:Node)", Map.of("ids", removed));
    }
    return present;
  }

  private void readNodes(List<WriteRow> rows) {
    Set<String> ids = new HashSet<>();
    for (var row : rows) {
      switch (row) {
        case NodeRow node -> ids.add(node.id());
        case NodeRemoval node -> ids.add(node.id());
        default -> {}
      }
    }
    client
        .query(NODES)
        .bind(ids)
        .to("ids")
        .fetchAs(String.class)
        .mappedBy((_, row) -> keep(row))
        .all();
  }

  private String keep(Record row) {
    var id = row.get("id").asString();
    var kind = types.kindOf(row.get("labels").asList(Value::asString));
    if (kind != null) {
      var folder = row.get("seededBy").asString(null);
      present
          .nodes()
          .put(id, new StoredNode(kind, record(row), row.get("version").asInt(0), folder));
      present.types().put(id, kind);
    }
    return id;
  }

  private Map<String, Object> record(Record row) {
    var properties = new HashMap<>(row.get("properties").asMap());
    properties.keySet().removeAll(machinery);
    return properties;
  }

  /** Of both ends of relationships, and of citations. */
  private void readKinds(List<WriteRow> rows) {
    Set<Object> ids = new HashSet<>();
    for (var row : rows) {
      switch (row) {
        case NodeRow node -> ids.addAll(RowChecks.citations(node.properties()));
        case RelationshipRow relationship -> {
          ids.addAll(List.of(relationship.from(), relationship.to(), relationship.owner()));
          ids.addAll(RowChecks.citations(relationship.properties()));
        }
        case RelationshipRemoval removal ->
            ids.addAll(List.of(removal.from(), removal.to(), removal.owner()));
        case RelationshipSet set -> ids.add(set.id());
        default -> {}
      }
    }
    ids.removeAll(present.types().keySet());
    client
        .query(KINDS)
        .bind(ids)
        .to("ids")
        .fetchAs(String.class)
        .mappedBy(
            (_, row) -> kind(row.get("id").asString(), row.get("labels").asList(Value::asString)))
        .all();
  }

  private String kind(String id, List<String> labels) {
    var kind = types.kindOf(labels);
    if (kind != null) {
      present.types().putIfAbsent(id, kind);
    }
    return id;
  }

  private void readSet(List<RelationshipSet> sets) {
    var set = sets.getFirst();
    relationships(
        "UNWIND $ids AS id MATCH (:Node {id: id})%s-[r:`%s`]-%s(:Node)"
            .formatted(
                set.direction() == Direction.IN ? "<" : "",
                known(set.type()),
                set.direction() == Direction.OUT ? ">" : ""),
        Map.of("ids", sets.stream().map(RelationshipSet::id).toList()));
  }

  private void readBetween(List<WriteRow> rows) {
    Map<String, Set<Relationship>> named = new HashMap<>();
    for (var row : rows) {
      switch (row) {
        case RelationshipRow each -> name(each.type(), each.from(), each.to(), named);
        case RelationshipRemoval each -> name(each.type(), each.from(), each.to(), named);
        default -> {}
      }
    }
    named.forEach(
        (type, all) ->
            relationships(
                """
                UNWIND $rows AS row
                MATCH (from:Node {id: row.from})
                MATCH (to:Node {id: row.to})
                MATCH (from)-[r:`%s`]-%s(to)
                """
                    .formatted(known(type), types.isMutual(type) ? "" : ">"),
                Map.of(
                    "rows",
                    all.stream()
                        .map(each -> Map.of("from", each.from(), "to", each.to()))
                        .toList())));
  }

  /** Between nodes that are stored; others have no relationships yet. */
  private void name(String type, String from, String to, Map<String, Set<Relationship>> named) {
    if (present.types().containsKey(from)
        && present.types().containsKey(to)
        && types.propertiesOf(type).isPresent()) {
      named.computeIfAbsent(type, _ -> new HashSet<>()).add(new Relationship(type, from, to));
    }
  }

  private String known(String type) {
    return types
        .propertiesOf(type)
        .map(_ -> type)
        .orElseThrow(() -> new IllegalArgumentException("No relationship type " + type));
  }

  private void relationships(String match, Map<String, Object> parameters) {
    client
        .query(match + "\n" + READ)
        .bindAll(parameters)
        .fetchAs(StoredRelationship.class)
        .mappedBy((_, row) -> relationship(row))
        .all()
        .forEach(each -> present.relationships().put(each.element(), each));
  }

  private StoredRelationship relationship(Record row) {
    var ends =
        new Relationship(
            row.get("type").asString(), row.get("from").asString(), row.get("to").asString());
    kind(ends.from(), row.get("fromLabels").asList(Value::asString));
    kind(ends.to(), row.get("toLabels").asList(Value::asString));
    return new StoredRelationship(
        row.get("element").asString(), ends, record(row), row.get("seededBy").asString(null));
  }
}
