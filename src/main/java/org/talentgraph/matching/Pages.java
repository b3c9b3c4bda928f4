package org.talentgraph.matching;

import org.talentgraph.graph.InvalidRequest;

/** How many matches may be asked for at once. */
final class Pages {

  private static final int MOST = 50;

  private Pages() {}

  /**
   * @throws InvalidRequest {@code BAD_PAGE} if it is not from 1 to 50
   */
  static void check(int first) {
    if (first < 1 || first > MOST) {
      throw new InvalidRequest(
          "BAD_PAGE",
          "first is %d. Give a number from 1 to %d.".formatted(first, MOST),
          "first 为 %d。请给出 1 至 %d 之间的数。".formatted(first, MOST));
    }
  }
}
