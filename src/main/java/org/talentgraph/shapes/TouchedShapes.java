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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Touched;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Shape;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.ShapeCheck;

/**
 * Looks for what breaks a shape in what a transaction has written: the nodes, the relationships,
 * and, of the ends of these, what depends on relationships of their types.
 */
@Component
class TouchedShapes implements ShapeCheck {

  /** Nobody reads more of them at once. */
  private static final int MOST = 1000;

  private final GraphModel model;
  private final Shapes shapes;
  private final Neo4jClient client;
  private final GraphRecords records;
  private final Clock clock;

  TouchedShapes(
      GraphModel model, Shapes shapes, Neo4jClient client, GraphRecords records, Clock clock) {
    this.model = model;
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
        .forEach((kind, ids) -> findings.addAll(ofNodes(kind, ids, touched, relationships)));
    touched.relationships().stream()
        .collect(
            groupingBy(
                Touched.Relationship::type,
                mapping(each -> List.of(each.from(), each.to()), toList())))
        .forEach(
            (type, ends) ->
                shapes.ofTies(type).ifPresent(each -> findings.addAll(read(each, ends))));
    return findings;
  }

  /** A node that is only the end of a relationship is as it was, but for its relationships. */
  private List<Finding> ofNodes(
      String kind, List<String> ids, Touched touched, Set<String> relationships) {
    var statement = shapes.ofNodes(kind).orElseThrow();
    var written = ids.stream().filter(touched.nodes()::contains).toList();
    List<Finding> findings = new ArrayList<>();
    var asked = statement.isAbout(relationships) ? ids : written;
    if (!asked.isEmpty()) {
      findings.addAll(read(statement, asked));
    }
    if (!written.isEmpty()) {
      never(kind).forEach(never -> findings.addAll(met(kind, never, written)));
    }
    return findings;
  }

  private Stream<Shape.Never> never(String kind) {
    return model.shapes(kind).stream()
        .filter(Shape.Never.class::isInstance)
        .map(Shape.Never.class::cast)
        .filter(never -> !never.kind().equals(FindingKind.STALE.name()));
  }

  private List<Finding> met(String kind, Shape.Never never, List<String> ids) {
    var view = new View(Optional.empty(), Visibility.EVERYTHING, today());
    Map<String, Object> where =
        Map.of("and", List.of(never.where(today()), Map.of("id", Map.of("in", ids))));
    return records.all(kind, where, "id", view).stream()
        .map(row -> NeverFinding.of(kind, never, String.valueOf(row.get("id"))))
        .toList();
  }

  private List<Finding> read(ShapeStatement statement, Collection<?> rows) {
    return client
        .query(statement.text())
        .bindAll(Map.of("rows", rows, "kinds", shapes.kinds(), "today", today(), "most", MOST))
        .fetch()
        .all()
        .stream()
        .flatMap(statement::findings)
        .toList();
  }

  private Map<String, List<String>> byKind(Set<String> ids) {
    Map<String, List<String>> byKind = new HashMap<>();
    client
        .query(
            """
            UNWIND $ids AS id
            MATCH (n:Node) WHERE n.id = id
            RETURN id, [label IN labels(n) WHERE label IN $kinds][0] AS kind
            """)
        .bindAll(Map.of("ids", ids, "kinds", shapes.kinds()))
        .fetch()
        .all()
        .forEach(
            row ->
                byKind
                    .computeIfAbsent(String.valueOf(row.get("kind")), _ -> new ArrayList<>())
                    .add(String.valueOf(row.get("id"))));
    byKind.keySet().retainAll(shapes.kinds());
    return byKind;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
