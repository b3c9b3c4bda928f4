package org.talentgraph.graph;

import org.talentgraph.graph.GraphField.Relation;

/**
 * From a node over a relationship to the node at its other end.
 *
 * @param holds the condition on both for the step to be there at all
 */
record Step(Relation relation, Predicate holds) {

  static Step over(Relation relation) {
    return new Step(relation, Predicate.ALWAYS);
  }
}
