package org.talentgraph.paths;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.model.View;

/** Finds the shortest paths between two nodes, while the database is still searching. */
@Component
class PathSearch {

  /**
   * The groups hold all paths of a length each, so the database hands out every path in turn. The
   * types and the lengths must stand in the text, so no file holds it.
   */
  private static final String STATEMENT =
      """
      CYPHER 25
      UNWIND $ids AS id
      OPTIONAL MATCH (named:Node {id: id})
      WITH collect(named) AS named
      WITH named, [each IN named | each.id] AS known
      WITH known, head([each IN named WHERE each.id = $from AND VALID_NODES([each])]) AS first,
        head([each IN named WHERE each.id = $to]) AS last,
        [each IN named WHERE each.id IN $notVia] AS avoided
      OPTIONAL MATCH path = SHORTEST %d GROUPS (first)%s(last)
      RETURN known, [each IN nodes(path) | each{.id, .nameEn, .nameZh}] AS nodes,
        [each IN relationships(path) | each{.validFrom, .validTo, .validPrecision, .validToPrecision,
          .citations, type: type(each), start: startNode(each).id}] AS ties,
        %s AS connections
      """;

  /** The database keeps the number of all relationships of a node: to read it costs nothing. */
  private static final String CONNECTIONS =
      "reduce(sum = 0, each IN nodes(path)[1..-1] | sum + COUNT { (each)--() })";

  private static final String HOPS =
      "(()-[tie%1$d:%3$s]-(after%1$d) WHERE NOT after%1$d IN avoided"
          + " AND VALID_RELATIONSHIPS([tie%1$d]) AND VALID_NODES([after%1$d])){1,%2$d}";

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

  PathCandidates.Found find(Search search, Path.Order order, View view) {
    var candidates = new PathCandidates(search.first(), search.maxLength());
    var searched =
        statements.take(
            statement(search, view),
            parameters(search),
            view,
            row -> take(row, search, candidates));
    if (!view.isWhole()) {
      candidates.count(connections(candidates.between(), view));
    }
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

  /** Those that count in the view, once for each record: a hub lies on many paths. */
  private Map<String, Long> connections(Set<String> ids, View view) {
    return statements.records("connections", Map.of("ids", List.copyOf(ids)), view).stream()
        .collect(toMap(row -> row.get("id").asString(), row -> row.get("connections").asLong()));
  }

  private static String statement(Search search, View view) {
    var stops =
        IntStream.range(0, search.via().size())
            .mapToObj(i -> hops(i, search) + "(:Node {id: $via[%d]})".formatted(i))
            .collect(Collectors.joining());
    return STATEMENT.formatted(
        search.maxLength(),
        stops + hops(search.via().size(), search),
        view.isWhole() ? CONNECTIONS : "0");
  }

  private static String hops(int stop, Search search) {
    return HOPS.formatted(stop, search.maxLength(), String.join("|", search.types()));
  }

  private static Map<String, @Nullable Object> parameters(Search search) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("ids", search.ids());
    parameters.put("from", search.from());
    parameters.put("to", search.to());
    parameters.put("via", search.via());
    parameters.put("notVia", search.notVia());
    return parameters;
  }
}
