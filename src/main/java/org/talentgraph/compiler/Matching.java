package org.talentgraph.compiler;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.talentgraph.plan.Predicate;

/**
 * How the rows of a connection are matched.
 *
 * @param node the variable of the node
 * @param relationship the variable of the relationship, where there is one
 * @param found the list that holds all of them, where there is one
 * @param begin begins a statement with the rows that meet a condition
 * @param holds the condition that all rows fulfil
 */
record Matching(
    Node node,
    @Nullable Relationship relationship,
    @Nullable SymbolicName found,
    Function<Condition, OngoingReading> begin,
    Condition holds) {

  /** A node that a filter names, the way to it, and the conditions on it. */
  record Reached(PatternElement pattern, Condition condition) {}

  OngoingReading reading() {
    return begin.apply(holds);
  }

  OngoingReading reading(Condition more) {
    return begin.apply(PredicateRendering.all(holds, more));
  }

  List<IdentifiableElement> variables() {
    return relationship == null ? List.of(node) : List.of(node, relationship);
  }

  /** The variable from which a property of the order or of a facet is read. */
  PropertyContainer container(Predicate.On on) {
    return on == Predicate.On.RELATIONSHIP && relationship != null ? relationship : node;
  }

  /** The same rows, but the search begins from the nodes that a filter names. */
  Matching anchored(List<Reached> anchors) {
    return new Matching(
        node,
        relationship,
        null,
        where -> {
          var reading = begin.apply(where);
          for (var anchor : anchors) {
            reading = reading.match(anchor.pattern()).where(anchor.condition());
          }
          return reading.withDistinct(variables());
        },
        holds);
  }

  /** The same nodes, which a list holds already. */
  Matching among(SymbolicName found) {
    return new Matching(
        node,
        null,
        found,
        where -> Cypher.unwind(found).as(node.getRequiredSymbolicName()).with(node).where(where),
        Cypher.noCondition());
  }

  Expression count() {
    return found != null ? Cypher.size(found) : Cypher.count(reading().returning(node).build());
  }
}
