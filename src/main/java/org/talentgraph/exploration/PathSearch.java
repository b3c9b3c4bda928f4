package org.talentgraph.exploration;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;

/** Finds the shortest paths between two nodes, while the database is still searching. */
@Component
class PathSearch {

  /** The groups hold all paths of a length each, so the database hands out every path in turn. */
  private static final String STATEMENT =
      """
      CYPHER 25
      UNWIND $ids AS id
      OPTIONAL MATCH (named:Node {id: id})
      WITH collect(named) AS named
      WITH named, [each IN named | each.id] AS known
      WITH known, head([each IN named WHERE each.id = $from AND %s]) AS first,
        head([each IN named WHERE each.id = $to]) AS last,
        [each IN named WHERE each.id IN $notVia] AS avoided
      OPTIONAL MATCH path = SHORTEST %d GROUPS (first)%s(last)
      RETURN known, [each IN nodes(path) | each{.id, .nameEn, .nameZh}] AS nodes,
        [each IN relationships(path) | %s] AS ties,
        reduce(sum = 0, each IN nodes(path)[1..-1] | sum + COUNT { (each)--() }) AS connections
      """;

  private static final String HOPS =
      "(()-[tie%1$d:%4$s]-(after%1$d) WHERE NOT after%1$d IN avoided AND %2$s){1,%3$d}";

  private final GraphReads reads;
  private final Walkable walkable;

  PathSearch(GraphReads reads, Walkable walkable) {
    this.reads = reads;
    this.walkable = walkable;
  }

  /**
   * What is searched.
   *
   * @param via nodes to pass, in this order
   * @param notVia nodes to keep away from
   * @param types that can be walked; the statement names them
   */
  record Search(
      String from,
      String to,
      List<String> via,
      List<String> notVia,
      List<String> types,
      int maxLength,
      int first) {

    List<String> ids() {
      return Stream.of(List.of(from, to), via, notVia).flatMap(List::stream).toList();
    }
  }

  Paths find(Search search, Path.Order order, GraphQLContext context) {
    var candidates = new PathCandidates(search.first(), search.maxLength());
    var searched =
        reads.take(
            statement(search), parameters(search, context), row -> take(row, search, candidates));
    return candidates.first(order, searched);
  }

  private boolean take(Record row, Search search, PathCandidates candidates) {
    UnknownNodes.refuse(search.ids(), row.get("known").asList(Value::asString));
    return row.get("nodes").isNull()
        || candidates.take(
            Path.of(
                row.get("nodes").asList(each -> each),
                row.get("ties").asList(each -> each),
                row.get("connections").asLong(),
                walkable));
  }

  static String statement(Search search) {
    var stops =
        IntStream.range(0, search.via().size())
            .mapToObj(i -> hops(i, search) + "(:Node {id: $via[%d]})".formatted(i))
            .collect(Collectors.joining());
    return STATEMENT.formatted(
        Walkable.valid("each"),
        search.maxLength(),
        stops + hops(search.via().size(), search),
        Tie.RELATIONSHIP);
  }

  private static String hops(int stop, Search search) {
    return HOPS.formatted(
        stop,
        Walkable.valid("tie%1$d, after%1$d".formatted(stop)),
        search.maxLength(),
        String.join("|", search.types()));
  }

  private Map<String, @Nullable Object> parameters(Search search, GraphQLContext context) {
    var parameters = walkable.day(context);
    parameters.put("ids", search.ids());
    parameters.put("from", search.from());
    parameters.put("to", search.to());
    parameters.put("via", search.via());
    parameters.put("notVia", search.notVia());
    return parameters;
  }
}
