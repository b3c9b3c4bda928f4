package org.talentgraph.rules;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Catalogues;
import org.talentgraph.cases.Degrees;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;

/** Reads a rule from a row: what its own fields, its relationships and its conditions ask for. */
final class RuleReader {

  private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

  /** What a selection has to ask of a condition. */
  static final String CONDITION =
      "id name fact atLeast atMost values at urgentlyNeeded isPartial atIsPartial fixed";

  /** What a selection has to ask of a rule for it. */
  static final String FIELDS =
      """
      id name kind order route modality %1$s citations { id }
      yearsMin ageMax ageExclusive degree durationMin durationMax isPartial waives counts
      amountBasis amountMin amountMax share shareQualifier per recipientsMax stacks amountUnit
      conditions { edges { citations { id } node { %2$s } } }
      qualifyingAwards { edges { citations { id } node { id name } } }
      excludedAwards { id }
      industries { edges { citations { id } node { id name } } }
      requiredClasses { edges { citations { id } node { id name } } }
      grants { id }
      ruleOf { ... on Programme { id } }
      funders { edges { share equal node { id } } } sameAs { amountMin amountMax } caps { id }
      """
          .formatted(Lifetime.FIELDS, CONDITION);

  private final Row row;
  private final Readings readings;
  private final List<Condition> conditions = new ArrayList<>();

  /**
   * @param readings those of its readings that are taken
   */
  RuleReader(Row row, Readings readings) {
    this.row = row;
    this.readings = readings;
  }

  Rule rule(LocalDate on) {
    asked().map(RuleReader::condition).forEach(conditions::add);
    conditions.sort(comparing(Condition::id));
    atLeast("yearsMin", Fact.EXPERIENCE);
    stay();
    atMostAge();
    degree();
    named("qualifyingAwards", Fact.AWARD, Set.copyOf(row.rows("excludedAwards", Row::id)));
    named("industries", Fact.INDUSTRY, Set.of());
    named("requiredClasses", Fact.GRANTED, Set.of());
    return new Rule(
        row.id(),
        row.text("name"),
        row.string("kind"),
        requireNonNullElse(row.integer("order"), 0),
        requireNonNullElse(row.integer("route"), 0),
        doubt(on),
        row.stringOrNull("modality"),
        List.copyOf(conditions),
        set(row.rows("grants", Row::id)),
        facts("waives"),
        facts("counts"),
        new PaymentReader(row).payment(),
        set(row.rows("caps", Row::id)));
  }

  /** The conditions that the rule asks for by the readings that are taken. */
  private Stream<Row> asked() {
    var leftOut =
        readings.of(row).flatMap(each -> each.rows("leavesOut", Row::id).stream()).toList();
    return Stream.concat(
        row.rows("conditions").stream()
            .filter(edge -> !leftOut.contains(requireNonNull(edge.row("node")).id())),
        readings.of(row).flatMap(each -> each.rows("asks").stream()));
  }

  /** Why it is open whether the rule is in force on a day; null where it is not. */
  private @Nullable Text doubt(LocalDate on) {
    return Modality.doubt(Modality.isPlanned(row), Lifetime.of(row), on);
  }

  private static Condition condition(Row edge) {
    var condition = requireNonNull(edge.row("node"));
    var values = set(condition.strings("values"));
    return new Condition(
        condition.id(),
        condition.text("name"),
        Fact.valueOf(condition.string("fact")),
        number(condition, "atLeast"),
        number(condition, "atMost"),
        condition.isTrue("urgentlyNeeded") ? Catalogues.urgentlyNeeded(values) : values,
        excluded(condition),
        set(condition.strings("at")),
        condition.isTrue("isPartial"),
        condition.isTrue("atIsPartial"),
        condition.isTrue("fixed"),
        citations(edge));
  }

  /** An open list of origins leaves open only who comes from Hong Kong, Macao or Taiwan. */
  private static Set<String> excluded(Row condition) {
    var others = set(List.of("DOMESTIC", "RETURNEE"));
    others.removeAll(condition.strings("values"));
    return condition.string("fact").equals(Fact.ORIGIN.name()) ? others : Set.of();
  }

  private void atLeast(String property, Fact fact) {
    var least = number(row, property);
    if (least != null) {
      own(fact, Wording.text("condition." + fact, Wording.years(least)), least, null, Set.of());
    }
  }

  private void stay() {
    var duration = row.stringOrNull("durationMin");
    if (duration != null) {
      var months = BigDecimal.valueOf(Period.parse(duration).toTotalMonths());
      var years = MoneyRange.plain(months.divide(MONTHS_OF_A_YEAR, 2, RoundingMode.UP));
      own(Fact.STAY, Wording.text("condition.STAY", Wording.years(years)), years, null, Set.of());
    }
  }

  private void atMostAge() {
    var most = number(row, "ageMax");
    if (most != null) {
      var exclusive = row.isTrue("ageExclusive");
      own(
          Fact.AGE,
          Wording.text(exclusive ? "condition.AGE.under" : "condition.AGE", Wording.years(most)),
          null,
          exclusive ? most.subtract(BigDecimal.ONE) : most,
          Set.of());
    }
  }

  /** The degree at least, unless a condition asks for an exact one. */
  private void degree() {
    var least = row.stringOrNull("degree");
    if (least != null && conditions.stream().noneMatch(each -> each.fact() == Fact.DEGREE)) {
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
    var id = row.id() + "#" + fact;
    conditions.add(
        new Condition(
            id,
            text,
            fact,
            least,
            most,
            values,
            Set.of(),
            Set.of(),
            false,
            false,
            false,
            citations(row)));
  }

  /** A condition on one of the records that relationships name; the rule says if there are more. */
  private void named(String list, Fact fact, Set<String> excluded) {
    var edges = row.rows(list);
    if (edges.isEmpty()) {
      return;
    }
    var open = fact != Fact.GRANTED && row.isTrue("isPartial");
    var records =
        edges.stream()
            .map(edge -> Named.of(requireNonNull(edge.row("node"))))
            .sorted(comparing(Named::id))
            .toList();
    var names = Text.list(records.stream().map(Named::name).toList());
    conditions.add(
        new Condition(
            row.id() + "#" + fact,
            Wording.text("condition." + fact + (open ? ".open" : ""), names),
            fact,
            null,
            null,
            set(records.stream().map(Named::id).toList()),
            excluded,
            Set.of(),
            open,
            false,
            false,
            cited(edges)));
  }

  private static List<Reference> cited(List<Row> edges) {
    return edges.stream()
        .sorted(comparing(edge -> requireNonNull(edge.row("node")).id()))
        .flatMap(edge -> citations(edge).stream())
        .distinct()
        .toList();
  }

  private Set<Fact> facts(String list) {
    return row.strings(list).stream().map(Fact::valueOf).collect(toUnmodifiableSet());
  }

  private static List<Reference> citations(Row row) {
    return row.rows("citations", each -> new Reference(each.id()));
  }

  /** In their order. */
  private static Set<String> set(List<String> values) {
    return new LinkedHashSet<>(values);
  }

  /** Numbers are whole or decimal fractions; a fraction is read as it is written. */
  static @Nullable BigDecimal number(Row row, String key) {
    var value = row.get(key);
    return value == null ? null : new BigDecimal(value.toString());
  }
}
