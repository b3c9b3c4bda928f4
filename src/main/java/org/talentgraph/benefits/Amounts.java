package org.talentgraph.benefits;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.AmountBasis;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.rules.Funder;
import org.talentgraph.rules.MoneyRange;
import org.talentgraph.rules.Payment;
import org.talentgraph.rules.Sums;
import org.talentgraph.rules.Wording;

/** What a payment comes to with the sums of a case, and what it lacks to be known. */
final class Amounts {

  private static final int MONTHS_OF_A_YEAR = 12;

  private final String rule;
  private final Payment payment;
  private final Sums sums;
  private final List<Payment> limits;

  Amounts(String rule, Payment payment, Sums sums) {
    this(rule, payment, sums, List.of());
  }

  /**
   * @param limits the amounts by which other rules limit it
   */
  Amounts(String rule, Payment payment, Sums sums, List<Payment> limits) {
    this.rule = rule;
    this.payment = payment;
    this.sums = sums;
    this.limits = limits;
  }

  /**
   * A payer's part of a payment.
   *
   * @param share the part as a ratio of what the amount is a share of
   */
  record Part(
      Reference agency, @Nullable MoneyRange amount, @Nullable BigDecimal share, boolean equal) {}

  /** One amount as the rule states it, before it is counted; null when it is not known. */
  @Nullable MoneyRange each() {
    var stated = stated();
    return stated == null || payment.promised() && !payment.byReference()
        ? stated
        : new MoneyRange(BigDecimal.ZERO, stated.max(), stated.per());
  }

  private @Nullable MoneyRange stated() {
    var basis = payment.basis();
    if (basis == AmountBasis.FIXED) {
      return payment.min() == null && payment.max() == null
          ? null
          : new MoneyRange(
              requireNonNullElse(payment.min(), BigDecimal.ZERO), payment.max(), payment.per());
    }
    var sum = basis == null ? null : sums.of(basis, rule);
    return sum == null || payment.share() == null ? null : ofShare(sum, payment.share());
  }

  private MoneyRange ofShare(BigDecimal sum, BigDecimal share) {
    var part = MoneyRange.fen(sum.multiply(share));
    return switch (requireNonNullElse(payment.shareQualifier(), "EXACT")) {
      case "UP_TO" -> new MoneyRange(BigDecimal.ZERO, part, payment.per());
      case "AT_LEAST" ->
          new MoneyRange(
              part,
              payment.basis() == AmountBasis.OTHER_PROVINCES ? null : MoneyRange.plain(sum),
              payment.per());
      default -> new MoneyRange(part, part, payment.per());
    };
  }

  /** The amount with all that is counted; null when it is not known. */
  @Nullable MoneyRange amount() {
    var each = each();
    if (each == null || !payment.isPerPersonTime()) {
      return each;
    }
    var times = sums.personTimes(payment);
    return times == null ? null : each.times(BigDecimal.valueOf(times), null);
  }

  /** The amount over all the months for which it is paid; null when that is not limited. */
  @Nullable MoneyRange inAll() {
    var amount = amount();
    var months = payment.months();
    if (amount == null || months == null || payment.per() == null) {
      return null;
    }
    var most =
        switch (payment.per()) {
          case "MONTH" -> amount.times(BigDecimal.valueOf(months), null);
          case "YEAR" -> amount.times(BigDecimal.valueOf(months), null).dividedBy(MONTHS_OF_A_YEAR);
          default -> null;
        };
    return most == null ? null : new MoneyRange(BigDecimal.ZERO, most.max(), null);
  }

  /** The part of each payer; where no share is stated, several pay the same or it is not known. */
  List<Part> parts() {
    var amount = amount();
    return payment.funders().stream()
        .map(
            payer ->
                new Part(
                    new Reference(payer.agency()),
                    part(amount, payer),
                    payment.funders().size() == 1 ? payment.share() : payer.share(),
                    payer.equal()))
        .toList();
  }

