package org.talentgraph.paths;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.database.Work;

/**
 * Finds paths that visit no record twice, the least cost first. What a beginning will cost at least
 * is known, so it is walked on only while none costs less (A*).
 */
final class BestRoutes {

  /** So many paths are looked at; hubs can have many more of the same cost. */
  static final int MOST = 2000;

  /** So many beginnings are walked on. */
  private static final int MOST_BEGINNINGS = 50_000;

  private final Surroundings around;
  private final List<Integer> stops;
  private final Distances ahead;
  private final int maxLength;
  private final PriorityQueue<Beginning> beginnings =
      new PriorityQueue<>(comparingInt(Beginning::atLeast));
  private final List<Route> routes = new ArrayList<>();

  /**
   * @param stops numbers of the records where the paths begin, what they pass, and where they end
   * @param ahead how far records are from there
   */
  BestRoutes(Surroundings around, List<Integer> stops, Distances ahead, int maxLength) {
    this.around = around;
    this.stops = stops;
    this.ahead = ahead;
    this.maxLength = maxLength;
  }

  /**
   * The beginning of a path.
   *
   * @param leg number of the stop from which it goes to the next one
   * @param cost of the records and relationships so far
   * @param atLeast what every path costs that begins so
   */
  private record Beginning(
      @Nullable Beginning before, @Nullable Way way, int at, int leg, int cost, int atLeast) {

    int length() {
      return before == null ? 0 : before.length() + 1;
    }

    boolean visits(int record) {
      return at == record || before != null && before.visits(record);
    }

    Stream<Beginning> all() {
      return before == null ? Stream.of(this) : Stream.concat(before.all(), Stream.of(this));
    }
  }

  /**
   * The best paths, and all that cost as much as the last one wanted.
   *
   * @param complete false if there were too many to see them all
   */
  record Found(List<Route> routes, boolean complete) {}

  Found find(int wanted) {
    var from = stops.getFirst();
    var least = ahead(from, 0, maxLength);
    if (least < Distances.NEVER) {
      beginnings.add(new Beginning(null, null, from, 0, 0, least));
    }
    for (var walked = 0; walked < MOST_BEGINNINGS && routes.size() < MOST; walked++) {
      var next = beginnings.poll();
      if (next == null || routes.size() >= wanted && next.atLeast() > routes.getLast().cost()) {
        return new Found(routes, true);
      }
      if (next.at() == stops.getLast()) {
        routes.add(route(next));
      } else {
        walkOn(next);
      }
    }
    return new Found(routes, beginnings.isEmpty());
  }

  private int ahead(int record, int leg, int steps) {
    return ahead.costs()[stops.size() - 2 - leg][steps][record];
  }

  private void walkOn(Beginning beginning) {
    Work.current().check();
    var left = maxLength - beginning.length() - 1;
    var goal = stops.get(beginning.leg() + 1);
    for (var way : around.ways(beginning.at())) {
      var isStop = around.isStop(way.to());
      if ((!isStop || way.to() == goal) && !beginning.visits(way.to())) {
        var leg =
            isStop && beginning.leg() + 2 < stops.size() ? beginning.leg() + 1 : beginning.leg();
        var least = ahead(way.to(), leg, left);
        if (least < Distances.NEVER) {
          var cost = beginning.cost() + around.cost(way) + around.cost(way.to());
          beginnings.add(new Beginning(beginning, way, way.to(), leg, cost, cost + least));
        }
      }
    }
  }

  private Route route(Beginning path) {
    var records = path.all().map(Beginning::at).toList();
    var ways = path.all().flatMap(each -> Stream.ofNullable(each.way())).toList();
    var between = records.subList(1, records.size() - 1);
    var passed =
        between.stream()
            .filter(record -> !around.isStop(record))
            .mapToInt(record -> Measure.TELLING.record(around.connections(record)));
    return new Route(
        records.stream().map(around::id).toList(),
        ways,
        path.cost(),
        IntStream.concat(passed, ways.stream().mapToInt(way -> Measure.TELLING.tie(way.distance())))
            .sum(),
        between.stream().mapToLong(around::connections).sum());
  }
}
