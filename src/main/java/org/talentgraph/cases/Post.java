package org.talentgraph.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody holds.
 *
 * @param rank the rank, a constant of {@code PostRank}; null when it is not known
 * @param at the kind of the institution, a constant of {@code InstitutionKind}; null when it is not
 *     known
 * @param institution the id of the institution; null when it is not known
 * @param certain whether it is certain that the post was held on the day
 */
public record Post(
    @Nullable String rank, @Nullable String at, @Nullable String institution, boolean certain) {

  /**
   * Whether the post has one of the ranks, and is at one of the kinds of institution; an empty set
   * is no restriction.
   *
   * @param openRanks whether the list of ranks is open
   * @param openKinds whether the list of kinds is open
   */
  public Verdict fits(Set<String> ranks, boolean openRanks, Set<String> kinds, boolean openKinds) {
    return among(rank, ranks, openRanks)
        .and(among(at, kinds, openKinds))
        .and(certain ? Verdict.MET : Verdict.UNKNOWN);
  }

  private static Verdict among(@Nullable String value, Set<String> wanted, boolean open) {
    if (wanted.isEmpty() || value != null && wanted.contains(value)) {
      return Verdict.MET;
    }
    return value == null || open ? Verdict.UNKNOWN : Verdict.NOT_MET;
  }
}
