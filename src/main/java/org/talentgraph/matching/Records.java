package org.talentgraph.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;

/** Reads what matching needs of experts and demands. */
@Component
class Records {

  private static final String NAMED =
      """
      CYPHER 25
      MATCH (n:%s)
      WHERE n.id IN $ids
      RETURN collect(%s) AS records
      """;

  private static final String DEMANDS_OF =
      """
      CYPHER 25
      MATCH (n:Node {id: $id})
      MATCH (n)-[:POSTED|FOUND_BY|HOSTED_BY]-{1,2}(d:Demand {status: 'OPEN'})
      WHERE (n)-[:POSTED]->(d) OR (n)<-[:FOUND_BY]-(d) OR (n)-[:HOSTED_BY]->()-[:POSTED]->(d)
      RETURN DISTINCT d.id AS id, d.deadline AS deadline
      ORDER BY deadline IS NULL, deadline DESC, id
      LIMIT 10
      """;

  private final GraphReads reads;

  Records(GraphReads reads) {
    this.reads = reads;
  }

  /** The open demands of an institution or a platform: posted, found, or posted by its host. */
  List<String> demandsOf(String id) {
    return reads.records(DEMANDS_OF, Map.of("id", id)).stream()
        .map(row -> row.get("id").asString())
        .toList();
  }

  /** Those with the ids, as far as there are any. */
  <T> Map<String, T> read(RecordKind<T> kind, Collection<String> ids, Taxonomies.Known known) {
    return kind.read(
        reads.list(
            NAMED.formatted(kind.label(), kind.projection()), Map.of("ids", List.copyOf(ids))),
        known);
  }
}
