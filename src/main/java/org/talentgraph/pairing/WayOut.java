package org.talentgraph.pairing;

import java.util.List;

/** Changes that together let everybody have the meetings needed. */
public record WayOut(List<Change> changes) {

  /** One change of a pairing problem. */
  public sealed interface Change {}

  /** One more meeting that an enterprise can have. */
  public record EnterpriseMeetsOneMore(String enterprise) implements Change {}

  /** One more expert whom a demand can meet. */
  public record DemandMeetsOneMore(String demand) implements Change {}

  /** One more meeting that an expert can have. */
  public record ExpertMeetsOneMore(String expert) implements Change {}

  /** A pair that may meet after all. */
  public record BarrierLifted(Barrier barrier) implements Change {}

  /** One more expert, who can meet these demands. */
  public record ExpertAdded(List<String> demands) implements Change {}

  public WayOut {
    changes = List.copyOf(changes);
  }

  /** The problem after all changes. */
  public PairingProblem applied(PairingProblem problem) {
    var changed = problem;
    for (var change : changes) {
      changed = Changes.apply(change, changed);
    }
    return changed;
  }
}
