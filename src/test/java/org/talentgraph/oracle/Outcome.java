package org.talentgraph.oracle;

import java.util.Optional;

/**
 * What came of an operation.
 *
 * @param document the restricted operation, to ask again
 * @param difference what differs from the answer of the graph that holds no more
 */
record Outcome(Target target, String document, Answer answer, Optional<String> difference) {

  boolean isSame() {
    return difference.isEmpty();
  }

  @Override
  public String toString() {
    return "%s\n  %s\n  %s".formatted(target, difference.orElse("same"), document);
  }
}
