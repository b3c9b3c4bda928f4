package org.talentgraph.rules;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.AmountBasis;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/** Rules and conditions made up for a test. */
final class MadeUp {

  private MadeUp() {}

  /** A condition that one of the values fulfils. */
  static Condition condition(Fact fact, String... values) {
    return condition(fact + " " + String.join(" ", values), fact, null, null, List.of(values));
  }

  static Condition atLeast(Fact fact, String least) {
    return condition(fact + " from " + least, fact, new BigDecimal(least), null, List.of());
  }

  static Condition atMost(Fact fact, String most) {
    return condition(fact + " to " + most, fact, null, new BigDecimal(most), List.of());
  }

  static Condition between(Fact fact, String least, String most) {
    return condition(
        fact + " around", fact, new BigDecimal(least), new BigDecimal(most), List.of());
  }

  /** A circumstance, by itself or as one of its special cases. */
  static Condition circumstance(String id, String... cases) {
    return condition(id, Fact.CIRCUMSTANCE, null, null, List.of(cases));
  }

  /** What everybody meets. */
  static Condition anybody() {
    return noneOf("nothing");
  }

  /** That none of this is granted. */
  static Condition noneOf(String... granted) {
    return condition("none", Fact.GRANTED, null, BigDecimal.ZERO, List.of(granted));
  }

  private static Condition condition(
      String id,
      Fact fact,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      List<String> values) {
    return new Condition(
        id,
        new Text(id, "「" + id + "」"),
        fact,
        least,
        most,
        new LinkedHashSet<>(values),
        Set.of(),
        Set.of(),
        false,
        false,
        false,
        List.of(new Reference("citation of " + id)));
  }

  /** The same with a list of values that is open, but does not mean these. */
  static Condition open(Condition condition, String... excluded) {
    return with(condition, Set.of(excluded), condition.at(), true, false);
  }

  /** The same, which nobody can or should bring about. */
  static Condition fixed(Condition condition) {
    return new Condition(
        condition.id(),
        condition.text(),
        condition.fact(),
        condition.atLeast(),
        condition.atMost(),
        condition.values(),
        condition.excluded(),
        condition.at(),
        condition.open(),
        condition.openAt(),
        true,
        condition.citations());
  }

  /** The same at institutions of these kinds. */
  static Condition at(Condition condition, boolean open, String... kinds) {
    return with(condition, Set.of(), new LinkedHashSet<>(List.of(kinds)), condition.open(), open);
  }

  private static Condition with(
      Condition condition, Set<String> excluded, Set<String> at, boolean open, boolean openAt) {
    return new Condition(
        condition.id(),
        condition.text(),
        condition.fact(),
        condition.atLeast(),
        condition.atMost(),
        condition.values(),
        excluded,
        at,
        open,
        openAt,
        condition.fixed(),
        condition.citations());
  }

  /** A ground for the class of its id without what follows a dot. */
  static Rule ground(String id, Condition... conditions) {
    return rule(id, "PERMIT_GROUND", Set.of(), Set.of(), conditions);
  }

  static Rule relief(String id, Set<Fact> waives, Set<Fact> counts, Condition... conditions) {
    return rule(id, "RELIEF", waives, counts, conditions);
  }

  static Rule rule(
      String id, String kind, Set<Fact> waives, Set<Fact> counts, Condition... conditions) {
    return new Rule(
        id,
        new Text(id, "《" + id + "》"),
        kind,
        0,
        0,
        null,
        null,
        List.of(conditions),
        Set.of(id.split("\\.")[0]),
        waives,
        counts,
        Payment.NONE,
        Set.of());
  }

  /** The same as binding as this. */
  static Rule binding(Rule rule, Modality modality) {
    var lays = modality == Modality.MUST || modality == Modality.DONE;
    var payment = lays ? rule.payment() : rule.payment().onlyAllowed();
    return like(rule, rule.order(), rule.route(), modality.name(), payment, rule.caps());
  }

  /** The same where the source has it. */
  static Rule placed(Rule rule, int order, int route) {
    return like(rule, order, route, rule.modality(), rule.payment(), rule.caps());
  }

  /** A limit of what another rule pays. */
  static Rule limit(String limited, boolean promised, Condition... conditions) {
    var rule = rule("limit", "AMOUNT_LIMIT", Set.of(), Set.of(), conditions);
    var most = new BigDecimal("3000");
    var payment =
        new Payment(
            AmountBasis.FIXED,
            null,
            most,
            null,
            null,
            "MONTH",
            null,
            null,
            null,
            "HOUSEHOLD",
            Set.of(),
            List.of(),
            promised,
            false);
    return like(rule, rule.order(), rule.route(), rule.modality(), payment, Set.of(limited));
  }

  private static Rule like(
      Rule rule,
      int order,
      int route,
      @Nullable String modality,
      Payment payment,
      Set<String> caps) {
    return new Rule(
        rule.id(),
        rule.name(),
        rule.kind(),
        order,
        route,
        rule.doubt(),
        modality,
        rule.conditions(),
        rule.grants(),
        rule.waives(),
        rule.counts(),
        payment,
        caps);
  }

  /** The same, of which it is not certain that it was in force. */
  static Rule uncertain(Rule rule) {
    return new Rule(
        rule.id(),
        rule.name(),
        rule.kind(),
        rule.order(),
        rule.route(),
        new Text("perhaps", "「也许」"),
        rule.modality(),
        rule.conditions(),
        rule.grants(),
        rule.waives(),
        rule.counts(),
        rule.payment(),
        rule.caps());
  }

  static RuleBook book(Rule... rules) {
    return new RuleBook(List.of(rules));
  }

  static Facts years(Fact fact, String years) {
    return Facts.NONE.with(fact, new BigDecimal(years));
  }

  static Facts holding(Fact fact, String... held) {
    return Facts.NONE.with(fact, Holdings.all(List.of(held)));
  }
}
