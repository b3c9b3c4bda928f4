package org.talentgraph.graph;

import java.util.List;
import java.util.Set;

/**
 * What is read of a node.
 *
 * @param type as the schema declares it
 * @param labelled whether only its labels tell which of several kinds it is
 * @param kinds what is read of each kind of node; of a type that is one kind, a single one
 */
record NodePlan(String type, boolean labelled, List<Kind> kinds) {

  /**
   * What is read of nodes of some types.
   *
   * @param parts in the order of their keys
   * @param open what tells whether an imprecise date leaves open whether it was valid
   */
  record Kind(Set<String> types, List<Part> parts, List<Validity> open) {}
}
