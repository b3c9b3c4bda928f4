package org.talentgraph.plan;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement of {@code graph-schema/cypher} may read: what must hold of each node and of each
 * relationship that its patterns match, whatever their types.
 *
 * @param kinds the labels of the nodes of which it may leave out some
 */
public record Restriction(Predicate nodes, Predicate relationships, Set<String> kinds) {

  public static final Restriction NONE =
      new Restriction(Predicate.ALWAYS, Predicate.ALWAYS, Set.of());

  /** Whether nodes of any kind may be left out, or relationships. */
  public boolean isOfAnything() {
    return kinds.contains(PlanPass.ANY) || !relationships.equals(Predicate.ALWAYS);
  }

  Restriction and(Predicate moreOfNodes, Predicate moreOfRelationships, Stream<String> moreKinds) {
    return new Restriction(
        Predicate.all(nodes, moreOfNodes),
        Predicate.all(relationships, moreOfRelationships),
        Stream.concat(kinds.stream(), moreKinds).collect(Collectors.toUnmodifiableSet()));
  }
}
