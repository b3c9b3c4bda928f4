package org.talentgraph.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.cases.RecordedDate.Precision;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.Row;

/** Dates as recorded, against days and ranges of them. */
class LifetimeTests {

  @ParameterizedTest
  @CsvSource({
    "DAY, 2018-01-01",
    "MONTH, 2018-01-31",
    "QUARTER, 2018-03-31",
    "YEAR, 2018-12-31",
    "DECADE, 2027-12-31"
  })
  void anImpreciseDateCoversItsWholePeriod(Precision precision, LocalDate last) {
    assertThat(new RecordedDate(LocalDate.of(2018, 1, 1), precision).last()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06-30, DAY, 2022-06-30, 2022-07-01, MET",
    "2022-06-30, DAY, 2022-06-29, 2022-06-30, NOT_MET",
    "2022-06-30, DAY, 2022-07-01, 2022-08-01, NOT_MET",
    "2018-01-01, YEAR, 2018-01-01, 2019-01-01, MET",
    "2018-01-01, YEAR, 2018-01-02, 2019-01-01, UNKNOWN",
    "2018-01-01, YEAR, 2018-01-01, 2018-12-31, UNKNOWN",
    "2018-01-01, YEAR, 2018-12-31, 2019-06-01, UNKNOWN",
    "2018-01-01, YEAR, 2019-01-01, 2020-01-01, NOT_MET",
    "2018-01-01, YEAR, 2017-01-01, 2018-01-01, NOT_MET",
    "2018-01-01, YEAR, 2018-06-01, 2018-07-01, UNKNOWN"
  })
  void aDateLiesInAnIntervalUpToItsEndWhichIsNotOfIt(
      LocalDate first, Precision precision, LocalDate from, LocalDate to, Verdict verdict) {
    assertThat(new RecordedDate(first, precision).within(new DateRange(from, to)))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-08-31, NOT_MET",
    "2021-09-01, UNKNOWN",
    "2021-09-30, UNKNOWN",
    "2021-10-01, MET",
    "2022-06-29, MET",
    "2022-06-30, NOT_MET"
  })
  void whatBeganInAMonthAndEndedOnADayHeldInBetween(LocalDate day, Verdict verdict) {
    var version =
        Lifetime.of(
            Row.of(
                Map.of(
                    "validFrom",
                    LocalDate.of(2021, 9, 1),
                    "validTo",
                    LocalDate.of(2022, 6, 30),
                    "validPrecision",
                    "MONTH",
                    "validToPrecision",
                    "DAY")));
    assertThat(version.on(day)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-12-31, MET",
    "2018-01-01, UNKNOWN",
    "2018-12-31, UNKNOWN",
    "2019-01-01, NOT_MET"
  })
  void whatEndedInAYearMayHaveHeldOnAnyDayOfIt(LocalDate day, Verdict verdict) {
    var ended =
        Lifetime.of(Row.of(Map.of("validTo", LocalDate.of(2018, 1, 1), "validPrecision", "YEAR")));
    assertThat(ended.on(day)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-12-31, NOT_MET, ",
    "2018-06-01, UNKNOWN, START_NOT_PRINTED",
    "2023-05-20, UNKNOWN, START_NOT_PRINTED",
    "2023-05-21, MET, ",
    "2024-01-01, UNKNOWN, END_NOT_PRINTED"
  })
  void withoutAPrintedStartOrEndItIsKnownBetweenTwoDays(
      LocalDate day, Verdict verdict, Lifetime.Doubt.@Nullable Kind doubt) {
    var post =
        Lifetime.of(
            Row.of(
                Map.of(
                    "validFrom",
                    LocalDate.of(2018, 1, 1),
                    "validPrecision",
                    "YEAR",
                    "knownFrom",
                    LocalDate.of(2023, 5, 21),
                    "knownUntil",
                    LocalDate.of(2024, 1, 1))));
    assertThat(post.on(day)).isEqualTo(verdict);
    assertThat(post.doubt(day).map(Lifetime.Doubt::kind).orElse(null)).isEqualTo(doubt);
  }

  @Test
  void whatHasNoDatesHoldsAlways() {
    assertThat(Lifetime.of(Row.of(Map.of())).on(LocalDate.of(1900, 1, 1))).isEqualTo(Verdict.MET);
  }

  @ParameterizedTest
  @CsvSource({"2020-01-01, 2020-01-01", "2020-01-02, 2020-01-01"})
  void anIntervalWithoutADayIsRefused(LocalDate from, LocalDate to) {
    assertThatThrownBy(() -> new DateRange(from, to))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_PERIOD);
              assertThat(refusal.english()).contains(from.toString(), to.toString());
              assertThat(refusal.chinese()).contains(from.toString(), to.toString());
            });
  }
}
