package org.talentgraph.compiler;

import java.util.Set;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;

/** The node and relationship patterns of one statement, each with a variable of its own. */
final class Patterns {

  private final GraphModel model;
  private int variables;

  Patterns(GraphModel model) {
    this.model = model;
  }

  String variable(String prefix) {
    return prefix + variables++;
  }

  SymbolicName name(String prefix) {
    return Cypher.name(variable(prefix));
  }

  Set<String> labels(String type) {
    return model.getType(type).labels();
  }

  Node node(String type) {
    return labels(type).stream()
        .sorted()
        .map(Cypher::exactlyLabel)
        .reduce(Labels::or)
        .map(Cypher::node)
        .orElseGet(Cypher::anyNode)
        .named(variable("n"));
  }

  /** From a node over a relationship to the node at its other end. */
  Relationship from(Node node, Relation relation) {
    var other = node(relation.target());
    var type = relation.isOfAnyType() ? new String[0] : new String[] {relation.relationshipType()};
    var known = Cypher.anyNode(node.getRequiredSymbolicName());
    var pattern =
        switch (relation.direction()) {
          case OUT -> known.relationshipTo(other, type);
          case IN -> known.relationshipFrom(other, type);
          case BOTH -> known.relationshipBetween(other, type);
        };
    var named = pattern.named(variable("r"));
    return relation.depth() == 1 ? named : named.length(1, relation.depth());
  }
}
