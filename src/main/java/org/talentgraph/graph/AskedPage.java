package org.talentgraph.graph;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The page of a connection that Java answers, as a caller asks for it.
 *
 * @param size the greatest number of records
 * @param backwards whether it is counted from the end, by {@code last}
 * @param after the position after which it begins
 * @param before the position before which it ends
 * @param cursors writes the cursor of a position
 */
public record AskedPage(
    int size,
    boolean backwards,
    @Nullable Position after,
    @Nullable Position before,
    Function<Position, String> cursors) {

  /**
   * A place in a list: a number by which it is ordered, such as the rank from 0 on, and the key of
   * the record that stands there.
   */
  public record Position(int number, String key) {}

  /** How many records of a ranking have to be known to tell the page. */
  public int reach(int most) {
    if (backwards) {
      return before == null ? most : Math.min(most, before.number());
    }
    return Math.min(most, (after == null ? 0 : after.number() + 1) + size);
  }

  /**
   * The page of a ranking.
   *
   * @param key tells its records apart
   */
  public <T> RankedPage<T> of(List<T> ranking, Function<T, String> key) {
    var keys = ranking.stream().map(key).toList();
    var begin = after == null ? 0 : place(after, keys, -1) + 1;
    var end = before == null ? keys.size() : place(before, keys, 0);
    if (end - begin > size) {
      begin = backwards ? end - size : begin;
      end = begin + size;
    }
    end = Math.max(begin, end);
    var written =
        IntStream.range(begin, end)
            .mapToObj(rank -> cursors.apply(new Position(rank, keys.get(rank))))
            .toList();
    return new RankedPage<>(ranking.subList(begin, end), written, begin, ranking.size());
  }

  /**
   * Where a record stands now.
   *
   * @param gone what to add to the place where it stood, if it is there no more
   */
  private static int place(Position position, List<String> keys, int gone) {
    var now = keys.indexOf(position.key());
    return now >= 0 ? now : Math.min(position.number(), keys.size()) + gone;
  }
}
