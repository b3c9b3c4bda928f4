package org.talentgraph.graph;

import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.talentgraph.graph.GraphField.Relation;

/** The node and relationship patterns of one statement, and on which day they have to be valid. */
final class Patterns {

  private final GraphModel model;
  private final Bindings bindings;
  private final boolean asOf;

  /**
   * @param asOf whether only what was valid on the day of {@link AsOf#PARAMETER} is read
   */
  Patterns(GraphModel model, Bindings bindings, boolean asOf) {
    this.model = model;
    this.bindings = bindings;
    this.asOf = asOf;
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

  /** Holds of a node that is read at all. */
  Condition valid(Node node, String type) {
    return validities(type)
        .map(each -> each.holds(node))
        .reduce(Cypher.noCondition(), Condition::and);
  }

  /** Holds of a relationship that is read at all, as is the node that it leads to. */
  Condition valid(Relationship pattern, Relation relation) {
    return validities(GraphModel.ANY_RELATIONSHIP)
        .map(each -> each.holds(pattern))
        .reduce(Cypher.noCondition(), Condition::and)
        .and(valid(pattern.getRight(), relation.target()));
  }

  /** Whether an imprecise date leaves open that it was valid; nothing where that is not asked. */
  Optional<Condition> open(PropertyContainer on, GraphType type) {
    return validities(type.name()).map(each -> each.isOpen(on)).reduce(Condition::or);
  }

  private Stream<Validity> validities(String type) {
    return asOf ? model.validities(type) : Stream.of();
  }
}
