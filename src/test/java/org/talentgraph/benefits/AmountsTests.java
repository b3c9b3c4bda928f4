package org.talentgraph.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.cases.AmountBasis;
import org.talentgraph.language.Text;
import org.talentgraph.rules.Funder;
import org.talentgraph.rules.MoneyRange;
import org.talentgraph.rules.Payment;
import org.talentgraph.rules.Sums;
import org.talentgraph.rules.Wording;

/** What payments come to. */
class AmountsTests {

  private static final BigDecimal SALARY = new BigDecimal("600000");
  private static final Funder DISTRICT = new Funder("agency:district", new BigDecimal("0.2"), true);
  private static final Funder CITY = new Funder("agency:city", new BigDecimal("0.2"), true);

  @Test
  void twoFundersWithEqualSharesKeepTheirJointCap() {
    var amounts = ofShare("0.4", "UP_TO", List.of(DISTRICT, CITY), salary(SALARY));
    assertThat(amounts.amount()).isEqualTo(range("0", "240000", "YEAR"));
    assertThat(amounts.parts())
        .extracting(Amounts.Part::amount)
        .containsExactly(range("0", "120000", "YEAR"), range("0", "120000", "YEAR"));
    assertThat(amounts.caps())
        .extracting(Cap::amount)
        .containsExactly(number("240000"), number("120000"), number("120000"));
    assertThat(amounts.caps()).extracting(Cap::joint).containsExactly(true, false, false);
  }

  @Test
  void aShareOfWhatIsNotKnownNamesTheMissingInput() {
    var amounts = ofShare("0.4", "UP_TO", List.of(DISTRICT, CITY), Sums.NONE);
    assertThat(amounts.amount()).isNull();
    assertThat(amounts.missing()).containsExactly(new Text("The annual salary", "年薪"));
    assertThat(amounts.parts()).extracting(Amounts.Part::amount).containsOnlyNulls();
    assertThat(amounts.parts())
        .extracting(Amounts.Part::share)
        .containsExactly(number("0.2"), number("0.2"));
    assertThat(amounts.caps()).extracting(Cap::amount).containsOnlyNulls();
    assertThat(amounts.caps())
        .extracting(Cap::share)
        .containsExactly(number("0.4"), number("0.2"), number("0.2"));
  }

  @Test
  void aShareAtLeastGoesUpToAll() {
    var payment = share(AmountBasis.NET_INCOME, "0.7", "AT_LEAST", List.of());
    var sums = new Sums(Map.of(AmountBasis.NET_INCOME, number("1000000")), Map.of(), Map.of());
    assertThat(new Amounts("rule:share", payment, sums).amount())
        .isEqualTo(range("700000", "1000000", "YEAR"));
  }

  @Test
  void whatOtherProvincesPayIsTheLeastOfACommission() {
    var payment = share(AmountBasis.OTHER_PROVINCES, "1", "AT_LEAST", List.of());
    var sums = new Sums(Map.of(), Map.of("rule:commission", number("80000")), Map.of());
    assertThat(new Amounts("rule:commission", payment, sums).amount())
        .isEqualTo(range("80000", null, "YEAR"));
    assertThat(new Amounts("rule:other", payment, sums).missing())
        .extracting(Text::english)
        .containsExactly("What other provinces pay in the same case");
  }

  @Test
  void personTimesAreCounted() {
    var key = perPersonTime("100000", "programme:key");
    var regular = perPersonTime("50000", "programme:regular");
    var sums = new Sums(Map.of(), Map.of(), Map.of("programme:key", 3L, "programme:regular", 4L));
    var total =
        Objects.requireNonNull(new Amounts("rule:key", key, sums).amount())
            .plus(Objects.requireNonNull(new Amounts("rule:regular", regular, sums).amount()));
    assertThat(total).isEqualTo(range("500000", "500000", null));
    assertThat(new Amounts("rule:key", key, Sums.NONE).amount()).isNull();
    assertThat(new Amounts("rule:key", key, Sums.NONE).each())
        .isEqualTo(range("100000", "100000", "PERSON_TIME"));
  }

  @Test
  void aMonthlyAmountHasACapOverAllItsMonths() {
    var payment = fixed("3000", "3000", "MONTH", 60, null);
    var amounts = new Amounts("rule:rent", payment, Sums.NONE);
    assertThat(amounts.inAll()).isEqualTo(range("0", "180000", null));
    assertThat(amounts.caps()).extracting(Cap::amount).containsExactly(number("180000"));
  }

