package org.talentgraph.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  private final Candidates candidates;

  Profiles(GraphReads reads, Candidates candidates) {
    this.reads = reads;
    this.candidates = candidates;
  }

  Profile get(String id, Taxonomies.Known known) {
    return read(ONE, Map.of("id", id), known).getFirst();
  }

  /** Experts with like skills, industries or words. */
  Collection<Profile> expertsLike(Profile one, Taxonomies.Known known) {
    var query = LikenessQuery.experts(one, known);
    return candidates.like(RecordKind.EXPERT_PROFILES, query, known);
  }

  /** Open demands with like skills, industries or words. */
  Collection<Profile> demandsLike(Profile one, Taxonomies.Known known) {
    var query = LikenessQuery.demands(one, known);
    return candidates.like(RecordKind.DEMAND_PROFILES, query, known);
  }

  /** Institutions that share industries, or wanted skills. */
  Collection<Profile> institutionsNear(Profile one, Taxonomies.Known known) {
    return read(NEAR, Map.of("id", one.id(), "limit", CANDIDATES), known);
  }

  private List<Profile> read(
      String statement, Map<String, @Nullable Object> parameters, Taxonomies.Known known) {
    return reads.records(statement, parameters).stream()
        .map(row -> Profile.of(row.get("record"), known))
        .toList();
  }
}
