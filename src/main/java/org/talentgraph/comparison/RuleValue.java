package org.talentgraph.comparison;

import static org.talentgraph.rules.Wording.text;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;
import org.talentgraph.rules.Modality;
import org.talentgraph.rules.Named;
import org.talentgraph.rules.Wording;

/** The value of a rule in words, made from the numbers that its properties hold. */
final class RuleValue {

  private static final List<String> PAYING =
      List.of("SUBSIDY", "BONUS", "COMMISSION", "AMOUNT_LIMIT");
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  /** What a selection has to ask of a rule for it. */
  static final String FIELDS =
      """
      id name kind modality degree yearsMin ageMax ageExclusive amountMin amountMax per amountUnit
      share shareQualifier amountBasis sharePer recipientsMax durationMin durationMax
      workdaysMin workdaysMax costMin costMax
      """;

  private final Row rule;

  private RuleValue(Row rule) {
    this.rule = rule;
  }

  /** Nothing where the rule has no number. */
  static Optional<Text> of(Row rule) {
    var parts = new RuleValue(rule).parts();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Text(
                String.join(", ", parts.stream().map(Text::english).toList()),
                String.join("，", parts.stream().map(Text::chinese).toList())));
  }

  private List<Text> parts() {
    return Stream.of(
            word("degree").map(degree -> text("value.degree", text("degree." + degree))),
            number("yearsMin")
                .filter(years -> years > 0)
                .map(years -> text("value.experience", years(years))),
            number("ageMax")
                .map(
                    age ->
                        text(rule.isTrue("ageExclusive") ? "value.age.under" : "value.age", age)),
            payment()
                .map(this::perUnit)
                .map(paid -> Modality.permits(rule) ? text("value.permitted", paid) : paid),
            number("recipientsMax").map(most -> text("value.recipients", most)),
            duration("durationMin", "value.stay"),
            duration("durationMax", pays() ? "value.payments" : "value.duration"),
            limits("value.workdays", "workdaysMin", "workdaysMax"),
            cost())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Text> payment() {
    return limits("value.amount", "amountMin", "amountMax")
        .map(amount -> word("per").map(per -> text("value.per." + per, amount)).orElse(amount))
        .or(() -> Optional.ofNullable(rule.get("share")).map(this::share))
        .or(() -> Optional.ofNullable(rule.row("sameAs")).flatMap(RuleValue::asIn))
        .or(() -> pays() ? Optional.of(text("value.amount.notStated")) : Optional.empty())
        .or(() -> word("per").filter("YEAR"::equals).map(_ -> text("value.yearly")));
  }

  /** Nothing is said of whom an amount is for where the document does not say it. */
  private Text perUnit(Text paid) {
    return word("amountUnit")
        .map("value.unit."::concat)
        .filter(Wording::has)
        .map(key -> text(key, paid))
        .orElse(paid);
  }

  private Text share(Object share) {
    var qualifier = word("shareQualifier").orElse("EXACT");
    var basis = word("amountBasis").orElse("");
    var percent = new BigDecimal(share.toString()).multiply(PERCENT);
    return basis.equals("OTHER_PROVINCES")
        ? text("value.otherProvinces." + qualifier)
        : text(
            "value.share." + qualifier,
            percent.stripTrailingZeros(),
            Wording.has("value.basis." + basis)
                ? text("value.basis." + basis)
                : rule.textOrNull("sharePer"));
  }

  private static Optional<Text> asIn(Row model) {
    return of(model).map(value -> text("value.like", value, Named.of(model).name()));
  }

  private Optional<Text> duration(String property, String key) {
    return word(property).map(duration -> text(key, words(Period.parse(duration))));
  }

  private static Text words(Period length) {
    return length.getMonths() == 0
        ? years(length.getYears())
        : text("value.months", length.toTotalMonths());
  }

  private static Text years(long years) {
    return Wording.years(BigDecimal.valueOf(years));
  }

  private Optional<Text> cost() {
    return number("costMax").filter(most -> most == 0).isPresent()
        ? Optional.of(text("value.free"))
        : limits("value.amount", "costMin", "costMax");
  }

  private Optional<Text> limits(String key, String min, String max) {
    var isMoney = key.equals("value.amount");
    Function<Integer, Object> printed = number -> isMoney ? Wording.yuan(number) : number;
    var least = number(min).map(printed);
    var most = number(max).map(printed);
    if (least.isEmpty() || most.isEmpty()) {
      return least
          .map(limit -> text(key + ".atLeast", limit))
          .or(() -> most.map(limit -> text(key + ".upTo", limit)));
    }
    return Optional.of(
        least.equals(most)
            ? text(key + ".exactly", most.get())
            : text(key + ".between", least.get(), most.get()));
  }

  private boolean pays() {
    return word("kind").filter(PAYING::contains).isPresent();
  }

  private Optional<String> word(String property) {
    return Optional.ofNullable(rule.stringOrNull(property));
  }

  private Optional<Integer> number(String property) {
    return Optional.ofNullable(rule.integer(property));
  }
}
