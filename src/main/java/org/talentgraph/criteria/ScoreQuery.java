package org.talentgraph.criteria;

/**
 * Asks an index for the keys and words that raise the score of a match. Each gets as many points as
 * it adds to the score, so the index ranks the records nearly by their scores.
 */
public final class ScoreQuery {

  /** Who has nothing in common is no match, so the index looks for that whatever the weights. */
  private static final double LEAST = 0.05;

  private ScoreQuery() {}

  private static double weight(Criterion criterion, Weights weights) {
    var weight = weights.weight(criterion);
    return Criteria.IN_COMMON.contains(criterion) ? Math.max(LEAST, weight) : weight;
  }

  /**
   * Asks for the experts who fit a demand.
   *
   * @param mixed whether made-up and real records may be matched with each other
   */
  public static IndexQuery experts(
      DemandRecord demand, Weights weights, boolean mixed, Taxonomies.Known known) {
    var query = new IndexQuery();
    Criteria.ALL.forEach(
        criterion -> query.add(criterion.expertsFor(demand, known), weight(criterion, weights)));
    return mixed ? query : query.ofKind(demand.synthetic());
  }

  /** Asks for the demands that fit an expert. */
  public static IndexQuery demands(
      ExpertRecord expert, Weights weights, boolean mixed, Taxonomies.Known known) {
    var query = new IndexQuery();
    Criteria.ALL.forEach(
        criterion -> query.add(criterion.demandsFor(expert, known), weight(criterion, weights)));
    return mixed ? query : query.ofKind(expert.synthetic());
  }
}
