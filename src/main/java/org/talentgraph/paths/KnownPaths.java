package org.talentgraph.paths;

import java.util.List;
import org.talentgraph.database.Work;

/**
 * The best paths among those that the surroundings hold, and what an unknown one costs at least.
 */
final class KnownPaths {

  private final int wanted;
  private final BestRoutes.Found found;
  private final Frontier frontier;

  KnownPaths(Surroundings around, PathSearch.Search search) {
    wanted = search.first();
    var stops = around.stops();
    var length = search.maxLength();
    var ahead = Distances.to(stops.reversed(), around, length);
    frontier = new Frontier(around, Distances.to(stops, around, length), ahead, length);
    found = new BestRoutes(around, stops, ahead, length).find(wanted);
  }

  private boolean areEnough() {
    return found.routes().size() >= wanted;
  }

  private int last() {
    return found.routes().getLast().cost();
  }

  /** Whether no unknown path is as good as they are. */
  boolean areBest() {
    var unknown = frontier.least();
    return unknown >= Distances.NEVER || areEnough() && last() < unknown;
  }

  /**
   * The records to list next.
   *
   * @param further how much farther to look while there are too few paths
   */
  List<Integer> toList(int further) {
    return frontier.upTo(areEnough() ? last() + 1 : frontier.least() + further);
  }

  PathSearch.Found first(Route.Order order, boolean searched) {
    return new PathSearch.Found(
        Work.current()
            .checked(found.routes().stream())
            .sorted(order.routes())
            .limit(wanted)
            .toList(),
        searched && found.complete());
  }
}
