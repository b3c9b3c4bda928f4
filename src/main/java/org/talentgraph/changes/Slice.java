package org.talentgraph.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.graph.AskedPage.Position;
import org.talentgraph.model.PageInfo;

/** A page of a list that is read from the database page by page. */
record Slice<T>(List<T> records, List<String> cursors, PageInfo info) {

  /**
   * @param found what was read from the begin of the page on, or from its end backwards: one more
   *     than the size of the page where there are so many
   * @param position of a record in the list
   * @param inside whether a record lies before {@code before}, or after {@code after} where the
   *     page is counted from its end
   */
  static <T> Slice<T> of(
      AskedPage asked, List<T> found, Function<T, Position> position, Predicate<Position> inside) {
    var reached = found.stream().takeWhile(each -> inside.test(position.apply(each))).toList();
    var more = found.size() > asked.size() || reached.size() < found.size();
    var page = reached.subList(0, Math.min(asked.size(), reached.size()));
    var records = asked.backwards() ? page.reversed() : page;
    var cursors = records.stream().map(position).map(asked.cursors()).toList();
    return new Slice<>(
        List.copyOf(records),
        cursors,
        PageInfo.of(
            asked.backwards() ? asked.before() != null : more,
            asked.backwards() ? more : asked.after() != null,
            cursors));
  }

  /** The same page without some records; where it begins and ends in the list stays. */
  Slice<T> only(Predicate<T> kept) {
    return told(each -> kept.test(each) ? each : null);
  }

  /**
   * The same page as a caller may see it.
   *
   * @param told a record as it is told, or nothing where it is not
   */
  <E> Slice<E> told(Function<T, @Nullable E> told) {
    List<E> left = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (var i = 0; i < records.size(); i++) {
      var each = told.apply(records.get(i));
      if (each != null) {
        left.add(each);
        places.add(cursors.get(i));
      }
    }
    return new Slice<>(List.copyOf(left), List.copyOf(places), info);
  }

  /** Each record with its cursor. */
  <E> List<E> edges(BiFunction<String, T, E> edge) {
    return IntStream.range(0, records.size())
        .mapToObj(i -> edge.apply(cursors.get(i), records.get(i)))
        .toList();
  }

  static int number(@Nullable Position position, int otherwise) {
    return position == null ? otherwise : position.number();
  }
}
