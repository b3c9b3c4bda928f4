package org.talentgraph.pairing;

import java.util.List;
import java.util.Optional;

/**
 * Who meets whom, and how good that is.
 *
 * @param meetings in the order of the candidates
 * @param value what the objective reached: the worst off's score for {@link Objective#WORST_OFF},
 *     otherwise the total score
 * @param bound what no pairing exceeds
 * @param certificate the proof by prices; a search without a flow has none
 */
public record Pairing(
    Objective objective,
    Status status,
    List<Candidate> meetings,
    long value,
    long bound,
    Fairness fairness,
    Optional<Certificate> certificate)
    implements PairingOutcome {

  public Pairing {
    meetings = List.copyOf(meetings);
  }

  /** How far the bound is from the value, as a share of the bound; 0 if the pairing is proven. */
  public double gap() {
    return bound == value ? 0 : (bound - value) / (double) Math.max(1, Math.abs(bound));
  }

  public long total() {
    return meetings.stream().mapToLong(Candidate::score).sum();
  }
}
