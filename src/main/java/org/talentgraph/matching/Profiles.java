package org.talentgraph.matching;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;

/** Reads what records are compared by: one, or those that may be like it. */
@Component
class Profiles {

  private static final int CANDIDATES = 300;

  private static final String ONE =
      """
      CYPHER 25
      MATCH (n:Node {id: $id})
      RETURN %s AS record
      """
          .formatted(Profile.PROJECTION);

  private static final String NEAR =
      """
      CYPHER 25
      MATCH (one:Institution {id: $id})
      CALL (one) {
        MATCH (one)-[:ACTIVE_IN]->(:Industry)<-[:ACTIVE_IN]-(n:Institution)
        RETURN n
        UNION ALL
        MATCH (one)-[:POSTED]->(:Demand)-[:WANTS]->(:Skill)<-[:WANTS]-(:Demand)<-[:POSTED]-(n:Institution)
        RETURN n
      }
      WITH n, count(*) AS shared
      ORDER BY shared DESC, n.id
      LIMIT $limit
      RETURN %s AS record
      """
          .formatted(Profile.PROJECTION);

  private final GraphReads reads;
  private final Records records;

  Profiles(GraphReads reads, Records records) {
    this.reads = reads;
    this.records = records;
  }

  Profile get(String id) {
    return read(ONE, Map.of("id", id)).getFirst();
  }

  /** Experts or demands with like skills or words. */
  Collection<Profile> alike(String kind, Profile one, Taxonomies.Known known) {
    var weights = one.skills().stream().collect(toMap(identity(), _ -> 1.0));
    return records.candidates(kind, weights, one.text(), known, Profile.PROJECTION).stream()
        .map(Profile::of)
        .toList();
  }

  /** Institutions that share industries, or wanted skills. */
  Collection<Profile> institutionsNear(Profile one) {
    return read(NEAR, Map.of("id", one.id(), "limit", CANDIDATES));
  }

  private List<Profile> read(String statement, Map<String, Object> parameters) {
    return reads.records(statement, new HashMap<>(parameters)).stream()
        .map(row -> Profile.of(row.get("record")))
        .toList();
  }
}
