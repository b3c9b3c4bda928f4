package org.talentgraph.rules;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.AmountBasis;
import org.talentgraph.cases.GivenNumber;
import org.talentgraph.cases.GivenRecord;

/** The sums and counts of a case as a caller gives them. */
public record SumsInput(
    @Nullable BigDecimal annualSalary,
    @Nullable BigDecimal netIncome,
    @Nullable BigDecimal travelCost,
    @Nullable BigDecimal introductionCost,
    @Nullable List<OtherProvinces> otherProvinces,
    @Nullable List<PersonTimes> personTimes) {

  public static final SumsInput NOTHING = new SumsInput(null, null, null, null, null, null);

  /** What other provinces pay where a rule follows them. */
  record OtherProvinces(String rule, BigDecimal amount) {}

  /** How many person-times a programme introduced. */
  record PersonTimes(String programme, int count) {}

  public Sums sums() {
    Map<AmountBasis, BigDecimal> money = new EnumMap<>(AmountBasis.class);
    put(money, AmountBasis.ANNUAL_SALARY, annualSalary);
    put(money, AmountBasis.NET_INCOME, netIncome);
    put(money, AmountBasis.TRAVEL_COST, travelCost);
    put(money, AmountBasis.INTRODUCTION_COST, introductionCost);
    return new Sums(
        money,
        others().collect(toMap(OtherProvinces::rule, OtherProvinces::amount, BigDecimal::max)),
        times().collect(toMap(PersonTimes::programme, each -> (long) each.count(), Long::sum)));
  }

  private static void put(
      Map<AmountBasis, BigDecimal> money, AmountBasis basis, @Nullable BigDecimal sum) {
    if (sum != null) {
      money.put(basis, sum);
    }
  }

  List<GivenRecord> records() {
    return Stream.concat(
            others().map(other -> new GivenRecord("Rule", other.rule())),
            times().map(each -> new GivenRecord("Programme", each.programme())))
        .toList();
  }

  /** The numbers, by the names of their fields. */
  Stream<GivenNumber> numbers() {
    return Stream.of(
            Stream.of(
                new GivenNumber("sums.annualSalary", annualSalary),
                new GivenNumber("sums.netIncome", netIncome),
                new GivenNumber("sums.travelCost", travelCost),
                new GivenNumber("sums.introductionCost", introductionCost)),
            others().map(each -> new GivenNumber("sums.otherProvinces.amount", each.amount())),
            times().map(each -> GivenNumber.of("sums.personTimes.count", each.count())))
        .flatMap(each -> each);
  }

  private Stream<OtherProvinces> others() {
    return otherProvinces == null ? Stream.of() : otherProvinces.stream();
  }

  private Stream<PersonTimes> times() {
    return personTimes == null ? Stream.of() : personTimes.stream();
  }
}
