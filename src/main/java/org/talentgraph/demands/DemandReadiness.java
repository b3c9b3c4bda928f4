package org.talentgraph.demands;

import java.util.List;
import org.talentgraph.language.Text;
import org.talentgraph.matching.Advice.Alike;
import org.talentgraph.matching.DemandRelaxations;
import org.talentgraph.model.Tally;

/**
 * How ready a demand is to be published.
 *
 * @param considered how many experts were looked at
 * @param fitting how many of them fit
 */
record DemandReadiness(
    List<MissingPart> missing,
    Tally considered,
    Tally fitting,
    boolean tooWide,
    List<Alike> doubles,
    List<DemandRelaxations.Counted> loosened) {

  /** Something that it does not say. */
  record MissingPart(String field, boolean needed, Text advice) {}

  public boolean ready() {
    return missing.stream().noneMatch(MissingPart::needed);
  }
}
