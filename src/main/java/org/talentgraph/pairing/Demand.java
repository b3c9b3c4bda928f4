package org.talentgraph.pairing;

/**
 * A demand of an enterprise.
 *
 * @param least how many experts it needs to meet
 * @param quantity how many it meets at the most
 */
public record Demand(String id, String enterprise, int least, int quantity) {

  public Demand {
    if (least < 0 || quantity < least) {
      throw new IllegalArgumentException("%s: %d to %d experts".formatted(id, least, quantity));
    }
  }
}
