package org.talentgraph.graph;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.talentgraph.graph.GraphField.Property;

/**
 * Where the nodes of a connection come from: all of a kind, those a statement finds, or those at
 * the other end of a relationship.
 *
 * @param field the field that reads them
 * @param node the variable of the node
 * @param relationship the variable of the relationship, where there is one
 * @param found the list that holds all of them, where there is one
 * @param matching starts a reading of the rows that fulfil a condition
 */
record Rows(
    GraphField field,
    Node node,
    @Nullable Relationship relationship,
    @Nullable SymbolicName found,
    Function<Condition, OngoingReading> matching) {

  Rows(
      GraphField field,
      Node node,
      @Nullable Relationship relationship,
      Function<Condition, OngoingReading> matching) {
    this(field, node, relationship, null, matching);
  }

  List<IdentifiableElement> variables() {
    return relationship == null ? List.of(node) : List.of(node, relationship);
  }

  /** The same rows, found from the nodes that a filter names. */
  Rows anchored(List<Anchors.Anchor> anchors) {
    return anchors.isEmpty()
        ? this
        : new Rows(
            field,
            node,
            relationship,
            where -> {
              var reading = matching.apply(where);
              for (var anchor : anchors) {
                reading = reading.match(anchor.pattern()).where(anchor.condition());
              }
              return reading.withDistinct(variables());
            });
  }

  /** The same nodes, held in a list already. */
  Rows among(SymbolicName found) {
    return new Rows(
        field,
        node,
        null,
        found,
        where -> Cypher.unwind(found).as(node.getRequiredSymbolicName()).with(node).where(where));
  }

  Expression count(Condition where) {
    return found != null
        ? Cypher.size(found)
        : Cypher.count(matching.apply(where).returning(node).build());
  }

  Expression value(DerivedNames.Key key, Property property, Language language) {
    var on = key.onRelationship() && relationship != null ? relationship : node;
    return value(on, property, language);
  }

  static Expression value(PropertyContainer on, Property property, Language language) {
    if (!property.bilingual()) {
      return on.property(property.name());
    }
    var stored = language.stored(property.name());
    return Cypher.coalesce(on.property(stored.getFirst()), on.property(stored.getLast()));
  }
}
