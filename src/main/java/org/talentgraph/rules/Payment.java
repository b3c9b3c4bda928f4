package org.talentgraph.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.AmountBasis;

/**
 * What a rule pays, as the graph holds it.
 *
 * @param basis what the amount is, or is a share of; null when the rule pays nothing
 * @param min the least, in RMB
 * @param max the most, in RMB
 * @param share the share of the basis, as a ratio from 0 to 1
 * @param shareQualifier how the share limits the amount: EXACT, UP_TO or AT_LEAST
 * @param per what period or count the amount is paid for
 * @param months for how many months it is paid at the most
 * @param recipients how many may receive it in one period at the most
 * @param stacks whether it is paid beside others; null when the source does not state it
 * @param unit for whom one amount is meant, a constant of {@code AmountUnit}
 * @param promised whether it is laid down; what is only allowed or encouraged starts at 0
 * @param byReference whether another amount is only referred to, so that it need not be the same
 * @param programmes the programmes whose person-times it is paid for
 */
public record Payment(
    @Nullable AmountBasis basis,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal share,
    @Nullable String shareQualifier,
    @Nullable String per,
    @Nullable Integer months,
    @Nullable Integer recipients,
    @Nullable Boolean stacks,
    @Nullable String unit,
    Set<String> programmes,
    List<Funder> funders,
    boolean promised,
    boolean byReference) {

  /** A rule that pays nothing. */
  public static final Payment NONE =
      new Payment(
          null, null, null, null, null, null, null, null, null, null, Set.of(), List.of(), true,
          false);

  /** The same where it is only allowed, however it is laid down. */
  Payment onlyAllowed() {
    return new Payment(
        basis,
        min,
        max,
        share,
        shareQualifier,
        per,
        months,
        recipients,
        stacks,
        unit,
        programmes,
        funders,
        false,
        byReference);
  }

  public boolean isPerPersonTime() {
    return "PERSON_TIME".equals(per);
  }

  public boolean isForHouseholds() {
    return "HOUSEHOLD".equals(unit);
  }

  /** Whether the amount is a limit rather than a promise. */
  public boolean isLimit() {
    return basis == AmountBasis.FIXED ? min == null && max != null : "UP_TO".equals(shareQualifier);
  }
}
