package org.talentgraph.criteria;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;

/**
 * How an expert meets one wanted skill.
 *
 * @param demanded the skill as the demand wants it
 * @param counted the skill of the expert that meets it best; null when none is alike
 * @param common the most special skill above both
 * @param similarity of the two skills, from 0 to 1
 * @param level how much of the wanted level is reached, from 0 to 1
 * @param recency 1 for a skill in use, less the longer ago it was, at least 0.5
 * @param share of the skill in what the demand wants; all shares add up to 1
 */
public record SkillMatch(
    DemandRecord.Wanted demanded,
    ExpertRecord.@Nullable Mastered counted,
    @Nullable Reference common,
    double similarity,
    double level,
    double recency,
    double share) {

  /** By which skill of the expert a wanted one is met. */
  public enum Fit {
    MASTERED,
    SIMILAR,
    LACKING
  }

  public Fit fit() {
    if (counted == null) {
      return Fit.LACKING;
    }
    return counted.skill().equals(demanded.skill()) ? Fit.MASTERED : Fit.SIMILAR;
  }

  public Reference wanted() {
    return new Reference(demanded.skill());
  }

  /** The skill of the expert that meets the wanted one best; null when none is alike. */
  public @Nullable Reference mastered() {
    return counted == null ? null : new Reference(counted.skill());
  }

  List<Reference> citations() {
    return Stream.of(
            demanded.citations(), counted == null ? List.<String>of() : counted.citations())
        .flatMap(List::stream)
        .distinct()
        .map(Reference::new)
        .toList();
  }

  public double value() {
    return similarity * level * recency;
  }

  /** What the skill adds to the value of the criterion. */
  public double gain() {
    return share * value();
  }

  /** The records that lead from the skill of the expert to the wanted one. */
  Stream<Reference> path() {
    return Stream.of(mastered(), common, wanted()).flatMap(Stream::ofNullable);
  }
}
