package org.talentgraph.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaximumCoverageTests {

  private static final double BOUND = 1 - 1 / Math.E;

  @Test
  void holdsAgainstExhaustiveSearchOnRandomCases() {
    var random = new Random(1978);
    var greedyFellShort = 0;
    for (var round = 0; round < 2_000; round++) {
      var sets = sets(random, 1 + random.nextInt(9), 4 + random.nextInt(16), 0.35);
      var most = 1 + random.nextInt(4);
      var optimum = exhaustive(sets, most);
      var exact = MaximumCoverage.choose(sets, most);
      var greedy = MaximumCoverage.greedy(sets, all(sets), most);
      assertThat(exact.exact()).isTrue();
      assertThat(exact.sets()).hasSizeLessThanOrEqualTo(most).doesNotHaveDuplicates();
      assertThat(covered(sets, exact.sets())).isEqualTo(optimum);
      assertThat((double) covered(sets, greedy)).isBetween(BOUND * optimum, (double) optimum);
      greedyFellShort += covered(sets, greedy) < optimum ? 1 : 0;
    }
    assertThat(greedyFellShort).isPositive();
  }

  @Test
  void findsTheTwoHalvesThatGreedyMisses() {
    var sets = List.of(set(0, 1, 2, 3), set(0, 1, 4), set(2, 3, 5));
    assertThat(covered(sets, MaximumCoverage.greedy(sets, all(sets), 2))).isEqualTo(5);
    assertThat(MaximumCoverage.choose(sets, 2))
        .isEqualTo(new MaximumCoverage.Choice(List.of(1, 2), true));
  }

  @Test
  void eachAddsNoMoreThanTheOneBefore() {
    var random = new Random(63);
    for (var round = 0; round < 200; round++) {
      var sets = sets(random, 8, 20, 0.3);
      var chosen = MaximumCoverage.choose(sets, 4).sets();
      var gains =
          IntStream.range(0, chosen.size())
              .mapToObj(
                  each ->
                      covered(sets, chosen.subList(0, each))
                          - covered(sets, chosen.subList(0, each + 1)))
              .toList();
      assertThat(gains).isSorted().allMatch(gain -> gain < 0);
    }
  }

  @Test
  void aLargeCaseIsSaidNotToBeExact() {
    var sets = sets(new Random(7), 300, 5_000, 0.02);
    var choice = MaximumCoverage.choose(sets, 10);
    assertThat(choice.exact()).isFalse();
    assertThat(choice.sets()).hasSize(10);
  }

  @Test
  void nothingIsChosenWhereNothingIsToBeCovered() {
    assertThat(MaximumCoverage.choose(List.of(), 3).sets()).isEmpty();
    assertThat(MaximumCoverage.choose(List.of(set(), set()), 3))
        .isEqualTo(new MaximumCoverage.Choice(List.of(), true));
  }

  private static int exhaustive(List<BitSet> sets, int most) {
    return IntStream.range(0, 1 << sets.size())
        .filter(choice -> Integer.bitCount(choice) <= most)
        .map(
            choice ->
                covered(
                    sets, all(sets).stream().filter(each -> (choice & (1 << each)) != 0).toList()))
        .max()
        .orElseThrow();
  }

  private static int covered(List<BitSet> sets, List<Integer> chosen) {
    return (int)
        chosen.stream().flatMap(each -> sets.get(each).stream().boxed()).distinct().count();
  }

  private static List<Integer> all(List<BitSet> sets) {
    return IntStream.range(0, sets.size()).boxed().toList();
  }

  private static List<BitSet> sets(Random random, int count, int elements, double density) {
    List<BitSet> sets = new ArrayList<>();
    for (var i = 0; i < count; i++) {
      sets.add(
          set(
              IntStream.range(0, elements)
                  .filter(element -> random.nextDouble() < density)
                  .toArray()));
    }
    return sets;
  }

  private static BitSet set(int... elements) {
    var set = new BitSet();
    IntStream.of(elements).forEach(set::set);
    return set;
  }
}
