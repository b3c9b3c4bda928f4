package org.talentgraph.planning;

import java.util.List;
import org.talentgraph.events.Part;

/**
 * The pairs of a demand that a pairing left out. A list for each component keeps a large event
 * small.
 *
 * @param needed the least scores at which a best pairing holds the pairs; -1 where there is none
 * @param why for those without a score; empty texts for the others
 */
record LeftOutRow(
    int plan,
    String demand,
    List<String> experts,
    List<Long> scores,
    List<Long> needed,
    List<String> why) {

  static final Part<LeftOutRow> PART =
      new Part<>("LEFT_OUT", LeftOutRow.class, each -> Plan.key(each.plan) + " " + each.demand);
}
