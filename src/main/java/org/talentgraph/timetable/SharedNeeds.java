package org.talentgraph.timetable;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The sets of places, or of interpreters, that can become scarce in a slot. By Hall's theorem those
 * who need one each all get one if for every union of what they need, no more of them need nothing
 * else than there are. Unions of sets that share nothing follow from their parts.
 */
final class SharedNeeds {

  private static final int MOST = 4_096;

  private SharedNeeds() {}

  /**
   * @throws TooManyNeeds if the needs differ in too many ways
   */
  static Set<BitSet> unions(Collection<BitSet> needs) {
    Set<BitSet> unions = new LinkedHashSet<>(needs);
    var open = new ArrayDeque<>(unions);
    while (!open.isEmpty()) {
      var one = open.poll();
      for (var other : unions.toArray(BitSet[]::new)) {
        if (one.intersects(other)) {
          var union = (BitSet) one.clone();
          union.or(other);
          if (unions.add(union)) {
            open.add(union);
          }
        }
      }
      if (unions.size() > MOST) {
        throw new TooManyNeeds();
      }
    }
    return unions;
  }

  static boolean within(BitSet need, BitSet union) {
    var outside = (BitSet) need.clone();
    outside.andNot(union);
    return outside.isEmpty();
  }
}
