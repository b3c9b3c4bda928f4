package org.talentgraph.plan;

import java.util.stream.Stream;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.plan.Predicate.On;
import org.talentgraph.plan.Predicate.Operator;

/**
 * Restricts a plan to records that are not made up. Relationships need no condition: one that is
 * made up has a made-up record at one of its ends.
 */
final class DocumentedPass extends PlanPass {

  private final Predicate documented;

  /**
   * @param values the values of the request, to which that of the condition is added
   */
  DocumentedPass(Values values) {
    documented = new Predicate.Compares(On.NODE, "synthetic", Operator.EQ, values.add(false));
  }

  @Override
  Predicate node(String type) {
    return documented;
  }

  @Override
  Predicate relationship(Relation relation) {
    return relationships();
  }

  @Override
  Predicate relationships() {
    return Predicate.ALWAYS;
  }

  @Override
  Stream<String> leftOut() {
    return Stream.of(PlanPass.ANY);
  }
}
