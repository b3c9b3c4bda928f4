package org.talentgraph.matching;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.language.Text;

/**
 * Changes that together would help a pair.
 *
 * @param relaxations the changes
 * @param score that the pair would have then
 */
record Help(List<Relaxation> relaxations, double score) {

  /** What would change, in words. */
  public List<Text> changes() {
    return relaxations.stream().map(Relaxation::change).toList();
  }

  double steps() {
    return relaxations.stream().mapToDouble(Relaxation::steps).sum();
  }

  /**
   * For a pair that is ruled out, what would let it in; for any other one, what would raise its
   * score, each change by itself.
   */
  static List<Help> of(WhatIf pair, double score, List<Obstacles.Obstacle> obstacles) {
    if (obstacles.stream().anyMatch(each -> !each.kind().canGiveWay())) {
      return List.of();
    }
    return obstacles.isEmpty()
        ? HelpSearch.rising(pair, score)
        : new HelpSearch(pair, (after, _) -> after.obstacles().isEmpty()).helps();
  }

  /**
   * What would bring a pair before another one: as that is, and as it would be where a change of
   * their common demand or expert happens to it as well.
   */
  static List<Help> toOvertake(WhatIf other, WhatIf pair) {
    var before = other.judged().score();
    return new HelpSearch(
            pair,
            (after, changes) -> {
              var match = after.judged();
              return match.obstacles().isEmpty()
                  && match.score() > before
                  && match.score() > other.after(changes, pair).judged().score();
            })
        .helps();
  }

  /** The smallest changes first. */
  static List<Help> first(int most, Stream<Help> helps) {
    return helps.sorted(comparingDouble(Help::steps)).limit(most).toList();
  }
}
