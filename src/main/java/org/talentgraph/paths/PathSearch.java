package org.talentgraph.paths;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Work;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.model.View;

/**
 * Finds the best paths between two nodes. Relationships are read around both ends, until no unknown
 * path can be as good as those that are known.
 */
@Component
class PathSearch {

  /** So many relationships are read; a record with more is met from the other side only. */
  static final long MOST_TIES = 10_000;

  /** A stop with no more than these is listed at once. */
  private static final long FEW_TIES = 1000;

  /** So many relationships are read before the known paths are looked at again. */
  private static final long AT_ONCE = 5000;

  /** So long may it take until the last statement begins. */
  private static final Duration TIME = Duration.ofSeconds(10);

  /** While there are too few paths, those are looked for that cost so much more. */
  private static final int FURTHER = 300;

  private final StatementReads statements;
  private final Walkable walkable;

  PathSearch(StatementReads statements, Walkable walkable) {
    this.statements = statements;
    this.walkable = walkable;
  }

  /**
   * What is searched.
   *
   * @param via nodes to pass, in this order
   * @param notVia nodes to keep away from
   * @param types that can be walked
   * @param notKinds labels of nodes to keep away from, except those named
   * @param documented whether made-up records are left out
   */
  record Search(
      String from,
      String to,
      List<String> via,
      List<String> notVia,
      List<String> types,
      List<String> notKinds,
      boolean documented,
      int maxLength,
      int first) {

    List<String> ids() {
      return Stream.of(List.of(from, to), via, notVia).flatMap(List::stream).toList();
    }

    List<String> stops() {
      return Stream.of(List.of(from), via, List.of(to)).flatMap(List::stream).toList();
    }
  }

  /**
   * The best paths.
   *
   * @param complete false if the search had to stop before it was sure that none stands before them
   */
  record Found(List<Route> routes, boolean complete) {}

  Found find(Search search, Route.Order order, View view) {
    var end = System.nanoTime() + TIME.toNanos();
    var around = new Surroundings(order.measure(), walkable, search.stops());
    if (!list(search.ids(), FEW_TIES, search, around, view)) {
      return new Found(List.of(), false);
    }
    UnknownNodes.refuse(search.ids(), List.copyOf(around.known()));
    var left = MOST_TIES;
    while (true) {
      Work.current().check();
      var known = new KnownPaths(around, search);
      if (known.areBest()) {
        return known.first(order, true);
      }
      var next = affordable(known.toList(FURTHER), around, left);
      left -= next.stream().mapToLong(around::connections).sum();
      var ids = next.stream().map(around::id).toList();
      if (ids.isEmpty() || System.nanoTime() > end || !list(ids, MOST_TIES, search, around, view)) {
        return known.first(order, false);
      }
    }
  }

  /** The first of some records, as far as few enough relationships are read for them. */
  private static List<Integer> affordable(List<Integer> records, Surroundings around, long left) {
    var read = 0L;
    var affordable = new ArrayList<Integer>();
    for (var record : records) {
      var size = around.connections(record);
      if (size <= left && (affordable.isEmpty() || read + size <= Math.min(AT_ONCE, left))) {
        affordable.add(record);
        read += size;
      }
    }
    return affordable;
  }

  /** Reads the relationships of some records; false if time was up before. */
  private boolean list(List<String> ids, long most, Search search, Surroundings around, View view) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("ids", ids);
    parameters.put("most", most);
    parameters.put("stops", search.stops());
    parameters.put("notVia", search.notVia());
    parameters.put("types", search.types());
    parameters.put("notKinds", search.notKinds());
    parameters.put("documented", search.documented());
    var rows = statements.inTime("around", parameters, view);
    rows.ifPresent(all -> all.forEach(around::take));
    return rows.isPresent();
  }
}
