package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Touched;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.ShapeCheck;

/**
 * Looks for what breaks a shape in what a transaction has written: the nodes, the relationships,
 * and, of the ends of these, what depends on relationships of their types.
 */
@Component
final class TouchedShapes implements ShapeCheck {

  /** More findings of one kind of node or type of relationship are not told. */
  private static final int MOST = 1000;

  private static final String KINDS =
      """
      UNWIND $rows AS id MATCH (n:Node) WHERE n.id = id
      RETURN id, [label IN labels(n) WHERE label IN $kinds][0] AS kind
      """;

  private static final String NODE_CITATIONS =
      "UNWIND $rows AS row MATCH (n:Node) WHERE n.id = row RETURN n.citations AS citations";

  private static final String CITATIONS =
      "UNWIND $ids AS id MATCH (c:Citation) WHERE c.id = id " + CitationChecks.SORTED;

  /**
   * The type stands in the text, and both ends are looked up: in the first write to a graph, the
   * database takes it for empty, and would rather go through all relationships for each row.
   */
  private static final String TIES =
      """
      UNWIND $rows AS row
      MATCH (n:Node {id: row[0]}) USING INDEX SEEK n:Node(id)
      MATCH (n)-[r:`%s`]->(m:Node {id: row[1]})
      RETURN\s\
      """
          + ValueStatement.TIE;

  private final Shapes shapes;
  private final Neo4jClient client;
  private final GraphRecords records;
  private final Clock clock;

  TouchedShapes(Shapes shapes, Neo4jClient client, GraphRecords records, Clock clock) {
    this.shapes = shapes;
    this.client = client;
    this.records = records.within(client);
    this.clock = clock;
  }

  @Override
  public List<Breach> check(Touched touched) {
    return findings(touched).stream()
        .map(each -> new Breach(each.id(), each.property(), each.reason()))
        .toList();
  }

  List<Finding> findings(Touched touched) {
    List<Finding> findings = new ArrayList<>();
    var relationships =
        touched.relationships().stream().map(Touched.Relationship::type).collect(toSet());
    Map<String, Map<String, RelationCheck>> checks = new TreeMap<>();
    byKind(touched.ids())
        .forEach(
            (kind, ids) -> {
              ofNodes(kind, ids.stream().filter(touched.nodes()::contains).toList(), findings);
              ofRelations(kind, ids, touched.nodes(), relationships, checks);
            });
    checks.forEach(
        (statement, byId) ->
            read(statement, Map.of("rows", byId.keySet(), "most", MOST))
                .flatMap(row -> requireNonNull(byId.get(row.get("id"))).finding(row).stream())
                .forEach(findings::add));
    touched.relationships().stream()
        .filter(each -> shapes.relationshipTypes().contains(each.type()))
        .collect(
            groupingBy(
                Touched.Relationship::type,
                TreeMap::new,
                mapping(each -> List.of(each.from(), each.to()), toList())))
        .forEach((type, ends) -> ofTies(type, ends, findings));
    return findings;
  }

  private void ofTies(String type, List<List<String>> ends, List<Finding> findings) {
    var ties = read(TIES.formatted(type), Map.of("rows", ends)).toList();
    var cited =
        ties.stream().map(tie -> ((Map<?, ?>) requireNonNull(tie.get("p"))).get("citations"));
    findings.addAll(values(shapes.ties(type), ties, cited));
  }

  private Map<String, List<String>> byKind(Set<String> ids) {
    Map<String, List<String>> byKind = new TreeMap<>();
    read(KINDS, Map.of("rows", ids, "kinds", shapes.kinds()))
        .filter(row -> row.get("kind") != null)
        .forEach(
            row ->
                byKind
                    .computeIfAbsent(String.valueOf(row.get("kind")), _ -> new ArrayList<>())
                    .add(String.valueOf(row.get("id"))));
    return byKind;
  }

  private void ofNodes(String kind, List<String> ids, List<Finding> findings) {
    if (!ids.isEmpty()) {
      var cited = read(NODE_CITATIONS, Map.of("rows", ids)).map(row -> row.get("citations"));
      findings.addAll(values(shapes.nodes(kind), ids, cited));
      var view = new View(Optional.empty(), Visibility.EVERYTHING, today());
      shapes
          .never(kind)
          .filter(never -> !never.kind().equals(FindingKind.STALE.name()))
          .forEach(
              never -> {
                Map<String, Object> where =
                    Map.of("and", List.of(never.where(today()), Map.of("id", Map.of("in", ids))));
                records
                    .all(kind, where, "id", view)
                    .forEach(
                        row ->
                            findings.add(
                                NeverFinding.of(kind, never, String.valueOf(row.get("id")))));
              });
    }
  }

  /** A node that is only the end of a relationship is as it was, but for its relationships. */
  private void ofRelations(
      String kind,
      List<String> ids,
      Set<String> written,
      Set<String> relationships,
      Map<String, Map<String, RelationCheck>> checks) {
    for (var check : shapes.relations(kind)) {
      if (check.code() == FindingCode.UNCONNECTED) {
        continue; // a record may be connected by the next write
      }
      var rows =
          relationships.contains(check.relationshipType())
              ? ids
              : ids.stream().filter(written::contains).toList();
      if (!rows.isEmpty()) {
        var same = checks.computeIfAbsent(check.ofSome(), _ -> new TreeMap<>());
        rows.forEach(id -> same.put(id, check));
      }
    }
  }

  /**
   * @param cited for each node or relationship the list of ids of citations, or nothing
   */
  private List<Finding> values(
      Subject subject, Collection<?> rows, Stream<? extends @Nullable Object> cited) {
    var ids =
        cited
            .flatMap(each -> each instanceof Collection<?> some ? some.stream() : Stream.of())
            .collect(toSet());
    Map<String, Object> parameters = new HashMap<>(subject.parameters(today()));
    parameters.putAll(Map.of("rows", rows, "kinds", shapes.kinds(), "most", MOST));
    parameters.putAll(read(CITATIONS, Map.of("ids", ids)).findFirst().orElseThrow());
    var citations = (Collection<?>) requireNonNull(parameters.get("citations"));
    var text = subject.tie() ? ValueStatement.OF_SOME_TIES : ValueStatement.OF_SOME_NODES;
    return read(text, parameters).flatMap(row -> subject.findings(row, citations)).toList();
  }

  private Stream<Map<String, Object>> read(String statement, Map<String, Object> parameters) {
    return client.query(statement).bindAll(parameters).fetch().all().stream();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
