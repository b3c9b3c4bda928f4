package org.talentgraph.plan;

import org.talentgraph.model.GraphField.Relation;

/**
 * From a node over a relationship to the node at its other end.
 *
 * @param holds the condition on both for the step to be there at all
 */
public record Step(Relation relation, Predicate holds) {

  public static Step over(Relation relation) {
    return new Step(relation, Predicate.ALWAYS);
  }
}
