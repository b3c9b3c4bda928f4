package org.talentgraph.interests;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * What has come of demands.
 *
 * @param published figures that stand beside the steps, with which they have nothing to do
 */
record Funnel(List<Count> steps, List<Reference> published, @Nullable Text note) {

  /** What comes of demands, in its order. */
  enum Step {
    DEMANDS,
    INTERESTS,
    MEETINGS,
    AGREEMENTS,
    PLACEMENTS,
    CONTRACTS
  }

  /** One of what is counted, with its day, if that is known. */
  record Counted(@Nullable LocalDate day, boolean isMadeUp) {}

  /** How much there is in a month. */
  record Month(LocalDate month, int count) {}

  /**
   * How much there is of a step.
   *
   * @param madeUp how many of them are made up
   * @param dated how many of them have a date
   */
  record Count(Step step, int count, int madeUp, int dated, List<Month> months) {

    static Count of(Step step, Collection<Counted> all) {
      var months =
          all.stream()
              .map(Counted::day)
              .filter(Objects::nonNull)
              .map(Objects::requireNonNull)
              .collect(groupingBy(day -> day.withDayOfMonth(1), TreeMap::new, counting()));
      var dated = months.values().stream().mapToInt(Long::intValue).sum();
      return new Count(
          step,
          all.size(),
          (int) all.stream().filter(Counted::isMadeUp).count(),
          dated,
          months.entrySet().stream()
              .map(each -> new Month(each.getKey(), each.getValue().intValue()))
              .toList());
    }
  }
}
