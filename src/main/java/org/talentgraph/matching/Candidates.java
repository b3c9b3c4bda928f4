package org.talentgraph.matching;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.graph.NodeFilter;

/** Finds by a full-text index which experts or demands are worth being scored exactly. */
@Component
class Candidates {

  /** So many candidates are scored exactly. */
  private static final int SCORED = 500;

  /** So many candidates are filtered. */
  private static final int FILTERED = 3_000;

  /**
   * Two rankings, by all criteria and by text alone, are joined by reciprocal rank (Cormack, Clarke
   * and Büttcher 2009), each with what it counts in the score.
   */
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
        RETURN found[rank] AS n, ranking.weight / (60 + rank) AS points
      }
      WITH n, sum(points) AS points
      ORDER BY points DESC, n.id
      LIMIT $limit
      RETURN %s AS record
      """;

  private final GraphReads reads;
  private final NodeFilter filter;
  private final Records records;

  Candidates(GraphReads reads, NodeFilter filter, Records records) {
    this.reads = reads;
    this.filter = filter;
    this.records = records;
  }

  /** Experts who may fit a demand. */
  Map<String, ExpertRecord> experts(
      DemandRecord demand, Map<String, Object> where, Weights weights, Taxonomies.Known known) {
    var criteria = IndexQuery.experts(demand, weights, known);
    return where.isEmpty()
        ? Records.byId(
            find("expert", criteria, ExpertRecord.PROJECTION),
            row -> ExpertRecord.of(row, known),
            ExpertRecord::id)
        : records.experts(passing("expert", criteria, where), known);
  }

  /** Open demands that an expert may fit. */
  Map<String, DemandRecord> demands(
      ExpertRecord expert, Map<String, Object> where, Weights weights, Taxonomies.Known known) {
    var criteria = IndexQuery.demands(expert, weights, known);
    return where.isEmpty()
        ? Records.byId(
            find("demand", criteria, DemandRecord.PROJECTION),
            row -> DemandRecord.of(row, known),
            DemandRecord::id)
        : records.demands(passing("demand", criteria, where), known);
  }

  /**
   * The first candidates, as the projection says.
   *
   * @param kind expert or demand
   */
  List<Value> find(String kind, IndexQuery criteria, String projection) {
    return find(kind, criteria, projection, SCORED);
  }

  private List<Value> find(String kind, IndexQuery criteria, String projection, int limit) {
    var rankings = List.of(ranking(criteria), ranking(criteria.words()));
    return reads
        .records(
            STATEMENT.formatted(projection),
            Map.of("index", kind + "Matches", "rankings", rankings, "limit", limit))
        .stream()
        .map(row -> row.get("record"))
        .toList();
  }

  private static Map<String, Object> ranking(IndexQuery query) {
    return Map.of("query", query.lucene(), "weight", query.most());
  }

  /** The first candidates that a filter lets through; it is given more, since it may be strict. */
  private List<String> passing(String kind, IndexQuery criteria, Map<String, Object> where) {
    var ids = find(kind, criteria, "n.id", FILTERED).stream().map(Value::asString).toList();
    var passing = filter.passing(StringUtils.capitalize(kind), ids, where);
    return ids.stream().filter(passing::contains).limit(SCORED).toList();
  }
}
