package org.talentgraph.criteria;

import java.util.List;

/**
 * An expert and a demand that are judged together.
 *
 * @param skills how the expert meets each skill that the demand wants
 */
public record Pair(
    DemandRecord demand, ExpertRecord expert, Taxonomies.Known known, List<SkillMatch> skills) {

  public static Pair of(DemandRecord demand, ExpertRecord expert, Taxonomies.Known known) {
    return new Pair(demand, expert, known, SkillMatches.of(demand, expert, known));
  }
}
