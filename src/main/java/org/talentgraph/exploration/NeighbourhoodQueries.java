package org.talentgraph.exploration;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import graphql.GraphQLContext;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.Cursors;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.graph.OutOfRange;

/** What stands around a node, the best connected first. */
@Controller
class NeighbourhoodQueries {

  private static final int MOST = 100;

  private static final String STATEMENT =
      """
      CYPHER 25
      OPTIONAL MATCH (node:Node {id: $id})
      OPTIONAL MATCH (node)-[tie]-(other:Node)
      WHERE type(tie) IN $types AND %1$s
      WITH node, other, collect(tie) AS ties
      WITH node, other, [tie IN ties WHERE type(tie) IN $relationships] AS ties,
        COUNT { (other)--() } AS connections
      ORDER BY connections DESC, other.id
      WITH node, [each IN collect({node: other, ties: ties, connections: connections,
          wanted: ties <> [] AND ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))})
        WHERE each.node IS NOT NULL] AS all
      WITH node, all, [each IN all WHERE each.wanted] AS wanted
      WITH node, all, wanted, [each IN wanted WHERE $after IS NULL OR each.connections < $after[0]
        OR each.connections = $after[0] AND each.node.id > $after[1]] AS rest
      RETURN node, size(wanted) AS total, size(rest) > $first AS more,
        [each IN rest[..$first] | each{.node, .connections, ties: [each IN each.ties | %2$s]}] AS page,
        [each IN [each IN all WHERE NOT each.wanted] + rest[$first..] |
          head([label IN labels(each.node) WHERE label IN $every])] AS leftOut
      """
          .formatted(Walkable.valid("node, tie, other"), Tie.RELATIONSHIP);

  private final GraphReads reads;
  private final Cursors cursors;
  private final Walkable walkable;
  private final Kinds kinds;

  NeighbourhoodQueries(GraphReads reads, Cursors cursors, Walkable walkable, Kinds kinds) {
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
    var parameters = walkable.day(context);
    parameters.put("id", id);
    parameters.put("kinds", this.kinds.labels(kinds));
    parameters.put("every", this.kinds.all());
    parameters.put("types", walkable.types());
    parameters.put("relationships", walkable.types(relationships));
    parameters.put("first", first);
    parameters.put(
        "after", after == null ? null : cursors.read(after, scope, List.of("Int", "String")));
    var row = reads.records(STATEMENT, parameters).getFirst();
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
