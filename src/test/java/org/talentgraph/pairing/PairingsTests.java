package org.talentgraph.pairing;

import java.util.stream.IntStream;

/** Compares the pairings of a few small problems with all that their limits allow. */
class PairingsTests extends PairingsComparison {

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }
}
