package org.talentgraph.paths;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.model.View;

/** Puts paths that were found into words. */
@Component
class ToldPaths {

  private final StatementReads statements;
  private final Walkable walkable;

  ToldPaths(StatementReads statements, Walkable walkable) {
    this.statements = statements;
    this.walkable = walkable;
  }

  Map<Route, Path> tell(List<Route> routes, View view) {
    if (routes.isEmpty()) {
      return Map.of();
    }
    var ids = routes.stream().flatMap(route -> route.ways().stream()).map(Way::id).distinct();
    var row = statements.records("ties", Map.of("ids", ids.toList()), view).getFirst();
    var records = byId(row.get("nodes"));
    var ties = byId(row.get("ties"));
    return routes.stream().collect(toMap(Function.identity(), route -> path(route, records, ties)));
  }

  private static Map<String, Value> byId(Value maps) {
    return maps.asList(Function.identity()).stream()
        .collect(toMap(each -> each.get("id").asString(), Function.identity()));
  }

  private Path path(Route route, Map<String, Value> records, Map<String, Value> ties) {
    var steps =
        IntStream.range(0, route.length())
            .mapToObj(
                i ->
                    Tie.of(
                        requireNonNull(records.get(route.records().get(i))),
                        requireNonNull(ties.get(route.ways().get(i).id())),
                        requireNonNull(records.get(route.records().get(i + 1))),
                        walkable))
            .toList();
    return new Path(steps, route.connections(), BigDecimal.valueOf(route.distance(), 2));
  }
}
