package org.talentgraph.matching;

import java.util.List;

/**
 * An expert and a demand that are judged together.
 *
 * @param skills how the expert meets each skill that the demand wants
 */
record Pair(
    DemandRecord demand, ExpertRecord expert, Taxonomies.Known known, List<SkillMatch> skills) {

  static Pair of(DemandRecord demand, ExpertRecord expert, Taxonomies.Known known) {
    return new Pair(demand, expert, known, SkillMatches.of(demand, expert, known));
  }
}
