package org.talentgraph.criteria;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;

/**
 * How an expert meets one wanted skill.
 *
 * @param mastered the skill of the expert that meets it best; null when none is alike
 * @param common the most special skill above both
 * @param similarity of the two skills, from 0 to 1
 * @param level how much of the wanted level is reached, from 0 to 1
 * @param recency 1 for a skill in use, less the longer ago it was, at least 0.5
 * @param share of the skill in what the demand wants; all shares add up to 1
 */
public record SkillMatch(
    Reference wanted,
    @Nullable Reference mastered,
    @Nullable Reference common,
    double similarity,
    double level,
    double recency,
    double share,
    List<Reference> citations) {

  public double value() {
    return similarity * level * recency;
  }

  /** What the skill adds to the value of the criterion. */
  double gain() {
    return share * value();
  }

  /** The records that lead from the skill of the expert to the wanted one. */
  Stream<Reference> path() {
    return Stream.of(mastered, common, wanted).flatMap(Stream::ofNullable);
  }
}
