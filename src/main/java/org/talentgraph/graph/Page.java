package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a connection, as the answer's resolvers read it.
 *
 * @param map what the statement returned for the connection
 * @param rows the rows of the page in the order of the list
 * @param cursors writes the cursor of a row
 */
record Page(
    Map<String, Object> map,
    List<Map<String, Object>> rows,
    boolean hasNextPage,
    boolean hasPreviousPage,
    Function<Map<String, Object>, String> cursors) {

  /** A row of the page under one key of {@code edges}. */
  record Edge(
      Map<String, Object> fields,
      Map<String, Object> row,
      Function<Map<String, Object>, String> cursors) {

    String cursor() {
      return cursors.apply(row);
    }
  }

  @SuppressWarnings("unchecked")
  static Page of(
      Map<String, Object> map,
      PageArguments arguments,
      Function<Map<String, Object>, String> cursors) {
    var rows =
        new ArrayList<>((List<Map<String, Object>>) map.getOrDefault(Connections.ROWS, List.of()));
    var more = rows.size() > arguments.size();
    if (more) {
      rows.removeLast();
    }
    return arguments.backwards()
        ? new Page(
            map,
            rows.reversed(),
            arguments.before() != null,
            more || arguments.after() != null,
            cursors)
        : new Page(
            map, rows, more || arguments.before() != null, arguments.after() != null, cursors);
  }

  @SuppressWarnings("unchecked")
  List<Edge> edges(String key) {
    return rows.stream()
        .map(row -> new Edge((Map<String, Object>) requireNonNull(row.get(key)), row, cursors))
        .toList();
  }

  Map<String, @Nullable Object> pageInfo() {
    var info = new HashMap<String, @Nullable Object>();
    info.put("hasNextPage", hasNextPage);
    info.put("hasPreviousPage", hasPreviousPage);
    info.put("startCursor", rows.isEmpty() ? null : cursors.apply(rows.getFirst()));
    info.put("endCursor", rows.isEmpty() ? null : cursors.apply(rows.getLast()));
    return info;
  }
}
