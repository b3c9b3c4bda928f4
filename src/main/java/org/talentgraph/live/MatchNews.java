package org.talentgraph.live;

import java.util.List;
import java.util.Set;
import org.talentgraph.database.Digest;
import org.talentgraph.matching.Match;

/**
 * The first matches of a demand.
 *
 * @param change the number of the change after which they are so
 * @param entered ids of experts that were not among those told before
 * @param left ids of experts that were, and are no more
 */
record MatchNews(
    int change, String state, List<String> entered, List<String> left, List<Match> matches) {

  /** What is told first. */
  static MatchNews first(int change, List<Match> matches) {
    var ids = experts(matches);
    return new MatchNews(change, state(matches), ids, List.of(), matches);
  }

  MatchNews next(int change, List<Match> now) {
    var before = experts(matches);
    var after = experts(now);
    return new MatchNews(change, state(now), without(after, before), without(before, after), now);
  }

  private static List<String> experts(List<Match> matches) {
    return matches.stream().map(each -> each.expert().id()).toList();
  }

  private static List<String> without(List<String> ids, List<String> others) {
    var known = Set.copyOf(others);
    return ids.stream().filter(each -> !known.contains(each)).toList();
  }

  /** Who they are, in which order, and how well they fit. */
  private static String state(List<Match> matches) {
    var digest = new Digest();
    matches.forEach(
        each -> digest.add(each.expert().id()).add(" ").add(String.valueOf(each.score())).add(" "));
    return digest.hex();
  }
}
