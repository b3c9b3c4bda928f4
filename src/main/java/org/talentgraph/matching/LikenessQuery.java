package org.talentgraph.matching;

import static java.util.function.UnaryOperator.identity;

/** What makes records like another one. */
final class LikenessQuery extends ScoreQuery {

  private LikenessQuery(String text, Taxonomies.Known known) {
    super(text, Similar.WEIGHTS, known);
  }

  static IndexQuery experts(Profile one, Taxonomies.Known known) {
    return new LikenessQuery("profile", known).like(one);
  }

  static IndexQuery demands(Profile one, Taxonomies.Known known) {
    return new LikenessQuery("description", known).like(one);
  }

  private IndexQuery like(Profile one) {
    var sum = one.skills().stream().mapToDouble(known::rarity).sum();
    one.skills().forEach(skill -> skill(skill, known.rarity(skill) / sum, 1, 1, 1));
    industries(Criterion.INDUSTRY, one.industries(), identity());
    words(one.words());
    return query();
  }
}
