package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.criteria.AvailabilityCriterion.AVAILABILITY;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.language.Text;

class AvailabilityCriterionTests {

  private static Judged judged(
      @Nullable String start, @Nullable String end, @Nullable String from, @Nullable String to) {
    return new Judged(
        AVAILABILITY,
        demand(
            it -> {
              it.startsOn = day(start);
              it.endsOn = day(end);
            }),
        expert(
            it -> {
              it.availableFrom = day(from);
              it.availableTo = day(to);
            }));
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  @ParameterizedTest
  @CsvSource({", ", "2026-01-01, ", ", 2026-07-01", "2026-01-01, 2026-01-01"})
  void aDemandWithoutATimeGivesNoCause(@Nullable String start, @Nullable String end) {
    assertThat(judged(start, end, "2026-01-01", null).hasNoCause()).isTrue();
  }

  /** The work takes 100 days. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-04-11, 100",
    "2025-01-01, 2027-01-01, 100",
    "2026-01-11, 2026-04-11, 90",
    "2026-01-01, 2026-04-01, 90",
    "2026-01-11, 2026-04-01, 80",
    "2026-04-10, , 1",
    "2026-04-11, , 0",
    ", 2026-01-01, 0",
    ", 2026-01-31, 30",
    "2026-02-01, , 69"
  })
  void theShareOfTheDaysCounts(@Nullable String from, @Nullable String to, int days) {
    assertThat(judged("2026-01-01", "2026-04-11", from, to).value())
        .isEqualTo(days / 100.0, within(1e-12));
  }

  @Test
  void anUnknownTimeCountsHalf() {
    var judged = judged("2026-01-01", "2026-04-11", null, null);
    assertThat(judged.value()).isEqualTo(0.5);
    assertThat(judged.missing()).containsExactly("It is not known when the expert is available.");
  }

  @Test
  void theReasonNamesBothTimes() {
    var judged = judged("2026-01-01", "2026-04-11", "2026-02-01", null);
    assertThat(judged.judgement().reason().get())
        .isEqualTo(
            new Text(
                "Available on 69 of the 100 days of the work; available from 2026-02-01, the work"
                    + " is from 2026-01-01 until before 2026-04-11.",
                "工作共 100 天，其中 69 天有空；专家有空的时间为自 2026-02-01 起，工作时间为自 2026-01-01 起至 2026-04-11 前。"));
    assertThat(judged.missing()).containsExactly(judged.reason());
    assertThat(judged("2026-01-01", "2026-04-11", "2025-12-01", null).missing()).isEmpty();
    assertThat(judged("2026-01-01", "2026-04-11", null, "2026-02-01").reason())
        .contains("; available until before 2026-02-01, ");
  }

  /** Of the 365 days of the work 90, 91, 92 and 92 lie in the quarters of the year. */
  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2028-01-01, 365",
    "2026-02-01, 2028-01-01, 365",
    "2026-03-01, 2028-01-01, 275",
    "2025-01-01, 2026-07-01, 181",
    "2025-01-01, , 365",
    ", 2028-01-01, 365",
    "2027-01-01, , 0"
  })
  void theIndexGivesTheShareOfTheQuarters(@Nullable String from, @Nullable String to, int days) {
    assertThat(judged("2026-01-01", "2027-01-01", from, to).pointsOfExpert())
        .isEqualTo(days / 365.0, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2027-01-01, 1",
    "2026-01-01, 2027-07-01, 0.5",
    "2025-01-01, 2026-07-01, 0.5",
    "2025-01-01, 2025-07-01, 0",
    "2026-12-31, 2027-01-01, 1",
    ", , 0.5"
  })
  void theIndexFindsTheDemandsThatStartAndEndInTheTime(
      @Nullable String start, @Nullable String end, double points) {
    assertThat(judged(start, end, "2026-01-01", "2027-01-01").pointsOfDemand()).isEqualTo(points);
  }

  @Test
  void theIndexKnowsWhenNothingIsKnown() {
    assertThat(judged("2026-01-01", "2027-01-01", null, null).pointsOfExpert()).isEqualTo(0.5);
    assertThat(AVAILABILITY.expertsFor(demand(it -> {}), Judged.KNOWN).keys()).isEmpty();
    assertThat(AVAILABILITY.demandsFor(expert(it -> {}), Judged.KNOWN).keys()).isEmpty();
  }

  /** Ten years are enough to tell experts apart. */
  @Test
  void aTimeWithoutEndHasFortyKeys() {
    assertThat(
            AVAILABILITY.keysOf(expert(it -> it.availableFrom = day("2026-01-01")), Judged.KNOWN))
        .hasSize(40);
    assertThat(AVAILABILITY.keysOf(expert(it -> it.availableTo = day("2026-01-01")), Judged.KNOWN))
        .hasSize(40);
  }
}
