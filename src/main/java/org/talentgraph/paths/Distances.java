package org.talentgraph.paths;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far records are from an end of the paths: the least cost of what lies between, over the stops
 * on the way, by the number of steps allowed. Records that such a path would visit twice are not
 * told apart, so no path costs less.
 *
 * @param costs by the number of stops that remain, by steps, and by records
 */
record Distances(int[][][] costs) {

  /** Farther than any path leads. */
  static final int NEVER = Integer.MAX_VALUE / 4;

  /**
   * @param stops numbers of records: the end, then what is passed on the way to it, then the other
   *     end
   */
  static Distances to(List<Integer> stops, Surroundings around, int steps) {
    var costs = new int[stops.size() - 1][][];
    for (var leg = 0; leg < costs.length; leg++) {
      costs[leg] = new Leg(stops, leg, around).costs(leg == 0 ? null : costs[leg - 1], steps);
    }
    return new Distances(costs);
  }

  /** The way to the stop of a number, from the one after it or any record that is no stop. */
  private record Leg(List<Integer> stops, int goal, Surroundings around) {

    int[][] costs(int @Nullable [][] later, int steps) {
      var costs = new int[steps + 1][];
      for (var step = 0; step <= steps; step++) {
        var before = step == 0 ? null : costs[step - 1];
        costs[step] = before == null ? nowhere() : before.clone();
        var end = stops.get(goal);
        costs[step][end] = later == null ? 0 : later[step][end];
        if (before != null) {
          walk(before, costs[step]);
        }
      }
      return costs;
    }

    private int[] nowhere() {
      var costs = new int[around.size()];
      Arrays.fill(costs, NEVER);
      return costs;
    }

    /** One step back from each record that has been reached. */
    private void walk(int[] before, int[] costs) {
      for (var at = 0; at < before.length; at++) {
        if (before[at] < NEVER && at != stops.get(goal + 1)) {
          var reached = before[at] + around.cost(at);
          for (var way : around.ways(at)) {
            if (mayBegin(way.to())) {
              costs[way.to()] = Math.min(costs[way.to()], reached + around.cost(way));
            }
          }
        }
      }
    }

    private boolean mayBegin(int record) {
      return record == stops.get(goal + 1) || !around.isStop(record);
    }
  }
}
