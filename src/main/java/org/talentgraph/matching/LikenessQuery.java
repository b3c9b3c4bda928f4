package org.talentgraph.matching;

import static org.talentgraph.criteria.IndustryCriterion.INDUSTRY;
import static org.talentgraph.criteria.SkillsCriterion.SKILLS;
import static org.talentgraph.criteria.TextCriterion.TEXT;

import org.talentgraph.criteria.IndexQuery;
import org.talentgraph.criteria.IndustryCriterion;
import org.talentgraph.criteria.SkillsCriterion;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.TextCriterion;

/** Asks an index for the keys and words that make a record similar to another one. */
final class LikenessQuery {

  private LikenessQuery() {}

  static IndexQuery experts(Profile one, Taxonomies.Known known) {
    return query(one, known);
  }

  static IndexQuery demands(Profile one, Taxonomies.Known known) {
    var query = query(one, known);
    query.leaveOut(ClosingMonth.before(known.view().today()));
    return query;
  }

  private static IndexQuery query(Profile one, Taxonomies.Known known) {
    var query = new IndexQuery();
    query.add(SkillsCriterion.alike(one.skills(), known), Similar.WEIGHTS.weight(SKILLS));
    query.add(IndustryCriterion.alike(one.industries(), known), Similar.WEIGHTS.weight(INDUSTRY));
    query.add(TextCriterion.alike(one.words(), known), Similar.WEIGHTS.weight(TEXT));
    return query;
  }
}
