package org.talentgraph.plan;

import java.util.ArrayList;
import java.util.List;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;

/** The passes through which everything goes that an operation reads. */
public record Passes(List<PlanPass> passes) {

  /**
   * @param values to which those of the passes are added
   */
  public static Passes of(GraphModel model, View view, Values values) {
    List<PlanPass> passes = new ArrayList<>();
    if (view.day().isPresent()) {
      passes.add(new AsOfPass(model));
    }
    if (view.documentedOnly()) {
      passes.add(new DocumentedPass(values));
    }
    if (view.visibility() != Visibility.EVERYTHING) {
      passes.add(new VisibilityPass(model, view.visibility(), values));
    }
    return new Passes(passes);
  }

  public Plan apply(Plan plan) {
    var passed = plan;
    for (var pass : passes) {
      passed = pass.apply(passed);
    }
    return passed;
  }

  /** What a statement written by hand may read. */
  public Restriction restriction() {
    var restriction = Restriction.NONE;
    for (var pass : passes) {
      restriction = pass.restriction(restriction);
    }
    return restriction;
  }
}
