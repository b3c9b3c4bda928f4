package org.talentgraph.graph;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.talentgraph.model.PageInfo;

/**
 * A page of a ranking that Java made.
 *
 * @param cursors of the records, in their order
 * @param begin the rank of its first record, from 0 on
 * @param ranked how many records the ranking has
 */
public record RankedPage<T>(List<T> records, List<String> cursors, int begin, int ranked) {

  public int end() {
    return begin + records.size();
  }

  /** Each record with its cursor. */
  public <E> List<E> edges(BiFunction<String, T, E> edge) {
    return IntStream.range(0, records.size())
        .mapToObj(i -> edge.apply(cursors.get(i), records.get(i)))
        .toList();
  }

  public PageInfo info() {
    return PageInfo.of(end() < ranked, begin > 0, cursors);
  }
}
