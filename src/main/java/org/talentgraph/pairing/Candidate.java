package org.talentgraph.pairing;

/**
 * A pair that may meet.
 *
 * @param score what the meeting is worth, a whole number so that sums are exact
 * @param load what the meeting takes of the efforts of its expert and its enterprise
 */
public record Candidate(Pair pair, long score, long load) {

  public Candidate {
    if (Math.abs(score) > PairingProblem.LARGEST_SCORE || load < 0) {
      throw new IllegalArgumentException("%s: score %d, load %d".formatted(pair, score, load));
    }
  }

  public Candidate(String demand, String expert, long score) {
    this(new Pair(demand, expert), score, 1);
  }
}
