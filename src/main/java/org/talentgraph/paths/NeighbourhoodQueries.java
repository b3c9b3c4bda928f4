package org.talentgraph.paths;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import graphql.GraphQLContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.View;
import org.talentgraph.plan.Cursors;

/** What stands around a node, the best connected first. */
@Controller
class NeighbourhoodQueries {

  private static final int MOST = 100;

  private final StatementReads reads;
  private final Cursors cursors;
  private final Walkable walkable;
  private final Kinds kinds;

  NeighbourhoodQueries(StatementReads reads, Cursors cursors, Walkable walkable, Kinds kinds) {
    this.reads = reads;
    this.cursors = cursors;
    this.walkable = walkable;
    this.kinds = kinds;
  }

  @QueryMapping
  Neighbourhood neighbourhood(
      @Argument String id,
      @Argument @Nullable List<String> kinds,
      @Argument @Nullable List<String> relationships,
      @Argument int first,
      @Argument @Nullable String after,
      GraphQLContext context) {
    OutOfRange.refusePage(first, MOST);
    var scope = Arrays.asList("neighbourhood", id, kinds, relationships);
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("kinds", this.kinds.labels(kinds));
    parameters.put("every", this.kinds.all());
    parameters.put("types", walkable.types());
    parameters.put("relationships", walkable.types(relationships));
    parameters.put("first", first);
    parameters.put(
        "after", after == null ? null : cursors.read(after, scope, List.of("Int", "String")));
    var row = reads.records("neighbourhood", parameters, View.of(context)).getFirst();
    UnknownNodes.refuse(row.get("node").isNull() ? List.of(id) : List.of(), List.of());
    return neighbourhood(row, scope, after != null);
  }

  private Neighbourhood neighbourhood(Record row, Object scope, boolean hasPreviousPage) {
    var node = row.get("node");
    return new Neighbourhood(
        Tie.reference(node),
        row.get("page").asList(each -> neighbour(node, each, scope)),
        row.get("total").asInt(),
        row.get("more").asBoolean(),
        hasPreviousPage,
        counts(row.get("leftOut").asList(Value::asString)));
  }

  private Neighbour neighbour(Value node, Value found, Object scope) {
    var other = found.get("node");
    var connections = found.get("connections").asLong();
    return new Neighbour(
        Tie.reference(other),
        connections,
        found.get("ties").asList(tie -> Tie.of(node, tie, other, walkable)),
        cursors.write(List.of(connections, Tie.reference(other).id()), scope));
  }

  private static List<KindCount> counts(List<String> kinds) {
    return kinds.stream().collect(groupingBy(kind -> kind, counting())).entrySet().stream()
        .map(each -> new KindCount(each.getKey(), each.getValue()))
        .sorted(comparingLong(KindCount::count).reversed().thenComparing(KindCount::kind))
        .toList();
  }
}
