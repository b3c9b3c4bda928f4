package org.talentgraph.paths;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.model.View;

/** What stands around a node, the best connected first. */
@Controller
class NeighbourhoodQueries {

  private static final int MOST = 100;
  private static final int PAGE = 20;

  private final StatementReads reads;
  private final AskedPages pages;
  private final Walkable walkable;
  private final Kinds kinds;

  NeighbourhoodQueries(StatementReads reads, AskedPages pages, Walkable walkable, Kinds kinds) {
    this.reads = reads;
    this.pages = pages;
    this.walkable = walkable;
    this.kinds = kinds;
  }

  @QueryMapping
  NeighbourConnection neighbourhood(
      @Argument String id,
      @Argument @Nullable List<String> kinds,
      @Argument @Nullable List<String> relationships,
      DataFetchingEnvironment environment) {
    var asked = pages.of(environment, PAGE, MOST);
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("kinds", this.kinds.labels(kinds));
    parameters.put("every", this.kinds.all());
    parameters.put("types", walkable.types());
    parameters.put("relationships", walkable.types(relationships));
    parameters.put("size", asked.size());
    parameters.put("backwards", asked.backwards());
    parameters.put("after", place(asked.after()));
    parameters.put("before", place(asked.before()));
    var row = reads.records("neighbourhood", parameters, View.of(environment)).getFirst();
    UnknownNodes.refuse(row.get("node").isNull() ? List.of(id) : List.of(), List.of());
    return neighbourhood(row, asked);
  }

  /** Neighbours are ordered by their connections, then by their ids. */
  private static @Nullable List<Object> place(AskedPage.@Nullable Position position) {
    return position == null ? null : List.of(position.number(), position.key());
  }

  private NeighbourConnection neighbourhood(Record row, AskedPage asked) {
    var node = row.get("node");
    var more = row.get("more").asBoolean();
    return new NeighbourConnection(
        Tie.reference(node),
        row.get("page").asList(each -> neighbour(node, each, asked)),
        row.get("total").asInt(),
        asked.backwards() ? asked.before() != null : more || asked.before() != null,
        asked.backwards() ? more || asked.after() != null : asked.after() != null,
        counts(row.get("leftOut").asList(Value::asString)));
  }

  private Neighbour neighbour(Value node, Value found, AskedPage asked) {
    var other = found.get("node");
    var connections = found.get("connections").asInt();
    return new Neighbour(
        Tie.reference(other),
        connections,
        found.get("ties").asList(tie -> Tie.of(node, tie, other, walkable)),
        asked.cursors().apply(new AskedPage.Position(connections, Tie.reference(other).id())));
  }

  private static List<KindCount> counts(List<String> kinds) {
    return kinds.stream().collect(groupingBy(kind -> kind, counting())).entrySet().stream()
        .map(each -> new KindCount(each.getKey(), each.getValue()))
        .sorted(comparingLong(KindCount::count).reversed().thenComparing(KindCount::kind))
        .toList();
  }
}
