package org.talentgraph.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, days and durations as documents print them. */
class PrintedFormsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-07-01 | DAY | 自2024年7月1日起施行 | true",
        "2024-07-01 | DAY | 自2024年7月11日起施行 | false",
        "2024-07-01 | DAY | in force from 1 July 2024 | true",
        "2024-07-01 | DAY | in force from 11 July 2024 | false",
        "2024-07-01 | DAY | since July 1, 2024 | true",
        "2024-07-01 | DAY | 2024-07-01 | true",
        "2024-07-01 | DAY | 自2024年07月01日起施行 | true",
        "2024-07-01 | DAY | 2024/7/1 | true",
        "2024-07-01 | DAY | 2024.7.1 | true",
        "2024-07-01 | DAY | 2024.07.01 | true",
        "2024-07-01 | DAY | 2024/7/11 | false",
        "2024-07-01 | DAY | 2024-7.1 | false",
        "2024-07-01 | DAY | 01 July 2024 | true",
        "2024-07-01 | DAY | in July 2024 | false",
        "2024-07-01 | MONTH | in July 2024 | true",
        "2024-07-01 | MONTH | 2024年7月 | true",
        "2024-07-01 | MONTH | 2024年07月 | true",
        "2024-07-01 | MONTH | 2024.7 | true",
        "2024-01-01 | MONTH | 2024.12 | false",
        "2024-07-01 | MONTH | in June 2024 | false",
        "2024-01-01 | YEAR | in 2024 | true",
        "2024-01-01 | YEAR | 12024 of them | false"
      })
  void aDayIsFoundInEachOfItsForms(LocalDate day, String precision, String words, boolean found) {
    assertThat(DayForms.of(day, precision).matcher(words).find()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "480, 480",
    "1200, '1,200'",
    "500000, 50万",
    "24, 二十四",
    "2, 两",
    "1, One",
    "39.45, 39.45",
    "40.0, 40"
  })
  void aNumberIsFoundInEachOfItsForms(BigDecimal number, String words) {
    assertThat(NumberForms.of(number))
        .anyMatch(form -> Pattern.compile(form).matcher(words).matches());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P36M | 最长发给36个月 | true",
        "P36M | 最长三年 | true",
        "P3Y | for 36 months | true",
        "P3Y | three-year grants | true",
        "P1Y | 连续工作满一年 | true",
        "P1Y | for at least a year | true",
        "P6M | 半年内 | true",
        "P6M | half a year | true",
        "P18M | 半年内 | false",
        "P30D | 三十日内 | true",
        "P14D | two weeks | true",
        "P2W | 14天 | true",
        "P2Y | 最长发给36个月 | false",
        "P2Y | 十二年 | false",
        "P10D | 十个月 | false",
        "P1M10D | nothing is looked for | true"
      })
  void aDurationIsFoundInEachOfItsForms(Period duration, String words, boolean found) {
    assertThat(DurationForms.standIn(words, duration)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"1, someone", "2.5, 2x5", "48, 480"})
  void andInNoOther(BigDecimal number, String words) {
    assertThat(NumberForms.of(number))
        .noneMatch(form -> Pattern.compile(form).matcher(words).matches());
  }
}
