package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphType;

/** The whole graph as plain maps, read without the compiler: what its answers are compared with. */
final class PlainGraph {

  /** Texts in the order of their code points. */
  static final Comparator<String> BY_CODE_POINT =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  private final Map<String, PlainNode> nodes = new TreeMap<>(BY_CODE_POINT);
  private final Map<String, List<PlainNode>> byType = new ConcurrentHashMap<>();

  /** A node with the relationships that leave it and those that lead to it. */
  static final class PlainNode {
    final Set<String> labels;
    final Map<String, Object> properties;
    final List<PlainEdge> out = new ArrayList<>();
    final List<PlainEdge> in = new ArrayList<>();

    PlainNode(List<String> labels, Map<String, Object> properties) {
      this.labels = Set.copyOf(labels);
      this.properties = properties;
    }

    String id() {
      return (String) properties.get("id");
    }

    Stream<PlainEdge> edges(GraphField.Relation relation, Set<String> targets) {
      Map<String, PlainEdge> reached = new LinkedHashMap<>();
      List<PlainEdge> step = List.of();
      for (var depth = 1; depth <= relation.depth(); depth++) {
        step =
            depth == 1
                ? oneStep(relation, targets).toList()
                : step.stream().flatMap(edge -> edge.to.oneStep(relation, targets)).toList();
        if (relation.depth() == 1) {
          return step.stream();
        }
        step.forEach(edge -> reached.putIfAbsent(edge.to.id(), edge));
      }
      return reached.values().stream();
    }

    private Stream<PlainEdge> oneStep(GraphField.Relation relation, Set<String> targets) {
      return (switch (relation.direction()) {
            case OUT -> out.stream();
            case IN -> in.stream().map(PlainEdge::reversed);
            case BOTH -> Stream.concat(out.stream(), in.stream().map(PlainEdge::reversed));
          })
          .filter(edge -> edge.type.equals(relation.relationshipType()))
          .filter(edge -> edge.to.labels.stream().anyMatch(targets::contains));
    }
  }

  /** A relationship, seen from the node that it is read from. */
  static final class PlainEdge {
    final String type;
    final PlainNode from;
    final PlainNode to;
    final Map<String, Object> properties;

    PlainEdge(String type, PlainNode from, PlainNode to, Map<String, Object> properties) {
      this.type = type;
      this.from = from;
      this.to = to;
      this.properties = properties;
    }

    PlainEdge reversed() {
      return new PlainEdge(type, to, from, properties);
    }
  }

  @SuppressWarnings("unchecked")
  static PlainGraph read(Neo4jClient client) {
    var graph = new PlainGraph();
    client
        .query("MATCH (n:Node) RETURN labels(n) AS labels, properties(n) AS properties")
        .fetch()
        .all()
        .forEach(
            row -> {
              var node =
                  new PlainNode(
                      (List<String>) row.get("labels"),
                      (Map<String, Object>) row.get("properties"));
              graph.nodes.put(node.id(), node);
            });
    client
        .query(
            "MATCH (a:Node)-[r]->(b:Node)"
                + " RETURN a.id AS a, b.id AS b, type(r) AS type, properties(r) AS properties")
        .fetch()
        .all()
        .forEach(
            row -> {
              var edge =
                  new PlainEdge(
                      (String) row.get("type"),
                      graph.get((String) row.get("a")),
                      graph.get((String) row.get("b")),
                      (Map<String, Object>) row.get("properties"));
              edge.from.out.add(edge);
              edge.to.in.add(edge);
            });
    return graph;
  }

  PlainNode get(String id) {
    return nodes.get(id);
  }

  /** All nodes of a type, by id. */
  List<PlainNode> all(GraphType type) {
    return byType.computeIfAbsent(
        type.name(),
        name ->
            nodes.values().stream()
                .filter(node -> node.labels.stream().anyMatch(type.labels()::contains))
                .toList());
  }

  /** Compares present values as the graph does. */
  static int compare(Object one, Object other) {
    return switch (one) {
      case String text -> BY_CODE_POINT.compare(text, (String) other);
      case Number number -> Double.compare(number.doubleValue(), ((Number) other).doubleValue());
      case Boolean bool -> bool.compareTo((Boolean) other);
      case java.time.LocalDate date -> date.compareTo((java.time.LocalDate) other);
      default -> throw new IllegalArgumentException("Not ordered: " + one);
    };
  }

  /** Absent values come last, or first in a descending order. */
  static Comparator<@Nullable Object> order(boolean ascending) {
    Comparator<@Nullable Object> order = Comparator.nullsLast(PlainGraph::compare);
    return ascending ? order : order.reversed();
  }

  /** The value of a property in a language, or else in the other. */
  static @Nullable Object value(
      Map<String, Object> properties, GraphField.Property property, Language language) {
    if (!property.bilingual()) {
      return properties.get(property.name());
    }
    var stored = language.stored(property.name());
    var first = properties.get(stored.getFirst());
    return first == null ? properties.get(stored.getLast()) : first;
  }
}
