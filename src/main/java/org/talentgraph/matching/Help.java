package org.talentgraph.matching;

import java.util.ArrayList;
import java.util.List;
import org.talentgraph.criteria.Change;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.Taxonomy;

/**
 * Changes that together would bring an expert among the first.
 *
 * @param changes what would have to change, as few as can be
 * @param score that the match would have then
 */
record Help(List<Text> changes, double score) {

  /** More changes at once are no advice. */
  private static final int MOST_CHANGES = 3;

  private static final int MOST_HELPS = 3;

  /**
   * The smallest sets of changes by which the score of a match exceeds the least that is needed; a
   * set of which a part is enough is not among them.
   *
   * @param needed the score of the last one that is among the first
   */
  static List<Help> of(Match match, double needed, Taxonomy skills) {
    if (match.score() > needed) {
      return List.of();
    }
    var changes = changes(match, skills);
    for (var size = 1; size <= Math.min(MOST_CHANGES, changes.size()); size++) {
      var found =
          sets(changes, size).stream()
              .map(set -> of(match, set))
              .filter(help -> help.score() > needed)
              .limit(MOST_HELPS)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static Help of(Match match, List<Change> set) {
    return new Help(
        set.stream().map(Change::text).toList(),
        match.score() + set.stream().mapToDouble(Change::gain).sum());
  }

  private static List<Change> changes(Match match, Taxonomy skills) {
    return match.criteria().stream()
        .flatMap(scored -> scored.criterion().changes(match.skills(), scored, skills).stream())
        .filter(change -> change.gain() > 0)
        .toList();
  }

  private static List<List<Change>> sets(List<Change> changes, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<Change>> sets = new ArrayList<>();
    for (var i = 0; i < changes.size(); i++) {
      for (var rest : sets(changes.subList(i + 1, changes.size()), size - 1)) {
        List<Change> set = new ArrayList<>(List.of(changes.get(i)));
        set.addAll(rest);
        sets.add(set);
      }
    }
    return sets;
  }
}
