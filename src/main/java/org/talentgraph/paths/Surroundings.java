package org.talentgraph.paths;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What a search knows of the graph so far: records, numbered as they come, and the relationships of
 * those that are listed. A record that is not listed has those that lead to a listed one.
 */
final class Surroundings {

  private final Measure measure;
  private final Walkable walkable;
  private final List<String> stops;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Spot> spots = new ArrayList<>();
  private final Set<String> ties = new HashSet<>();

  /**
   * @param stops ids of the ends of the paths, and of what they pass: these cost nothing
   */
  Surroundings(Measure measure, Walkable walkable, List<String> stops) {
    this.measure = measure;
    this.walkable = walkable;
    this.stops = stops;
  }

  /** A record. */
  private static final class Spot {

    private final String id;
    private final long connections;
    private final boolean stop;
    private final int cost;
    private final List<Way> ways = new ArrayList<>();
    private boolean listed;

    private Spot(String id, long connections, boolean stop, int cost) {
      this.id = id;
      this.connections = connections;
      this.stop = stop;
      this.cost = cost;
    }
  }

  /** Takes a row of the statement {@code around}. */
  void take(Record row) {
    var from = number(row.get("id").asString(), row.get("connections").asLong());
    var spot = spots.get(from);
    spot.listed = row.get("listed").asBoolean();
    for (var tie : row.get("ties").values()) {
      take(tie, from);
    }
  }

  private void take(Value tie, int from) {
    if (ties.add(tie.get(0).asString())) {
      var type = tie.get(1).asString();
      var to = number(tie.get(5).asString(), tie.get(6).asLong());
      var way =
          new Way(
              tie.get(0).asString(),
              type,
              walkable.distance(type),
              tie.get(2).asBoolean(),
              tie.get(3).asString(),
              tie.get(4).asString(),
              to);
      spots.get(from).ways.add(way);
      spots.get(to).ways.add(way.back(from));
    }
  }

  private int number(String id, long connections) {
    return numbers.computeIfAbsent(
        id,
        _ -> {
          var stop = stops.contains(id);
          spots.add(new Spot(id, connections, stop, stop ? 0 : measure.record(connections)));
          return spots.size() - 1;
        });
  }

  /** The numbers of the stops, which are known. */
  List<Integer> stops() {
    return stops.stream().map(id -> requireNonNull(numbers.get(id))).toList();
  }

  Set<String> known() {
    return numbers.keySet();
  }

  int size() {
    return spots.size();
  }

  String id(int record) {
    return spots.get(record).id;
  }

  long connections(int record) {
    return spots.get(record).connections;
  }

  boolean isStop(int record) {
    return spots.get(record).stop;
  }

  boolean isListed(int record) {
    return spots.get(record).listed;
  }

  List<Way> ways(int record) {
    return spots.get(record).ways;
  }

  /** What a path costs that goes over a record. */
  int cost(int record) {
    return spots.get(record).cost;
  }

  /** What a path costs that goes over a relationship. */
  int cost(Way way) {
    return measure.tie(way.distance());
  }
}
