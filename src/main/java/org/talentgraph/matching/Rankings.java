package org.talentgraph.matching;

import java.util.List;
import java.util.Map;
import org.talentgraph.criteria.IndexQuery;

/**
 * The rankings by which an index finds candidates: one by all criteria, and one by text alone. Each
 * has the weight that it has in the score. They are joined by reciprocal rank.
 */
final class Rankings {

  /** The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). */
  static final int DAMPING = 60;

  private Rankings() {}

  /**
   * The ranking by text is left out if its first record could not come before the last one of the
   * other ranking.
   */
  static List<Map<String, Object>> of(IndexQuery query, int limit) {
    var byText = query.ofWords();
    return byText.sum() * (DAMPING + limit) <= query.sum() * DAMPING
        ? List.of(ranking(query))
        : List.of(ranking(query), ranking(byText));
  }

  private static Map<String, Object> ranking(IndexQuery query) {
    return Map.of("query", query.lucene(), "weight", query.sum());
  }
}
