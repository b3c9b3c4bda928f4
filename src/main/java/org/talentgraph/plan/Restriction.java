package org.talentgraph.plan;

/**
 * What a statement of {@code graph-schema/cypher} may read: what must hold of each node and of each
 * relationship that its patterns match, whatever their types.
 */
public record Restriction(Predicate nodes, Predicate relationships) {

  public static final Restriction NONE = new Restriction(Predicate.ALWAYS, Predicate.ALWAYS);
}
