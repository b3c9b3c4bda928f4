package org.talentgraph.matching;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Value;
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
      RETURN %s AS record
      """;

  private static final String DEMANDS_OF =
      """
      CYPHER 25
      MATCH (n:Node {id: $id})
      MATCH (n)-[:POSTED|FOUND_BY|HOSTED_BY]-{1,2}(d:Demand {status: 'OPEN'})
      WHERE (n)-[:POSTED]->(d) OR (n)<-[:FOUND_BY]-(d) OR (n)-[:HOSTED_BY]->()-[:POSTED]->(d)
      RETURN DISTINCT d.id AS id, d.deadline AS deadline
      ORDER BY deadline DESC, id
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

  Map<String, DemandRecord> demands(Collection<String> ids, Taxonomies.Known known) {
    return byId(
        named("Demand", DemandRecord.PROJECTION, ids),
        row -> DemandRecord.of(row, known),
        DemandRecord::id);
  }

  Map<String, ExpertRecord> experts(Collection<String> ids, Taxonomies.Known known) {
    return byId(
        named("Expert", ExpertRecord.PROJECTION, ids),
        row -> ExpertRecord.of(row, known),
        ExpertRecord::id);
  }

  private List<Value> named(String label, String projection, Collection<String> ids) {
    return reads
        .records(NAMED.formatted(label, projection), Map.of("ids", List.copyOf(ids)))
        .stream()
        .map(row -> row.get("record"))
        .toList();
  }

  static <T> Map<String, T> byId(
      List<Value> rows, Function<Value, T> record, Function<T, String> id) {
    return rows.stream()
        .map(record)
        .collect(toMap(id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }
}
