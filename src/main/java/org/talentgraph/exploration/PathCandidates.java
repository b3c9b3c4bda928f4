package org.talentgraph.exploration;

import java.util.ArrayList;
import java.util.List;

/**
 * The paths that a search has come across, shortest first: enough once those asked for are there
 * and a longer one comes.
 */
final class PathCandidates {

  /** So many paths are looked at; hubs can have many more of the same length. */
  static final int MOST = 2000;

  private final int wanted;
  private final int longest;
  private final List<Path> paths = new ArrayList<>();
  private int seen;

  PathCandidates(int wanted, int longest) {
    this.wanted = wanted;
    this.longest = longest;
  }

  /** Takes the next path, none shorter than the one before; false if no more can matter. */
  boolean take(Path path) {
    var matters =
        path.length() <= longest
            && (paths.size() < wanted || path.length() == paths.getLast().length());
    if (matters && path.visitsNoneTwice()) {
      paths.add(path);
    }
    return matters && ++seen < MOST;
  }

  /**
   * The first of them in an order.
   *
   * @param searched false if the search was ended from outside
   */
  Paths first(Path.Order order, boolean searched) {
    return new Paths(
        paths.stream().sorted(order.paths()).limit(wanted).toList(), searched && seen < MOST);
  }
}
