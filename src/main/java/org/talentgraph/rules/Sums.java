package org.talentgraph.rules;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.AmountBasis;

/**
 * The sums and counts of a case that amounts are taken of.
 *
 * @param money in RMB, by what it is
 * @param otherProvinces in RMB, what the rule of this id takes from other provinces
 * @param personTimes how many person-times each programme introduced, by its id
 */
public record Sums(
    Map<AmountBasis, BigDecimal> money,
    Map<String, BigDecimal> otherProvinces,
    Map<String, Long> personTimes) {

  public static final Sums NONE = new Sums(Map.of(), Map.of(), Map.of());

  public @Nullable BigDecimal of(AmountBasis basis, String rule) {
    return basis == AmountBasis.OTHER_PROVINCES ? otherProvinces.get(rule) : money.get(basis);
  }

  /** The programmes that introduced somebody. */
  public Set<String> programmes() {
    return personTimes.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** The person-times that a payment counts; null when none is stated. */
  public @Nullable Long personTimes(Payment payment) {
    var counts =
        payment.programmes().stream().map(personTimes::get).filter(n -> n != null).toList();
    return counts.isEmpty() ? null : counts.stream().mapToLong(Long::longValue).sum();
  }
}
