package org.talentgraph.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.graph.NodeFilter;
import org.talentgraph.graph.View;

/** Finds by a full-text index which experts or demands are worth being scored exactly. */
@Component
class Candidates {

  /** So many candidates are scored exactly. */
  private static final int SCORED = 300;

  /** Of experts, whom the index ranks better, so many and some for each match that is wanted. */
  private static final int EXPERTS = 80;

  private static final int EXPERTS_PER_MATCH = 2;

  /** Where a filter lets no more through, all of them are scored. */
  private static final int FEW = 1_000;

  /** So many of the first of the index are filtered otherwise. */
  private static final int FILTERED = 20_000;

  /** Reciprocal rank, after Cormack, Clarke and Büttcher (2009), damps the first ranks by this. */
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
   * Experts who may fit a demand.
   *
   * @param wanted how many matches are
   */
  Map<String, ExpertRecord> experts(
      DemandRecord demand,
      Map<String, Object> where,
      Weights weights,
      int wanted,
      Taxonomies.Known known) {
    var scored = EXPERTS + EXPERTS_PER_MATCH * wanted;
    return find(RecordKind.EXPERTS, ExpertQuery.of(demand, weights, known), where, scored, known);
  }

  /** Open demands that an expert may fit. */
  Map<String, DemandRecord> demands(
      ExpertRecord expert, Map<String, Object> where, Weights weights, Taxonomies.Known known) {
    return find(RecordKind.DEMANDS, DemandQuery.of(expert, weights, known), where, SCORED, known);
  }

  /** Records that may be like another. */
  <T> Collection<T> like(RecordKind<T> kind, IndexQuery query, Taxonomies.Known known) {
    return find(kind, query, Map.of(), SCORED, known).values();
  }

  /**
   * The first candidates of a kind.
   *
   * @param where what they have to fulfil; empty when nothing
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

  /** All that a filter lets through if they are few, the first of the index otherwise. */
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
   * By all criteria, and by text alone, each with what it counts in the score; by text only where
   * its first could come before the last of the others.
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
