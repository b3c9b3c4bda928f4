package org.talentgraph.paths;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.model.Reference;

/**
 * A way from one node to another that visits none twice.
 *
 * @param connections how many relationships the nodes between its ends have together
 * @param distance how far apart it takes its ends to be, by {@link Measure#TELLING}
 */
record Path(List<Tie> steps, long connections, BigDecimal distance) {

  public int length() {
    return steps.size();
  }

  public List<Reference> nodes() {
    return Stream.concat(Stream.of(steps.getFirst().from()), steps.stream().map(Tie::to)).toList();
  }
}
