package org.talentgraph.rules;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.talentgraph.graph.Reference;
import org.talentgraph.graph.Text;

/** Reads a rule from a row: what its own fields, its relationships and its conditions ask for. */
final class RuleReader {

  private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

  private final Value row;
  private final List<Condition> conditions = new ArrayList<>();

  RuleReader(Value row) {
    this.row = row;
  }

  Rule rule(LocalDate on) {
    row.get("conditions").asList((Value condition) -> conditions.add(condition(condition)));
    conditions.sort(comparing(Condition::id));
    atLeast("yearsMin", Fact.EXPERIENCE);
    stay();
    atMostAge();
    degree();
    named("awards", Fact.AWARD, strings(row.get("excludedAwards")));
    named("industries", Fact.INDUSTRY, Set.of());
    named("classes", Fact.GRANTED, Set.of());
    return new Rule(
        row.get("id").asString(),
        text(row),
        row.get("kind").asString(),
        row.get("order").asInt(0),
        row.get("route").asInt(0),
        Lifetime.of(row).on(on) == Verdict.UNKNOWN,
        List.copyOf(conditions),
        strings(row.get("grants")),
        facts(row.get("waives")),
        facts(row.get("counts")),
        payment());
  }

  private static Condition condition(Value condition) {
    var fact = Fact.valueOf(condition.get("fact").asString());
    var values = strings(condition.get("values"));
    return new Condition(
        condition.get("id").asString(),
        text(condition),
        fact,
        number(condition.get("atLeast")),
        number(condition.get("atMost")),
        condition.get("urgentlyNeeded").isTrue() ? Catalogues.urgentlyNeeded(values) : values,
        Set.of(),
        strings(condition.get("at")),
        condition.get("isPartial").isTrue(),
        condition.get("atIsPartial").isTrue(),
        references(condition.get("cited")));
  }

  private void atLeast(String property, Fact fact) {
    var least = number(row.get(property));
    if (least != null) {
      own(fact, Wording.text("condition." + fact, Wording.years(least)), least, null, Set.of());
    }
  }

  private void stay() {
    var duration = row.get("durationMin");
    if (!duration.isNull()) {
      var months = BigDecimal.valueOf(Period.parse(duration.asString()).toTotalMonths());
      var years = MoneyRange.plain(months.divide(MONTHS_OF_A_YEAR, 2, RoundingMode.UP));
      own(Fact.STAY, Wording.text("condition.STAY", Wording.years(years)), years, null, Set.of());
    }
  }

  private void atMostAge() {
    var most = number(row.get("ageMax"));
    if (most != null) {
      own(Fact.AGE, Wording.text("condition.AGE", Wording.years(most)), null, most, Set.of());
    }
  }

  /** The degree at least, unless a condition asks for an exact one. */
  private void degree() {
    var degree = row.get("degree");
    if (!degree.isNull() && conditions.stream().noneMatch(each -> each.fact() == Fact.DEGREE)) {
      var least = degree.asString();
      own(
          Fact.DEGREE,
          Wording.text("condition.DEGREE", Wording.text("degree." + least)),
          null,
          null,
          Degrees.from(least));
    }
  }

  private void own(
      Fact fact,
      Text text,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      Set<String> values) {
    var id = row.get("id").asString() + "#" + fact;
    var cited = references(row.get("citations"));
    conditions.add(
        new Condition(
            id, text, fact, least, most, values, Set.of(), Set.of(), false, false, cited));
  }

  /** A condition on one of the records that relationships name; the rule says if there are more. */
  private void named(String list, Fact fact, Set<String> excluded) {
    var records = row.get(list).asList((Value record) -> record);
    if (records.isEmpty()) {
      return;
    }
    var open = fact != Fact.GRANTED && row.get("isPartial").isTrue();
    var sorted = records.stream().sorted(comparing(each -> each.get("id").asString())).toList();
    var names = Text.list(sorted.stream().map(RuleReader::text).toList());
    conditions.add(
        new Condition(
            row.get("id").asString() + "#" + fact,
            Wording.text("condition." + fact + (open ? ".open" : ""), names),
            fact,
            null,
            null,
            sorted.stream()
                .map(each -> each.get("id").asString())
                .collect(toCollection(LinkedHashSet::new)),
            excluded,
            Set.of(),
            open,
            false,
            sorted.stream()
                .flatMap(each -> references(each.get("cited")).stream())
                .distinct()
                .toList()));
  }

  /** A rule that takes its amounts from another has none of its own. */
  private Payment payment() {
    var model = row.get("model").isNull() ? row : row.get("model");
    var basis = row.get("amountBasis");
    var months = row.get("durationMax");
    return new Payment(
        basis.isNull() ? null : AmountBasis.valueOf(basis.asString()),
        number(model.get("amountMin")),
        number(model.get("amountMax")),
        number(row.get("share")),
        string(row.get("shareQualifier")),
        string(row.get("per")),
        months.isNull() ? null : (int) Period.parse(months.asString()).toTotalMonths(),
        row.get("recipientsMax").isNull() ? null : row.get("recipientsMax").asInt(),
        row.get("stacks").isNull() ? null : row.get("stacks").asBoolean(),
        string(row.get("amountUnit")),
        strings(row.get("programmes")),
        row
            .get("funders")
            .asList(
                (Value funder) ->
                    new Funder(
                        funder.get("agency").asString(),
                        number(funder.get("share")),
                        funder.get("equal").isTrue()))
            .stream()
            .sorted(comparing(Funder::agency))
            .toList());
  }

  static Text text(Value record) {
    var english = record.get("nameEn");
    var chinese = record.get("nameZh");
    return new Text(
        (english.isNull() ? chinese : english).asString(),
        (chinese.isNull() ? english : chinese).asString());
  }

  static Set<String> strings(Value list) {
    return list.isNull() ? Set.of() : new LinkedHashSet<>(list.asList(Value::asString));
  }

  private static Set<Fact> facts(Value list) {
    return list.isNull()
        ? Set.of()
        : Set.copyOf(list.asList((Value fact) -> Fact.valueOf(fact.asString())));
  }

  private static List<Reference> references(Value ids) {
    return ids.isNull() ? List.of() : ids.asList((Value id) -> new Reference(id.asString()));
  }

  private static @Nullable String string(Value value) {
    return value.isNull() ? null : value.asString();
  }

  /** Numbers are whole or decimal fractions; a fraction is read as it is written. */
  private static @Nullable BigDecimal number(Value value) {
    return value.isNull() ? null : new BigDecimal(value.asObject().toString());
  }
}
