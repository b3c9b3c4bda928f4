package org.talentgraph.interests;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Tally;

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
  record Counted(@Nullable LocalDate day, boolean isMadeUp) {

    private LocalDate month() {
      return requireNonNull(day).withDayOfMonth(1);
    }
  }

  /** How much there is in a month. */
  record Month(LocalDate month, Tally count) {}

  /**
   * How much there is of a step.
   *
   * @param madeUp how many of them are made up
   * @param dated how many of them have a date
   */
  record Count(Step step, int count, int madeUp, Tally dated, List<Month> months) {

    static Count of(Step step, Collection<Counted> all) {
      var dated = all.stream().filter(each -> each.day() != null).toList();
      var months = dated.stream().collect(groupingBy(Counted::month, TreeMap::new, toList()));
      return new Count(
          step,
          all.size(),
          (int) all.stream().filter(Counted::isMadeUp).count(),
          Tally.of(dated, Counted::isMadeUp),
          months.entrySet().stream()
              .map(each -> new Month(each.getKey(), Tally.of(each.getValue(), Counted::isMadeUp)))
              .toList());
    }
  }
}
