package org.talentgraph.pairing;

import java.util.stream.IntStream;

/** Compares the pairings of 500 small problems with all that their limits allow. */
class PairingsSoak extends PairingsComparison {

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }
}