  @Test
  void aLimitedNumberOfRecipientsHasAJointCap() {
    var amounts = new Amounts("rule:reward", fixed(null, "500000", "YEAR", null, 20), Sums.NONE);
    assertThat(amounts.caps())
        .extracting(Cap::amount)
        .containsExactly(number("500000"), number("10000000"));
  }

  @Test
  void whatTheDocumentsDoNotStateIsNamed() {
    var unknown = new Amounts("rule:x", fixed("5", "5", "NOT_STATED", null, null), Sums.NONE);
    assertThat(unknown.notStated())
        .extracting(Text::english)
        .containsExactly(
            "the period it is paid for", "whether it is paid beside other payments", "who pays");
    assertThat(new Amounts("rule:x", Payment.NONE, Sums.NONE).notStated()).isEmpty();
  }

  @Test
  void noAmountExceedsItsCaps() {
    var random = new Random(20240101);
    for (var i = 0; i < 5_000; i++) {
      var share = BigDecimal.valueOf(random.nextInt(101), 2).toString();
      var funders =
          new ArrayList<>(
              IntStream.rangeClosed(1, 1 + random.nextInt(4))
                  .mapToObj(n -> new Funder("agency:" + n, null, true))
                  .toList());
      var sums = salary(BigDecimal.valueOf(random.nextLong(1_000_000_000L), 2));
      var amounts = ofShare(share, "UP_TO", funders, sums);
      var most = Objects.requireNonNull(amounts.amount()).max();
      var parts =
          amounts.parts().stream()
              .map(part -> Objects.requireNonNull(part.amount()).max())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      var salary = Objects.requireNonNull(sums.of(AmountBasis.ANNUAL_SALARY, "rule:share"));
      assertThat(most).isLessThanOrEqualTo(salary.multiply(new BigDecimal(share)));
      assertThat(parts).isLessThanOrEqualTo(most);
      assertThat(most.subtract(parts)).isLessThan(BigDecimal.valueOf(funders.size(), 2));
    }
  }

  private static Amounts ofShare(String share, String qualifier, List<Funder> funders, Sums sums) {
    return new Amounts(
        "rule:share", share(AmountBasis.ANNUAL_SALARY, share, qualifier, funders), sums);
  }

  private static Payment share(
      AmountBasis basis, String share, String qualifier, List<Funder> funders) {
    return new Payment(
        basis,
        null,
        null,
        number(share),
        qualifier,
        "YEAR",
        null,
        null,
        null,
        null,
        Set.of(),
        funders,
        true,
        false);
  }

  private static Payment perPersonTime(String amount, String programme) {
    return new Payment(
        AmountBasis.FIXED,
        number(amount),
        number(amount),
        null,
        null,
        "PERSON_TIME",
        null,
        null,
        true,
        null,
        Set.of(programme),
        List.of(),
        true,
        false);
  }

  private static Payment fixed(
      @Nullable String min,
      @Nullable String max,
      String per,
      @Nullable Integer months,
      @Nullable Integer recipients) {
    return new Payment(
        AmountBasis.FIXED,
        number(min),
        number(max),
        null,
        null,
        per,
        months,
        recipients,
        null,
        null,
        Set.of(),
        List.of(),
        true,
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT, true, false, 420000, 420000",
    "EXACT, false, false, 0, 420000",
    "EXACT, true, true, 0, 420000",
    "AT_LEAST, true, false, 420000, 600000",
    "AT_LEAST, false, false, 0, 600000",
    "UP_TO, true, false, 0, 420000"
  })
  void whatIsOnlyAllowedOrReferredToStartsAtZero(
      String qualifier, boolean promised, boolean byReference, String min, String max) {
    var payment =
        new Payment(
            AmountBasis.ANNUAL_SALARY,
            null,
            null,
            number("0.7"),
            qualifier,
            "YEAR",
            null,
            null,
            null,
            null,
            Set.of(),
            List.of(),
            promised,
            byReference);
    var amounts = new Amounts("rule:share", payment, salary(new BigDecimal("600000")));
    assertThat(amounts.amount()).isEqualTo(range(min, max, "YEAR"));
    assertThat(amounts.notStated().contains(Wording.text("notStated.reference")))
        .isEqualTo(byReference);
  }

  private static Sums salary(BigDecimal salary) {
    return new Sums(Map.of(AmountBasis.ANNUAL_SALARY, salary), Map.of(), Map.of());
  }

  private static MoneyRange range(String min, @Nullable String max, @Nullable String per) {
    return new MoneyRange(Objects.requireNonNull(number(min)), number(max), per);
  }

  private static @Nullable BigDecimal number(@Nullable String number) {
    return number == null ? null : new BigDecimal(number);
  }
}
