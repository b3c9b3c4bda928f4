package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.List;

/** The passes through which everything goes that an operation reads. */
record Passes(List<PlanPass> passes) {

  /**
   * @param values to which those of the passes are added
   */
  static Passes of(GraphModel model, View view, Values values) {
    List<PlanPass> passes = new ArrayList<>();
    if (view.day().isPresent()) {
      passes.add(new AsOfPass(model));
    }
    if (view.visibility() != Visibility.EVERYTHING) {
      passes.add(new VisibilityPass(model, view.visibility(), values));
    }
    return new Passes(passes);
  }

  Plan apply(Plan plan) {
    var passed = plan;
    for (var pass : passes) {
      passed = pass.apply(passed);
    }
    return passed;
  }

  /** What a statement written by hand may read. */
  Restriction restriction() {
    var restriction = Restriction.NONE;
    for (var pass : passes) {
      restriction = pass.restriction(restriction);
    }
    return restriction;
  }
}
