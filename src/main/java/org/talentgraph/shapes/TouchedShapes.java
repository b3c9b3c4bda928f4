package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Touched;
import org.talentgraph.database.Touched.Relationship;
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
      "UNWIND $rows AS row MATCH (n:Node) WHERE n.id = row.id RETURN n.citations AS citations";

  private static final String CITATIONS =
      "UNWIND $ids AS id MATCH (c:Citation) WHERE c.id = id " + CitationChecks.SORTED;

  /**
   * Both ends are looked up: in the first write to a graph, the database takes it for empty, and
   * would rather go through all relationships for each row.
   */
  private static final String TIES =
      """
      UNWIND $rows AS row
      MATCH (n:Node) USING INDEX SEEK n:Node(id) WHERE n.id = row.from
      MATCH (m:Node) USING INDEX SEEK m:Node(id) WHERE m.id = row.to
      WITH row, n, m
      MATCH (n)-[r]->(m) WHERE type(r) = row.type
      RETURN
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
        .map(each -> new Breach(each.code().name(), each.id(), each.property(), each.reason()))
        .toList();
  }

  List<Finding> findings(Touched touched) {
    List<Finding> findings = new ArrayList<>();
    var byKind = byKind(touched.ids());
    ofNodes(byKind, touched.nodes(), findings);
    ofRelations(byKind, touched, findings);
    ofTies(touched.relationships(), findings);
    var gone = new TreeSet<>(touched.nodes());
    byKind.values().forEach(gone::removeAll);
    findings.addAll(new GoneRecords(shapes, client).stillNamed(gone));
    return findings;
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

  private void ofNodes(
      Map<String, List<String>> byKind, Set<String> written, List<Finding> findings) {
    List<Map<String, String>> rows = new ArrayList<>();
    byKind.forEach(
        (kind, ids) -> {
          var some = ids.stream().filter(written::contains).toList();
          some.forEach(id -> rows.add(Map.of("id", id, "subject", kind)));
          met(kind, ids, findings);
        });
    var cited = read(NODE_CITATIONS, Map.of("rows", rows)).map(row -> row.get("citations"));
    findings.addAll(values(ValueStatement.OF_SOME_NODES, rows, cited, shapes::nodes));
  }

  /** What no record may meet. */
  private void met(String kind, List<String> ids, List<Finding> findings) {
    if (ids.isEmpty()) {
      return;
    }
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
                  .forEach(row -> findings.add(NeverFinding.of(kind, never, row.id())));
            });
  }

  /** A node that is only the end of a relationship is as it was, but for its relationships. */
  private void ofRelations(
      Map<String, List<String>> byKind, Touched touched, List<Finding> findings) {
    var types = touched.relationships().stream().map(Relationship::type).collect(toSet());
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    List<RelationCheck> checks = new ArrayList<>();
    byKind.forEach(
        (kind, ids) ->
            shapes.relations(kind).stream()
                .filter(check -> check.code() != FindingCode.UNCONNECTED) // the next write may
                .forEach(
                    check -> {
                      var isTouched = types.contains(check.relationshipType());
                      ids.stream()
                          .filter(id -> isTouched || touched.nodes().contains(id))
                          .forEach(
                              id ->
                                  rows.computeIfAbsent(check.ofSome(), _ -> new ArrayList<>())
                                      .add(check.row(id, checks.size())));
                      checks.add(check);
                    }));
    rows.forEach(
        (statement, some) ->
            read(statement, Map.of("rows", some, "most", MOST))
                .map(
                    row ->
                        checks
                            .get(((Long) requireNonNull(row.get("check"))).intValue())
                            .finding(row))
                .forEach(findings::add));
  }

  private void ofTies(Set<Relationship> relationships, List<Finding> findings) {
    var rows =
        relationships.stream()
            .filter(each -> shapes.relationshipTypes().contains(each.type()))
            .map(each -> Map.of("type", each.type(), "from", each.from(), "to", each.to()))
            .toList();
    var ties = read(TIES, Map.of("rows", rows)).toList();
    var cited =
        ties.stream().map(tie -> ((Map<?, ?>) requireNonNull(tie.get("p"))).get("citations"));
    findings.addAll(values(ValueStatement.OF_SOME_TIES, ties, cited, shapes::ties));
  }

  /**
   * @param rows with the name of the {@code subject} of each
   * @param cited for each the list of ids of citations, or nothing
   */
  private List<Finding> values(
      String statement,
      List<? extends Map<String, ?>> rows,
      Stream<? extends @Nullable Object> cited,
      Function<String, Subject> subjects) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var ids =
        cited
            .flatMap(each -> each instanceof Collection<?> some ? some.stream() : Stream.of())
            .collect(toSet());
    var rules =
        rows.stream()
            .map(row -> String.valueOf(row.get("subject")))
            .distinct()
            .collect(toMap(identity(), name -> subjects.apply(name).rules(today())));
    Map<String, Object> parameters =
        new HashMap<>(Map.of("rows", rows, "rules", rules, "kinds", shapes.kinds(), "most", MOST));
    parameters.putAll(read(CITATIONS, Map.of("ids", ids)).findFirst().orElseThrow());
    var citations = (Collection<?>) requireNonNull(parameters.get("citations"));
    return read(statement, parameters)
        .flatMap(row -> subjects.apply(String.valueOf(row.get("subject"))).findings(row, citations))
        .toList();
  }

  private Stream<Map<String, Object>> read(String statement, Map<String, Object> parameters) {
    return client.query(statement).bindAll(parameters).fetch().all().stream();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
