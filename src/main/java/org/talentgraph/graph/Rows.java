package org.talentgraph.graph;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.talentgraph.graph.GraphField.Property;

/**
 * Where the nodes of a connection come from: all of a kind, those a statement finds, or those at the other end of a
 * relationship.
 *
 * @param node the variable of the node
 * @param relationship the variable of the relationship, where there is one
 * @param matching starts a reading of the rows that fulfil a condition
 */
record Rows(Node node, @Nullable Relationship relationship, Function<Condition, OngoingReading> matching) {

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
