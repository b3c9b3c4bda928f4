package org.talentgraph.paths;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talentgraph.database.Work;
import org.talentgraph.model.Reference;

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

  /** Ids of the nodes between the ends of the paths. */
  Set<String> between() {
    return paths.stream()
        .flatMap(path -> path.between().stream())
        .map(Reference::id)
        .collect(toSet());
  }

  /** Says anew how many relationships the nodes between the ends have. */
  void count(Map<String, Long> connections) {
    paths.replaceAll(path -> path.counted(connections));
  }

  /**
   * The first of them in an order.
   *
   * @param searched false if the search was ended from outside
   */
  Found first(Path.Order order, boolean searched) {
    return new Found(
        Work.current().checked(paths.stream()).sorted(order.paths()).limit(wanted).toList(),
        searched && seen < MOST);
  }

  /**
   * The shortest paths.
   *
   * @param complete false if the search had to stop before it had seen every path as short as these
   */
  record Found(List<Path> paths, boolean complete) {}
}