  private @Nullable MoneyRange part(@Nullable MoneyRange amount, Funder payer) {
    var payers = payment.funders().size();
    if (amount == null || payers == 1) {
      return amount;
    }
    var sum = payment.basis() == null ? null : sums.of(payment.basis(), rule);
    if (payer.share() != null && sum != null) {
      var own = ofShare(sum, payer.share());
      return payment.promised() ? own : new MoneyRange(BigDecimal.ZERO, own.max(), own.per());
    }
    return payer.equal() ? amount.dividedBy(payers) : null;
  }

  List<Cap> caps() {
    List<Cap> caps = new ArrayList<>();
    var payers = payment.funders().stream().map(payer -> new Reference(payer.agency())).toList();
    if (payment.isLimit()) {
      var joint = payers.size() > 1;
      var text =
          joint
              ? Wording.text("cap.joint", percent())
              : Wording.text(payment.isForHouseholds() ? "cap.household" : "cap.amount");
      cap(text, each(), payment.share(), joint, payers).ifPresent(caps::add);
      if (joint) {
        parts().stream().map(this::cap).flatMap(Optional::stream).forEach(caps::add);
      }
    }
    var each = each();
    if (payment.recipients() != null && each != null) {
      var all = each.times(BigDecimal.valueOf(payment.recipients()), payment.per());
      cap(Wording.text("cap.recipients", payment.recipients()), all, null, true, payers)
          .ifPresent(caps::add);
    }
    cap(Wording.text("cap.months", payment.months()), inAll(), null, false, payers)
        .ifPresent(caps::add);
    limits.stream()
        .map(limit -> new Amounts(rule, limit, sums).asLimit(payers))
        .flatMap(Optional::stream)
        .forEach(caps::add);
    return caps;
  }

  private Optional<Cap> asLimit(List<Reference> payers) {
    var household = payment.isForHouseholds();
    var text = Wording.text(household ? "cap.household.all" : "cap.amount");
    return cap(text, each(), payment.share(), household, payers);
  }

  private Optional<Cap> cap(Part part) {
    return cap(
        Wording.text("cap.each"), part.amount(), part.share(), false, List.of(part.agency()));
  }

  /** None where neither the amount nor a share is known. */
  private Optional<Cap> cap(
      Text text,
      @Nullable MoneyRange range,
      @Nullable BigDecimal share,
      boolean joint,
      List<Reference> payers) {
    var most = range == null ? null : range.max();
    var per = range == null ? payment.per() : range.per();
    return most == null && share == null
        ? Optional.empty()
        : Optional.of(new Cap(text, most, share, per, joint, payers));
  }

  private BigDecimal percent() {
    var share = payment.share();
    return share == null ? BigDecimal.ZERO : MoneyRange.plain(share.movePointRight(2));
  }

  /** The inputs without which the amount is not known. */
  List<Text> missing() {
    var basis = payment.basis();
    if (basis == null || basis == AmountBasis.NOT_STATED) {
      return List.of();
    }
    if (basis != AmountBasis.FIXED && sums.of(basis, rule) == null) {
      return List.of(Wording.text("missing." + basis));
    }
    return payment.isPerPersonTime() && sums.personTimes(payment) == null
        ? List.of(Wording.text("missing.PERSON_TIMES"))
        : List.of();
  }

  /** What the documents do not state of the payment. */
  List<Text> notStated() {
    List<Text> notStated = new ArrayList<>();
    if (payment.basis() == null) {
      return notStated;
    }
    if (payment.basis() == AmountBasis.NOT_STATED) {
      notStated.add(Wording.text("notStated.amount"));
    }
    if ("NOT_STATED".equals(payment.per())) {
      notStated.add(Wording.text("notStated.period"));
    }
    if ("NOT_STATED".equals(payment.unit())) {
      notStated.add(Wording.text("notStated.unit"));
    }
    if (payment.stacks() == null) {
      notStated.add(Wording.text("notStated.stacking"));
    }
    if (payment.byReference()) {
      notStated.add(Wording.text("notStated.reference"));
    }
    if (payment.funders().isEmpty()) {
      notStated.add(Wording.text("notStated.payer"));
    }
    return notStated;
  }
}
