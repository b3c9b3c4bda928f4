package org.talentgraph.graph;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.talentgraph.graph.GraphField.Relation;

/** The node and relationship patterns of one statement. */
final class Patterns {

  private final GraphModel model;
  private final Bindings bindings;

  Patterns(GraphModel model, Bindings bindings) {
    this.model = model;
    this.bindings = bindings;
  }

  Node node(String type) {
    return model.getType(type).labels().stream()
        .sorted()
        .map(Cypher::exactlyLabel)
        .reduce(Labels::or)
        .map(Cypher::node)
        .orElseGet(Cypher::anyNode)
        .named(bindings.variable("n"));
  }

  /** From a node over a relationship to the node at its other end. */
  Relationship from(Node node, Relation relation) {
    var other = node(relation.target());
    var type = relation.relationshipType();
    var known = Cypher.anyNode(node.getRequiredSymbolicName());
    var pattern =
        switch (relation.direction()) {
          case OUT -> known.relationshipTo(other, type);
          case IN -> known.relationshipFrom(other, type);
          case BOTH -> known.relationshipBetween(other, type);
        };
    return pattern.named(bindings.variable("r"));
  }
}
