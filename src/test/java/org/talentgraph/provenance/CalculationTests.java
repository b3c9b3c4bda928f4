package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.language.Language;

class CalculationTests {

  @ParameterizedTest
  @CsvSource({
    "SUM, 28 10 7 14, 59, , 59",
    "DIFFERENCE, 59 28 10 7, 14, , 14",
    "PRODUCT, 60 3000, 180000, , 180000",
    "RATIO, 960 120, 8, , 8",
    "RATIO, 960 2 4, 120, , 120",
    "RATIO, 470 237, 1.98, 2, 1.98",
    "PERCENTAGE, 62 340, 18.2, 1, 18.2",
    "PERCENTAGE, 1 8, 12.5, , 12.5",
    "SUM, 59, 59, , 59"
  })
  void exactTermsGiveOneNumber(
      Operation operation, String terms, String result, @Nullable Integer decimals, BigDecimal is) {
    var calculation = calculation(operation, terms, result, decimals);
    assertThat(calculation.computed().orElseThrow()).isEqualByComparingTo(is);
    assertThat(calculation.verdict()).isEqualTo(CheckVerdict.HOLDS);
    for (var wrong : new BigDecimal[] {new BigDecimal("0.01"), new BigDecimal("-0.01")}) {
      var other = is.add(wrong).toString();
      assertThat(calculation(operation, terms, other, decimals).verdict())
          .isEqualTo(CheckVerdict.FAILS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RATIO, 1 8, 0.13, 2, HOLDS", // 0.125: half a unit is rounded up
    "RATIO, 1 8, 0.12, 2, FAILS",
    "RATIO, 1 3, 0.33, , FAILS", // exact, unless rounding is stated
    "RATIO, 1 3, 0.33, 2, HOLDS",
    "PERCENTAGE, 1000 >3000, ≤33.3, 1, HOLDS",
    "PERCENTAGE, 1000 >3000, ≤33.4, 1, FAILS",
    "SUM, <9 1, 10, , FAILS",
    "SUM, <9 1, 10, 0, OPEN" // 9.9 would be rounded to it
  })
  void aRoundedResultIsHeldAgainstTheRoundedNumber(
      Operation operation,
      String terms,
      String result,
      @Nullable Integer decimals,
      CheckVerdict verdict) {
    assertThat(calculation(operation, terms, result, decimals).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    // an exact result
    "SUM, >90 10, 101, OPEN",
    "SUM, >90 10, 100, FAILS",
    "SUM, ≥90 10, 100, OPEN",
    "SUM, ≥90 10, 99, FAILS",
    "SUM, <90 10, 99, OPEN",
    "SUM, <90 10, 100, FAILS",
    "SUM, ≤90 10, 100, OPEN",
    "SUM, ≤90 10, 101, FAILS",
    "SUM, ≈90 10, 100, OPEN",
    // a result that is more than, or nearly, a number
    "SUM, 1000 501, >1500, HOLDS",
    "SUM, 1000 500, >1500, FAILS",
    "SUM, >1000 500, >1500, HOLDS",
    "SUM, ≥1000 500, >1500, OPEN",
    "SUM, >1000 500, >1501, OPEN",
    "SUM, <1000 500, >1500, FAILS",
    "SUM, 20 9, <30, HOLDS",
    "SUM, 20 10, <30, FAILS",
    "SUM, <20 10, <30, HOLDS",
    "SUM, ≤20 10, <30, OPEN",
    "SUM, >20 10, <30, FAILS",
    // a result that is about a number
    "SUM, 20 10, ≈30, OPEN",
    // a result that is a bound
    "PRODUCT, ≤60 3000, ≤180000, HOLDS",
    "PRODUCT, ≤60 2000, ≤180000, FAILS",
    "PRODUCT, 20 ≤500000, ≤10000000, HOLDS",
    "PRODUCT, >60 3000, ≤180000, OPEN",
    "PRODUCT, ≥60 3000, ≥180000, HOLDS",
    "PRODUCT, ≥60 3000, ≥180001, FAILS",
    "PRODUCT, ≤60 3000, ≥180000, OPEN",
    "RATIO, ≤40 2, ≤20, HOLDS",
    "RATIO, 40 ≤2, ≥20, HOLDS",
    "RATIO, 40 ≥2, ≤20, HOLDS",
    "RATIO, 40 0, 20, OPEN",
    "DIFFERENCE, 10 ≤4, ≥6, HOLDS",
    "DIFFERENCE, ≥10 4, ≥6, HOLDS",
    "DIFFERENCE, 10 >4, 6, FAILS",
    "DIFFERENCE, 10 >4, 5, OPEN"
  })
  void qualifiersDecideAtTheirBoundary(
      Operation operation, String terms, String result, CheckVerdict verdict) {
    assertThat(calculation(operation, terms, result, null).verdict()).isEqualTo(verdict);
  }

  @Test
  void writesDownTheCalculation() {
    var holds = calculation(Operation.PERCENTAGE, "1000 >3000", "≤33.3", 1).reason();
    assertThat(holds.in(Language.EN))
        .isEqualTo(
            "1,000 ÷ >3,000 × 100 = 33.3, rounded to 1 decimal; the figure is ≤33.3. They agree.");
    assertThat(holds.in(Language.ZH))
        .isEqualTo("1,000 ÷ >3,000 × 100 = 33.3（保留1位小数）；该数字为 ≤33.3。两者一致。");
    assertThat(calculation(Operation.SUM, "48 10", "59", null).reason().in(Language.EN))
        .isEqualTo("48 + 10 = 58; the figure is 59. They do not agree.");
    assertThat(calculation(Operation.SUM, "≈48 11", "59", null).reason().in(Language.ZH))
        .isEqualTo("≈48 + 11 = 59；该数字为 59。数字并不精确，无法判定两者是否一致。");
  }

  @Test
  void hasNoNumberWhereItDividesByZero() {
    var calculation = calculation(Operation.RATIO, "40 0", "20", null);
    assertThat(calculation.computed()).isEmpty();
    assertThat(calculation.reason().in(Language.EN)).startsWith("40 ÷ 0 = ?");
  }

  private static Calculation calculation(
      Operation operation, String terms, String result, @Nullable Integer decimals) {
    return new Calculation(operation, Printed.figures(terms), Printed.figure(result), decimals);
  }
}
