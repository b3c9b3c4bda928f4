package org.talentgraph.paths;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The records whose relationships are not listed yet, seen from both ends of the paths.
 *
 * <p>A path that is not known goes over two such records, at least. So it costs no less than the
 * nearest one from where paths begin and the nearest one from where they end, each with what it
 * costs itself.
 */
final class Frontier {

  private final Surroundings around;
  private final int maxLength;
  private final int[][] begins;
  private final int[][] ends;

  Frontier(Surroundings around, Distances behind, Distances ahead, int maxLength) {
    this.around = around;
    this.maxLength = maxLength;
    begins = over(behind);
    ends = over(ahead);
  }

  /** By steps and by records, what a path costs up to a record, itself included. */
  private int[][] over(Distances distances) {
    var least = new int[maxLength][around.size()];
    for (var step = 0; step < maxLength; step++) {
      for (var record = 0; record < around.size(); record++) {
        least[step][record] = Distances.NEVER;
        for (var leg : distances.costs()) {
          least[step][record] =
              Math.min(least[step][record], leg[step][record] + around.cost(record));
        }
      }
    }
    return least;
  }

  /** What a path costs at least that is not known; {@link Distances#NEVER} if there is none. */
  int least() {
    var left = nearest(begins);
    var right = nearest(ends);
    return IntStream.range(0, maxLength)
        .map(step -> Math.min(Distances.NEVER, left[step] + right[maxLength - 1 - step]))
        .min()
        .orElse(Distances.NEVER);
  }

  private int[] nearest(int[][] least) {
    return IntStream.range(0, maxLength)
        .map(step -> unlisted().map(record -> least[step][record]).min().orElse(Distances.NEVER))
        .toArray();
  }

  private IntStream unlisted() {
    return IntStream.range(0, around.size()).filter(record -> !around.isListed(record));
  }

  /** A record that may have to be listed, and what a path costs up to it. */
  private record Place(int record, int cost) {}

  /**
   * Records to list so that no unknown path costs less than this: those on one side or the other,
   * so that as few relationships as possible are read. The nearest stand first.
   */
  List<Integer> upTo(int cost) {
    var left = places(begins, nearest(ends), cost);
    var right = places(ends, nearest(begins), cost);
    var leftSize = 0L;
    var rightSize = right.stream().mapToLong(this::size).sum();
    var fewest = Long.MAX_VALUE;
    var split = 0;
    var rest = right.size();
    for (int i = 0, j = right.size(); i <= left.size(); i++) {
      var limit = i < left.size() ? cost - left.get(i).cost() : 0;
      while (j > 0 && right.get(j - 1).cost() >= limit) {
        rightSize -= size(right.get(--j));
      }
      if (leftSize + rightSize < fewest) {
        fewest = leftSize + rightSize;
        split = i;
        rest = j;
      }
      leftSize += i < left.size() ? size(left.get(i)) : 0;
    }
    return Stream.concat(left.stream().limit(split), right.stream().limit(rest))
        .sorted(comparingInt(Place::cost).thenComparing(comparingLong(this::size)))
        .map(Place::record)
        .distinct()
        .toList();
  }

  private long size(Place place) {
    return around.connections(place.record());
  }

  /** The records over which a path may go that costs less, by what it costs up to them. */
  private List<Place> places(int[][] least, int[] other, int cost) {
    List<Place> places = new ArrayList<>();
    unlisted()
        .forEach(
            record ->
                IntStream.range(0, maxLength)
                    .filter(step -> least[step][record] + other[maxLength - 1 - step] < cost)
                    .map(step -> least[step][record])
                    .min()
                    .ifPresent(nearest -> places.add(new Place(record, nearest))));
    places.sort(comparingInt(Place::cost));
    return places;
  }
}
