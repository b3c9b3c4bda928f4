package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.talentgraph.graph.GraphField.Cardinality;
import org.talentgraph.graph.GraphField.Relation;

/**
 * The related nodes that a filter names by their ids. A search that matches them can begin there;
 * one that asks of each node whether such a related one exists has to look at all of them.
 */
final class Anchors {

  private final GraphModel model;
  private final Patterns patterns;
  private final Filters filters;

  Anchors(GraphModel model, Patterns patterns, Filters filters) {
    this.model = model;
    this.patterns = patterns;
    this.filters = filters;
  }

  /** How a named node is reached, and what else is asked of it and of the relationship. */
  record Anchor(Relationship pattern, Condition condition) {}

  /** The anchors of a node's filter, those nearest to the node first. */
  List<Anchor> of(Node node, GraphType type, Map<String, Object> where) {
    List<Anchor> anchors = new ArrayList<>();
    for (var relation : relations(type, where)) {
      var pattern = patterns.from(node, relation);
      var target = model.getType(relation.target());
      var edge = new LinkedHashMap<>(edge(relation, where));
      var related = map(edge.get("node"));
      edge.put("node", rest(target, related));
      var condition = patterns.valid(pattern, relation);
      anchors.add(new Anchor(pattern, condition.and(filters.edge(pattern, relation, edge, false))));
      anchors.addAll(of(pattern.getRight(), target, related));
    }
    return anchors;
  }

  /** What is left of a filter without its anchors. */
  Map<String, Object> rest(GraphType type, Map<String, Object> where) {
    Map<String, Object> rest = new LinkedHashMap<>(where);
    for (var relation : relations(type, where)) {
      if (relation.cardinality() == Cardinality.ONE) {
        rest.remove(relation.name());
      } else {
        var operators = new LinkedHashMap<>(map(where.get(relation.name())));
        operators.remove("some");
        rest.put(relation.name(), operators);
      }
    }
    return rest;
  }

  private List<Relation> relations(GraphType type, Map<String, Object> where) {
    return where.keySet().stream()
        .map(type::field)
        .filter(Relation.class::isInstance)
        .map(Relation.class::cast)
        .filter(relation -> isNamed(relation, where))
        .toList();
  }

  private boolean isNamed(Relation relation, Map<String, Object> where) {
    var related = map(edge(relation, where).get("node"));
    var id = map(related.get("id"));
    return id.get("eq") != null
        || id.get("in") != null
        || !relations(model.getType(relation.target()), related).isEmpty();
  }

  /** The filter of an edge of which there must be one. */
  private static Map<String, Object> edge(Relation relation, Map<String, Object> where) {
    var operand = map(where.get(relation.name()));
    if (relation.cardinality() == Cardinality.ONE) {
      return Map.of("node", operand);
    }
    var some = map(operand.get("some"));
    return relation.hasProperties() ? some : Map.of("node", some);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
