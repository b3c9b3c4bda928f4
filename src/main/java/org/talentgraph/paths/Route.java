package org.talentgraph.paths;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A path as the search finds it.
 *
 * @param records ids of the records on the way, both ends included
 * @param ways what is walked between them
 * @param cost by the measure of the search
 * @param distance by {@link Measure#TELLING}, without the stops
 * @param connections how many relationships the records between the ends have together
 */
record Route(List<String> records, List<Way> ways, int cost, int distance, long connections) {

  /** How paths are ordered; what is still equal then, by ids. */
  enum Order {
    SPECIFIC(Measure.TELLING, comparingInt(Route::length)),
    RECENT(Measure.LENGTH, comparing(Route::latest).reversed()),
    ID(Measure.LENGTH, (_, _) -> 0);

    private final Measure measure;
    private final Comparator<Route> ties;

    Order(Measure measure, Comparator<Route> ties) {
      this.measure = measure;
      this.ties = ties;
    }

    Measure measure() {
      return measure;
    }

    Comparator<Route> routes() {
      return comparingInt(Route::cost)
          .thenComparing(ties)
          .thenComparing(Route::names, Arrays::compare);
    }
  }

  int length() {
    return ways.size();
  }

  /** What tells it apart from every other path between its ends. */
  String key() {
    return String.join(" ", names());
  }

  private String latest() {
    return ways.stream().map(Way::from).max(Comparator.naturalOrder()).orElse("");
  }

  /** The ids on the way, then the relationship types, then what tells relationships apart. */
  private String[] names() {
    return Stream.of(
            records.stream().skip(1),
            words(Way::type),
            words(Way::from),
            words(Way::title),
            words(Way::id))
        .flatMap(each -> each)
        .toArray(String[]::new);
  }

  private Stream<String> words(Function<Way, String> word) {
    return ways.stream().map(word);
  }
}
