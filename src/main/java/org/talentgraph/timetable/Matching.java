package org.talentgraph.timetable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Whether each of some can have one thing that suits it, by augmenting paths. */
final class Matching {

  private final List<BitSet> suits;
  private final int[] owner;

  private Matching(List<BitSet> suits, int things) {
    this.suits = suits;
    owner = new int[things];
    Arrays.fill(owner, -1);
  }

  static boolean suffices(List<BitSet> suits, BitSet there) {
    var matching = new Matching(suits, there.length());
    for (var one = 0; one < suits.size(); one++) {
      if (!matching.find(one, (BitSet) there.clone())) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param open the things not yet tried
   */
  private boolean find(int one, BitSet open) {
    return take(one, open) || displace(one, open);
  }

  private boolean take(int one, BitSet open) {
    for (var thing = suits.get(one).nextSetBit(0);
        thing >= 0;
        thing = suits.get(one).nextSetBit(thing + 1)) {
      if (open.get(thing) && owner[thing] < 0) {
        owner[thing] = one;
        return true;
      }
    }
    return false;
  }

  private boolean displace(int one, BitSet open) {
    for (var thing = suits.get(one).nextSetBit(0);
        thing >= 0;
        thing = suits.get(one).nextSetBit(thing + 1)) {
      if (open.get(thing)) {
        open.clear(thing);
        if (find(owner[thing], open)) {
          owner[thing] = one;
          return true;
        }
      }
    }
    return false;
  }
}
