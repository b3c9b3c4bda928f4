package org.talentgraph.plan;

import java.util.List;
import java.util.Set;
import org.talentgraph.model.Validity;

/**
 * What is read of a node.
 *
 * @param type as the schema declares it
 * @param labelled whether it is of one of several types, which only its labels tell
 * @param kinds what is read of each type of node that it may be; a single one where the declared
 *     type is the only one
 */
public record NodePlan(String type, boolean labelled, List<Kind> kinds) {

  /**
   * What is read of nodes of some types.
   *
   * @param parts in the order of their keys
   * @param open the validities by which an imprecise date may leave open whether it was valid
   */
  public record Kind(Set<String> types, List<Part> parts, List<Validity> open) {}
}
