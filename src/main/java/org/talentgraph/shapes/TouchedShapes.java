package org.talentgraph.shapes;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  private static final String CITATIONS_OF_NODES =
      """
      UNWIND $rows AS row MATCH (n:Node) WHERE n.id = row
      UNWIND n.citations AS id WITH DISTINCT id MATCH (c:Citation) WHERE c.id = id
      """
          + CitationChecks.SORTED;

  private static final String CITATIONS_OF_TIES =
      """
      UNWIND $rows AS row MATCH (n:Node)-[r:$($subject)]->(m:Node) WHERE n.id = row[0] AND m.id = row[1]
      UNWIND r.citations AS id WITH DISTINCT id MATCH (c:Citation) WHERE c.id = id
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
        .map(each -> new Breach(each.id(), each.property(), each.reason()))
        .toList();
  }

  List<Finding> findings(Touched touched) {
    List<Finding> findings = new ArrayList<>();
    var relationships =
        touched.relationships().stream().map(Touched.Relationship::type).collect(toSet());
    byKind(touched.ids())
        .forEach(
            (kind, ids) -> {
              ofNodes(kind, ids.stream().filter(touched.nodes()::contains).toList(), findings);
              ofRelations(kind, ids, touched.nodes(), relationships, findings);
            });
    touched.relationships().stream()
        .filter(each -> shapes.relationshipTypes().contains(each.type()))
        .collect(
            groupingBy(
                Touched.Relationship::type,
                TreeMap::new,
                mapping(each -> List.of(each.from(), each.to()), toList())))
        .forEach((type, ends) -> findings.addAll(values(shapes.ties(type), ends)));
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

  private void ofNodes(String kind, List<String> ids, List<Finding> findings) {
    if (!ids.isEmpty()) {
      findings.addAll(values(shapes.nodes(kind), ids));
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
      List<Finding> findings) {
    for (var check : shapes.relations(kind)) {
      if (check.code() == FindingCode.UNCONNECTED) {
        continue; // a record may be connected by the next write
      }
      var rows =
          relationships.contains(check.relationshipType())
              ? ids
              : ids.stream().filter(written::contains).toList();
      if (!rows.isEmpty()) {
        read(check.ofSome(), Map.of("rows", rows, "most", MOST))
            .flatMap(row -> check.finding(row).stream())
            .forEach(findings::add);
      }
    }
  }

  private List<Finding> values(Subject subject, Collection<?> rows) {
    Map<String, Object> parameters = new HashMap<>(subject.parameters(today()));
    parameters.putAll(Map.of("rows", rows, "kinds", shapes.kinds(), "most", MOST));
    var citations = subject.tie() ? CITATIONS_OF_TIES : CITATIONS_OF_NODES;
    parameters.putAll(read(citations, parameters).findFirst().orElseThrow());
    var cited = (Collection<?>) Objects.requireNonNull(parameters.get("citations"));
    var text = subject.tie() ? ValueStatement.OF_SOME_TIES : ValueStatement.OF_SOME_NODES;
    return read(text, parameters).flatMap(row -> subject.findings(row, cited)).toList();
  }

  private Stream<Map<String, Object>> read(String statement, Map<String, Object> parameters) {
    return client.query(statement).bindAll(parameters).fetch().all().stream();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
