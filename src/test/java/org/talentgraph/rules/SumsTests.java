package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.cases.AmountBasis;
import org.talentgraph.cases.GivenNumber;
import org.talentgraph.cases.GivenRecord;
import org.talentgraph.rules.SumsInput.OtherProvinces;
import org.talentgraph.rules.SumsInput.PersonTimes;

class SumsTests {

  private static final SumsInput GIVEN =
      new SumsInput(
          number("1"),
          number("2"),
          number("3"),
          number("4"),
          List.of(
              new OtherProvinces("rule:a", number("5")), new OtherProvinces("rule:a", number("7"))),
          List.of(
              new PersonTimes("programme:a", 2),
              new PersonTimes("programme:a", 3),
              new PersonTimes("programme:b", 0)));

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  @Test
  void sumsAreByWhatTheyAre() {
    var sums = GIVEN.sums();
    assertThat(sums.money())
        .isEqualTo(
            Map.of(
                AmountBasis.ANNUAL_SALARY, number("1"),
                AmountBasis.NET_INCOME, number("2"),
                AmountBasis.TRAVEL_COST, number("3"),
                AmountBasis.INTRODUCTION_COST, number("4")));
    assertThat(sums.of(AmountBasis.NET_INCOME, "rule:a")).isEqualTo("2");
    assertThat(sums.of(AmountBasis.OTHER_PROVINCES, "rule:a")).as("the most").isEqualTo("7");
    assertThat(sums.of(AmountBasis.OTHER_PROVINCES, "rule:b")).isNull();
    assertThat(SumsInput.NOTHING.sums()).isEqualTo(Sums.NONE);
  }

  @Test
  void personTimesOfAProgrammeAreAddedUp() {
    var sums = GIVEN.sums();
    assertThat(sums.programmes()).containsExactly("programme:a");
    assertThat(sums.personTimes(under("programme:a", "programme:b"))).isEqualTo(5);
    assertThat(sums.personTimes(under("programme:b"))).isZero();
    assertThat(sums.personTimes(under("programme:c"))).isNull();
  }

  private static Payment under(String... programmes) {
    return new Payment(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(programmes),
        List.of(),
        true,
        false);
  }

  @Test
  void namesTheRecordsAndTheNumbersThatAreGiven() {
    assertThat(GIVEN.records())
        .contains(new GivenRecord("Rule", "rule:a"), new GivenRecord("Programme", "programme:b"))
        .hasSize(5);
    assertThat(GIVEN.numbers())
        .contains(
            new GivenNumber("sums.annualSalary", number("1")),
            new GivenNumber("sums.netIncome", number("2")),
            new GivenNumber("sums.travelCost", number("3")),
            new GivenNumber("sums.introductionCost", number("4")),
            new GivenNumber("sums.otherProvinces.amount", number("7")),
            GivenNumber.of("sums.personTimes.count", 3))
        .hasSize(9);
    assertThat(SumsInput.NOTHING.records()).isEmpty();
    assertThat(SumsInput.NOTHING.numbers()).allMatch(each -> each.number() == null);
  }

  @ParameterizedTest
  @CsvSource({"240000.00, 240000", "2.4E+5, 240000", "0.50, 0.5", "0, 0"})
  void writesMoneyPlainly(String number, String plain) {
    assertThat(MoneyRange.plain(number(number))).hasToString(plain);
  }

  @ParameterizedTest
  @CsvSource({"1.239, 1.23", "1.2, 1.2", "1E+2, 100", "0.009, 0"})
  void roundsDownToTheFen(String number, String fen) {
    assertThat(MoneyRange.fen(number(number))).hasToString(fen);
  }

  @Test
  void reckonsWithRanges() {
    var range = new MoneyRange(number("100"), number("200"), "MONTH");
    var open = new MoneyRange(number("10"), null, "YEAR");
    assertThat(range.currency()).isEqualTo("CNY");
    assertThat(range.times(number("1.5"), "YEAR"))
        .isEqualTo(new MoneyRange(number("150"), number("300"), "YEAR"));
    assertThat(open.times(number("2"), null)).isEqualTo(new MoneyRange(number("20"), null, null));
    assertThat(range.dividedBy(3))
        .isEqualTo(new MoneyRange(number("33.33"), number("66.66"), "MONTH"));
    assertThat(open.dividedBy(4)).isEqualTo(new MoneyRange(number("2.5"), null, "YEAR"));
    assertThat(range.plus(range)).isEqualTo(new MoneyRange(number("200"), number("400"), null));
    assertThat(range.plus(open)).isEqualTo(new MoneyRange(number("110"), null, null));
    assertThat(open.plus(range)).isEqualTo(new MoneyRange(number("110"), null, null));
  }

  @Test
  void tellsALimitFromAPromise() {
    assertThat(payment(AmountBasis.FIXED, null, "1", null).isLimit()).isTrue();
    assertThat(payment(AmountBasis.FIXED, "1", "1", "UP_TO").isLimit()).isFalse();
    assertThat(payment(AmountBasis.FIXED, null, null, "UP_TO").isLimit()).isFalse();
    assertThat(payment(AmountBasis.NET_INCOME, null, null, "UP_TO").isLimit()).isTrue();
    assertThat(payment(AmountBasis.NET_INCOME, null, "1", "EXACT").isLimit()).isFalse();
    assertThat(Payment.NONE.isPerPersonTime()).isFalse();
    assertThat(payment(AmountBasis.FIXED, "1", null, null).isPerPersonTime()).isTrue();
  }

  private static Payment payment(AmountBasis basis, String min, String max, String qualifier) {
    return new Payment(
        basis,
        min == null ? null : number(min),
        max == null ? null : number(max),
        null,
        qualifier,
        "PERSON_TIME",
        null,
        null,
        null,
        null,
        Set.of(),
        List.of(),
        true,
        false);
  }
}
