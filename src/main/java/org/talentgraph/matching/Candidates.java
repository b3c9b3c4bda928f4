package org.talentgraph.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.graph.NodeFilter;
import org.talentgraph.graph.View;

/**
 * Finds the experts or demands that are worth an exact score. A full-text index ranks them by an
 * {@link IndexQuery}; only the first of this ranking are read and scored.
 */
@Component
class Candidates {

  /** The number of demands, or of similar records, that get an exact score. */
  private static final int SCORED = 300;

  /**
   * The number of experts that get an exact score, to which some come for each match that the
   * caller wants. Fewer are enough than of demands, because the index ranks experts better.
   */
  private static final int EXPERTS = 80;

  private static final int EXPERTS_PER_MATCH = 2;

  /** If a filter lets no more records through than this, all of them get an exact score. */
  private static final int FEW = 1_000;

  /** Otherwise the filter is applied to this many records, the first of the ranking. */
  private static final int FILTERED = 20_000;

  /** The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). */
  private static final int DAMPING = 60;

  private static final String STATEMENT =
      """
      CYPHER 25
      UNWIND $rankings AS ranking
      CALL (ranking) {
        CALL db.index.fulltext.queryNodes($index, ranking.query, {limit: $limit})
        YIELD node, score
        WITH node ORDER BY score DESC, node.id
        WITH collect(node) AS found
        UNWIND range(0, size(found) - 1) AS rank
        RETURN found[rank] AS n, ranking.weight / ($damping + rank) AS points
      }
      WITH n, sum(points) AS points
      ORDER BY points DESC, n.id
      LIMIT $limit
      RETURN collect(%s) AS records
      """;

  private final GraphReads reads;
  private final NodeFilter filter;
  private final Records records;

  Candidates(GraphReads reads, NodeFilter filter, Records records) {
    this.reads = reads;
    this.filter = filter;
    this.records = records;
  }

  /**
   * The experts who may fit a demand.
   *
   * @param wanted the number of matches that the caller wants
   */
  Map<String, ExpertRecord> experts(
      DemandRecord demand,
      Map<String, Object> where,
      Weights weights,
      int wanted,
      Taxonomies.Known known) {
    var scored = EXPERTS + EXPERTS_PER_MATCH * wanted;
    return find(
        RecordKind.EXPERTS, ScoreQuery.experts(demand, weights, known), where, scored, known);
  }

  /** The open demands that an expert may fit. */
  Map<String, DemandRecord> demands(
      ExpertRecord expert, Map<String, Object> where, Weights weights, Taxonomies.Known known) {
    return find(
        RecordKind.DEMANDS, ScoreQuery.demands(expert, weights, known), where, SCORED, known);
  }

  /** The records that may be similar to another one. */
  <T> Collection<T> like(RecordKind<T> kind, IndexQuery query, Taxonomies.Known known) {
    return find(kind, query, Map.of(), SCORED, known).values();
  }

  /**
   * The first candidates in the ranking of the index.
   *
   * @param where the filter that they must pass; empty where there is none
   */
  private <T> Map<String, T> find(
      RecordKind<T> kind,
      IndexQuery query,
      Map<String, Object> where,
      int scored,
      Taxonomies.Known known) {
    return where.isEmpty()
        ? kind.read(rows(kind, query, kind.projection(), scored), known)
        : records.read(kind, passing(kind, query, where, scored), known);
  }

  /** The ids of all records that pass the filter if these are few, else of the first of them. */
  private Collection<String> passing(
      RecordKind<?> kind, IndexQuery query, Map<String, Object> where, int scored) {
    var some = filter.passing(kind.label(), where, FEW + 1, View.WHOLE);
    if (some.size() <= FEW) {
      return some;
    }
    var ids = rows(kind, query, "n.id", FILTERED).stream().map(Value::asString).toList();
    var passing = filter.passing(kind.label(), ids, where, View.WHOLE);
    return ids.stream().filter(passing::contains).limit(scored).toList();
  }

  private List<Value> rows(RecordKind<?> kind, IndexQuery query, String projection, int limit) {
    return reads.list(
        STATEMENT.formatted(projection),
        Map.of(
            "index",
            kind.index(),
            "rankings",
            rankings(query, limit),
            "damping",
            DAMPING,
            "limit",
            limit));
  }

  /**
   * A ranking by all criteria, and one by text alone. Each has the weight that it has in the score.
   * The ranking by text is left out if its first record could not come before the last one of the
   * other ranking.
   */
  private static List<Map<String, Object>> rankings(IndexQuery query, int limit) {
    var byText = query.ofWords();
    return byText.sum() * (DAMPING + limit) <= query.sum() * DAMPING
        ? List.of(ranking(query))
        : List.of(ranking(query), ranking(byText));
  }

  private static Map<String, Object> ranking(IndexQuery query) {
    return Map.of("query", query.lucene(), "weight", query.sum());
  }
}
