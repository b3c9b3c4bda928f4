package org.talentgraph.pairing;

import java.util.List;
import java.util.function.Predicate;

/**
 * Why there is no pairing: some need more meetings than all who could give them have together.
 *
 * @param lacking those whose least numbers of meetings are too many together
 * @param giving those whose most meetings bound what there can be
 * @param musts the musts that take part
 * @param needed meetings that have to be
 * @param available meetings that there can be at the most
 * @param smallest whether it is proven that no fewer lack meetings by themselves
 * @param waysOut the cheapest changes; each was tried and lets everybody meet
 */
public record Shortage(
    Members lacking,
    Members giving,
    List<Pair> musts,
    long needed,
    long available,
    boolean smallest,
    List<WayOut> waysOut)
    implements PairingOutcome {

  /** Some enterprises, demands and experts, by id. */
  public record Members(List<String> enterprises, List<String> demands, List<String> experts) {

    static List<String> ids(List<Party> parties, Predicate<Party> which) {
      return parties.stream().filter(which).map(Party::id).toList();
    }

    public int size() {
      return enterprises.size() + demands.size() + experts.size();
    }
  }
}
