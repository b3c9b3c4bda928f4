package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  private static final String CITATIONS =
      """
      CALL () {
        UNWIND $nodes AS row
        MATCH (n:Node) WHERE n.id = row.id
        RETURN n.citations AS citations
        UNION ALL
      """
          + ValueStatement.SOME_TIES.replace("$rows", "$ties")
          + """
            RETURN r.citations AS citations
          }
          UNWIND citations AS id
          WITH DISTINCT id
          MATCH (c:Citation) WHERE c.id = id
          """
          + CitationChecks.SORTED;

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
    var byKind = byKind(touched);
    ofValues(byKind, touched, findings);
    byKind.forEach((kind, ids) -> met(kind, ids, findings));
    ofRelations(byKind, touched, findings);
    findings.addAll(new GoneRecords(shapes, client).stillNamed(touched.gone()));
    return findings;
  }

  private static Map<String, List<String>> byKind(Touched touched) {
    var kinds = touched.kinds();
    return touched.ids().stream()
        .filter(kinds::containsKey)
        .collect(groupingBy(id -> String.valueOf(kinds.get(id)), TreeMap::new, toList()));
  }

  private static List<String> texts(@Nullable Object list) {
    return ((Collection<?>) requireNonNull(list)).stream().map(String::valueOf).toList();
  }

  private void ofValues(Map<String, List<String>> byKind, Touched touched, List<Finding> findings) {
    List<Map<String, String>> nodes = new ArrayList<>();
    byKind.forEach(
        (kind, ids) ->
            ids.stream()
                .filter(touched.nodes()::contains)
                .forEach(id -> nodes.add(Map.of("id", id, "subject", kind))));
    var ties =
        touched.relationships().stream()
            .filter(each -> shapes.relationshipTypes().contains(each.type()))
            .map(each -> Map.of("subject", each.type(), "from", each.from(), "to", each.to()))
            .toList();
    var citations = read(CITATIONS, Map.of("nodes", nodes, "ties", ties)).findFirst().orElseThrow();
    findings.addAll(values(ValueStatement.OF_SOME_NODES, nodes, citations, shapes::nodes));
    findings.addAll(values(ValueStatement.OF_SOME_TIES, ties, citations, shapes::ties));
  }

  /** What no record may meet. */
  private void met(String kind, List<String> ids, List<Finding> findings) {
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

  private void ofRelations(
      Map<String, List<String>> byKind, Touched touched, List<Finding> findings) {
    var types = types(touched.relationships());
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    List<RelationCheck> checks = new ArrayList<>();
    byKind.forEach(
        (kind, ids) ->
            shapes.relations(kind).stream()
                .filter(check -> check.code() != FindingCode.UNCONNECTED) // the next write may
                .forEach(
                    check -> {
                      ids.stream()
                          .filter(id -> mayBreak(id, check, touched, types))
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

  /**
   * A node that is only the end of a relationship is as it was, but for its relationships of that
   * type, and a new one has no relationships but those that are written with it.
   *
   * @param types of the relationships that were written, by the ids of their ends
   */
  private static boolean mayBreak(
      String id, RelationCheck check, Touched touched, Map<String, Set<String>> types) {
    var type = check.relationshipType();
    var isNew = touched.created().contains(id);
    return (type != null && types.getOrDefault(id, Set.of()).contains(type))
        || (touched.nodes().contains(id) && !(isNew && check.needsRelationship()));
  }

  /** The types of relationships by the nodes at both of their ends. */
  private static Map<String, Set<String>> types(Set<Relationship> relationships) {
    Map<String, Set<String>> types = new HashMap<>();
    for (var each : relationships) {
      types.computeIfAbsent(each.from(), _ -> new HashSet<>()).add(each.type());
      types.computeIfAbsent(each.to(), _ -> new HashSet<>()).add(each.type());
    }
    return types;
  }

  /**
   * @param rows with the name of the {@code subject} of each
   * @param citations those that are cited, sorted by how they were read
   */
  private List<Finding> values(
      String statement,
      List<Map<String, String>> rows,
      Map<String, Object> citations,
      Function<String, Subject> subjects) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var rules =
        rows.stream()
            .map(row -> String.valueOf(row.get("subject")))
            .distinct()
            .collect(toMap(identity(), name -> subjects.apply(name).rules(today())));
    Map<String, Object> parameters =
        new HashMap<>(Map.of("rows", rows, "rules", rules, "kinds", shapes.kinds(), "most", MOST));
    parameters.putAll(citations);
    var cited = texts(citations.get("citations"));
    return read(statement, parameters)
        .flatMap(row -> subjects.apply(String.valueOf(row.get("subject"))).findings(row, cited))
        .toList();
  }

  private Stream<Map<String, Object>> read(String statement, Map<String, Object> parameters) {
    return client.query(statement).bindAll(parameters).fetch().all().stream();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
