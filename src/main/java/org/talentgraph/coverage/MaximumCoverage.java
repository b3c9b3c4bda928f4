package org.talentgraph.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.talentgraph.database.Work;

/**
 * Which few of many sets cover most together. Small cases are answered with the optimum; beyond,
 * the set that adds most is taken again and again, which never covers less than 1 - 1/e (63
 * percent) of what the best choice of as many sets would: G. L. Nemhauser, L. A. Wolsey, M. L.
 * Fisher, "An analysis of approximations for maximizing submodular set functions I", Mathematical
 * Programming 14 (1978), 265-294.
 */
final class MaximumCoverage {

  /** Up to so many words of 64 elements are joined for an optimum: about a tenth of a second. */
  private static final double SMALL = 20_000_000;

  private final List<BitSet> sets;
  private final int largest;
  private List<Integer> best;
  private int covered;

  private MaximumCoverage(List<BitSet> sets, List<Integer> first) {
    this.sets = sets;
    largest = sets.stream().mapToInt(BitSet::cardinality).max().orElse(0);
    best = first;
    covered = union(sets, first).cardinality();
  }

  /**
   * Sets by their positions, the one that adds most first; none that adds nothing.
   *
   * @param exact whether no other choice of as many sets covers more
   */
  record Choice(List<Integer> sets, boolean exact) {}

  /** At most so many of the sets. Of equal ones that stand first are chosen. */
  static Choice choose(List<BitSet> sets, int most) {
    var all = IntStream.range(0, sets.size()).boxed().toList();
    var greedy = greedy(sets, all, most);
    var whole = union(sets, all);
    if (most == 1 || union(sets, greedy).equals(whole)) {
      return new Choice(greedy, true);
    }
    if (choices(sets.size(), most) * (1 + whole.length() / Long.SIZE) > SMALL) {
      return new Choice(greedy, false);
    }
    var search = new MaximumCoverage(sets, greedy);
    search.extend(List.of(), new BitSet(), most);
    return new Choice(greedy(sets, search.best, most), true);
  }

  /** Takes the set that adds most, again and again. */
  static List<Integer> greedy(List<BitSet> sets, List<Integer> candidates, int most) {
    List<Integer> chosen = new ArrayList<>();
    var covered = new BitSet();
    while (chosen.size() < most) {
      Work.current().check();
      var next = -1;
      var gain = 0;
      for (var candidate : candidates) {
        var adds = gain(sets.get(candidate), covered);
        if (adds > gain) {
          next = candidate;
          gain = adds;
        }
      }
      if (next < 0) {
        break;
      }
      chosen.add(next);
      covered.or(sets.get(next));
    }
    return chosen;
  }

  private static int gain(BitSet set, BitSet covered) {
    var added = (BitSet) set.clone();
    added.andNot(covered);
    return added.cardinality();
  }

  static BitSet union(List<BitSet> sets, List<Integer> chosen) {
    var union = new BitSet();
    chosen.forEach(each -> union.or(sets.get(each)));
    return union;
  }

  /** How many choices of at most so many sets there are. */
  private static double choices(int sets, int most) {
    var choices = 0d;
    var ofSize = 1d;
    for (var size = 1; size <= Math.min(sets, most); size++) {
      ofSize *= (double) (sets - size + 1) / size;
      choices += ofSize;
    }
    return choices;
  }

  /** Tries every choice that begins with the one given and could still be better. */
  private void extend(List<Integer> chosen, BitSet union, int left) {
    Work.current().check();
    var count = union.cardinality();
    if (count > covered) {
      best = chosen;
      covered = count;
    }
    if (left == 0 || count + left * largest <= covered) {
      return;
    }
    for (var next = chosen.isEmpty() ? 0 : chosen.getLast() + 1; next < sets.size(); next++) {
      var longer = new ArrayList<>(chosen);
      longer.add(next);
      var wider = (BitSet) union.clone();
      wider.or(sets.get(next));
      extend(longer, wider, left - 1);
    }
  }
}
