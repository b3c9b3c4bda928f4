package org.talentgraph.matching;

import java.util.List;
import org.talentgraph.criteria.Criteria;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Levels;
import org.talentgraph.criteria.Pair;
import org.talentgraph.criteria.SkillMatch;
import org.talentgraph.criteria.Taxonomies;

/**
 * Whether an expert fits a demand: nothing rules the pair out, and the expert has enough of all
 * that the demand asks for. What is not known of the expert counts as enough, except for skills.
 */
final class Fit {

  /** The share of the wanted skills that is enough. */
  private static final double ENOUGH = 0.5;

  private Fit() {}

  static boolean is(DemandRecord demand, ExpertRecord expert, Taxonomies.Known known) {
    // skills come last, since they take the longest
    return Obstacles.of(demand, expert, known, List.of()).isEmpty()
        && isTaught(demand, expert)
        && isSeasoned(demand, expert)
        && isPaid(demand, expert)
        && isSkilled(Pair.of(demand, expert, known));
  }

  private static boolean isTaught(DemandRecord demand, ExpertRecord expert) {
    return expert.degree() == null
        || Levels.DEGREE.rank(expert.degree()) >= Levels.DEGREE.rank(demand.requiredDegree());
  }

  private static boolean isSeasoned(DemandRecord demand, ExpertRecord expert) {
    return demand.minYears() == null
        || expert.yearsOfExperience() == null
        || expert.yearsOfExperience() >= demand.minYears();
  }

  private static boolean isPaid(DemandRecord demand, ExpertRecord expert) {
    return demand.salaryOffered() == null
        || expert.desiredSalary() == null
        || demand.salaryOffered() >= expert.desiredSalary();
  }

  private static boolean isSkilled(Pair pair) {
    return pair.skills().isEmpty()
        ? Criteria.haveInCommon(pair)
        : pair.skills().stream().mapToDouble(SkillMatch::gain).sum() >= ENOUGH;
  }
}
