package org.talentgraph.records;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/** Records and relationships as they are stored, all their properties included. */
@Component
class KnownRecords {

  private final Neo4jClient client;
  private final GraphModel model;
  private final Set<String> kinds;

  KnownRecords(Neo4jClient client, GraphModel model) {
    this.client = client;
    this.model = model;
    this.kinds = model.nodeTypes().stream().map(GraphType::name).collect(toSet());
  }

  /** A stored record. */
  record Known(String id, String type, Map<String, Object> properties) {

    boolean isMadeUp() {
      return Boolean.TRUE.equals(properties.get("synthetic"));
    }
  }

  /** A relationship type and the ids of both ends. */
  record Ends(String type, String from, String to) {

    Ends reversed() {
      return new Ends(type, to, from);
    }
  }

  /** The records that there are of these ids. */
  Map<String, Known> get(Collection<String> ids) {
    Map<String, Known> known = new HashMap<>();
    client
        .query(
            """
            MATCH (n:Node)
            WHERE n.id IN $ids
            RETURN n.id AS id, [l IN labels(n) WHERE l IN $kinds][0] AS type,
              properties(n) AS properties
            """)
        .bindAll(Map.of("ids", List.copyOf(ids), "kinds", kinds))
        .fetchAs(Known.class)
        .mappedBy(
            (_, row) ->
                new Known(
                    row.get("id").asString(),
                    row.get("type").asString(),
                    row.get("properties").asMap()))
        .all()
        .forEach(each -> known.put(each.id(), each));
    return known;
  }

  /** The properties of all relationships between pairs of records. */
  Map<Ends, List<Map<String, Object>>> between(Collection<Ends> ends) {
    if (ends.isEmpty()) {
      return Map.of();
    }
    var rows =
        ends.stream()
            .map(each -> Map.of("type", each.type(), "from", each.from(), "to", each.to()))
            .toList();
    return grouped(
        """
        UNWIND $rows AS row
        MATCH (from:Node {id: row.from})
        MATCH (to:Node {id: row.to})
        MATCH (from)-[r:$(row.type)]->(to)
        RETURN type(r) AS type, from.id AS from, to.id AS to, properties(r) AS properties
        """,
        Map.of("rows", rows));
  }

  /** The relationships that a field of some records reads: by their ids, then by the other ends. */
  Map<String, Map<String, List<Map<String, Object>>>> of(
      Collection<String> ids, Relation relation) {
    Map<String, Map<String, List<Map<String, Object>>>> found = new HashMap<>();
    client
        .query(
            """
            CYPHER 25
            UNWIND $ids AS id
            MATCH (n:Node {id: id})
            MATCH %s
            WHERE any(label IN labels(o) WHERE label IN $targets)
            RETURN id, o.id AS other, properties(r) AS properties
            """
                .formatted(pattern(relation)))
        .bindAll(
            Map.of(
                "ids", List.copyOf(ids),
                "type", relation.relationshipType(),
                "targets", model.getType(relation.target()).concrete()))
        .fetch()
        .all()
        .forEach(
            row ->
                found
                    .computeIfAbsent(String.valueOf(row.get("id")), _ -> new HashMap<>())
                    .computeIfAbsent(String.valueOf(row.get("other")), _ -> new ArrayList<>())
                    .add(properties(row)));
    return found;
  }

  /** The records of some kinds that are related to some records, by the ids of these. */
  Map<String, Set<String>> related(Collection<String> ids, Collection<String> kinds) {
    Map<String, Set<String>> related = new HashMap<>();
    client
        .query(
            """
            UNWIND $ids AS id
            MATCH (:Node {id: id})--(o:Node)
            WHERE any(label IN labels(o) WHERE label IN $kinds)
            RETURN DISTINCT id, o.id AS other
            """)
        .bindAll(Map.of("ids", List.copyOf(ids), "kinds", List.copyOf(kinds)))
        .fetch()
        .all()
        .forEach(
            row ->
                related
                    .computeIfAbsent(String.valueOf(row.get("id")), _ -> new HashSet<>())
                    .add(String.valueOf(row.get("other"))));
    return related;
  }

  private static String pattern(Relation relation) {
    return switch (relation.direction()) {
      case OUT -> "(n)-[r:$($type)]->(o)";
      case IN -> "(n)<-[r:$($type)]-(o)";
      case BOTH -> "(n)-[r:$($type)]-(o)";
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Map<String, Object> row) {
    return (Map<String, Object>) requireNonNull(row.get("properties"));
  }

  /**
   * How other records refer to one.
   *
   * @param first up to a hundred relationships: their type, from and to
   */
  record Referring(int count, List<Object> first) {}

  /** How other records refer to some, by the ids of these. */
  Map<String, Referring> referringTo(Collection<String> ids) {
    Map<String, Referring> referring = new HashMap<>();
    client
        .query(
            """
            UNWIND $ids AS id
            MATCH (to:Node {id: id})
            RETURN id,
              COUNT { (from:Node)-->(to) WHERE NOT from.id IN $ids } AS count,
              COLLECT {
                MATCH (from:Node)-[r]->(to) WHERE NOT from.id IN $ids
                RETURN {relationship: type(r), from: from.id, to: id} LIMIT 100
              } AS first
            """)
        .bind(List.copyOf(ids))
        .to("ids")
        .fetchAs(Referring.class)
        .mappedBy(
            (_, row) -> {
              var each = new Referring(row.get("count").asInt(), row.get("first").asList());
              referring.put(row.get("id").asString(), each);
              return each;
            })
        .all();
    return referring;
  }

  private Map<Ends, List<Map<String, Object>>> grouped(
      String statement, Map<String, Object> parameters) {
    Map<Ends, List<Map<String, Object>>> found = new LinkedHashMap<>();
    client
        .query("CYPHER 25 " + statement)
        .bindAll(parameters)
        .fetchAs(Ends.class)
        .mappedBy(
            (_, row) -> {
              var ends =
                  new Ends(
                      row.get("type").asString(),
                      row.get("from").asString(),
                      row.get("to").asString());
              found
                  .computeIfAbsent(ends, _ -> new ArrayList<>())
                  .add(row.get("properties").asMap());
              return ends;
            })
        .all();
    return found;
  }

  static Ends ends(Relation relation, String id, String other) {
    return relation.direction() == Direction.IN
        ? new Ends(relation.relationshipType(), other, id)
        : new Ends(relation.relationshipType(), id, other);
  }
}
