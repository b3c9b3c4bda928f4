package org.talentgraph.rules;

import static org.talentgraph.rules.Wording.text;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.talentgraph.graph.Text;

/** The value of a rule in words, made from the numbers that its properties hold. */
final class RuleValue {

  private static final List<String> PAYING = List.of("SUBSIDY", "BONUS", "COMMISSION");
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final Value rule;

  private RuleValue(Value rule) {
    this.rule = rule;
  }

  /** Nothing where the rule has no number. */
  static Optional<Text> of(Value rule) {
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
            value("degree")
                .map(degree -> text("value.degree", text("degree." + degree.asString()))),
            value("yearsMin")
                .filter(years -> years.asLong() > 0)
                .map(years -> text("value.experience", years(years.asLong()))),
            value("ageMax").map(age -> text("value.age", age.asLong())),
            payment(),
            value("recipientsMax").map(most -> text("value.recipients", most.asLong())),
            duration("durationMin", "value.stay"),
            duration("durationMax", pays() ? "value.payments" : "value.duration"),
            limits("value.workdays", "workdaysMin", "workdaysMax"),
            cost())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Text> payment() {
    return limits("value.amount", "amountMin", "amountMax")
        .map(
            amount ->
                value("per").map(per -> text("value.per." + per.asString(), amount)).orElse(amount))
        .or(() -> value("share").map(this::share))
        .or(() -> value("model").flatMap(RuleValue::asIn))
        .or(() -> pays() ? Optional.of(text("value.amount.notStated")) : Optional.empty())
        .or(
            () ->
                value("per")
                    .filter(per -> per.asString().equals("YEAR"))
                    .map(_ -> text("value.yearly")));
  }

  private Text share(Value share) {
    var qualifier = rule.get("shareQualifier").asString("EXACT");
    var basis = rule.get("amountBasis").asString("");
    var percent = new BigDecimal(share.asObject().toString()).multiply(PERCENT);
    return basis.equals("OTHER_PROVINCES")
        ? text("value.otherProvinces." + qualifier)
        : text(
            "value.share." + qualifier,
            percent.stripTrailingZeros(),
            Wording.has("value.basis." + basis)
                ? text("value.basis." + basis)
                : new Text(rule.get("sharePerEn").asString(), rule.get("sharePerZh").asString()));
  }

  private static Optional<Text> asIn(Value model) {
    return of(model).map(value -> text("value.like", value, Named.of(model).name()));
  }

  private Optional<Text> duration(String property, String key) {
    return value(property).map(duration -> text(key, words(Period.parse(duration.asString()))));
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
    return rule.get("costMax").asLong(-1) == 0
        ? Optional.of(text("value.free"))
        : limits("value.amount", "costMin", "costMax");
  }

  private Optional<Text> limits(String key, String min, String max) {
    var least = value(min).map(Value::asLong);
    var most = value(max).map(Value::asLong);
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
    return PAYING.contains(rule.get("kind").asString(""));
  }

  private Optional<Value> value(String property) {
    return Optional.of(rule.get(property)).filter(value -> !value.isNull());
  }
}
