package org.talentgraph.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Verdict;

/**
 * Holds the facts against the rules in force. A rule is met when all its conditions are; what
 * several rules grant is granted as soon as one of them is met. A rule may waive conditions of
 * grounds for a work permit.
 */
final class Evaluation {

  private final RuleBook book;
  private final Facts facts;
  private final Map<String, Verdict> known = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Evaluation(RuleBook book, Facts facts) {
    this.book = book;
    this.facts = facts;
  }

  Facts facts() {
    return facts;
  }

  RuleBook book() {
    return book;
  }

  /**
   * @throws IllegalStateException if rules grant what they ask for in a circle
   */
  Verdict of(Rule rule) {
    var verdict = known.get(rule.id());
    if (verdict == null) {
      if (!asked.add(rule.id())) {
        throw new IllegalStateException("Rules grant what they ask for in a circle: " + asked);
      }
      verdict =
          rule.conditions().stream()
              .map(condition -> of(condition, rule))
              .reduce(rule.open() ? Verdict.UNKNOWN : Verdict.MET, Verdict::and);
      asked.remove(rule.id());
      known.put(rule.id(), verdict);
    }
    return verdict;
  }

  /** What surely limits the payment of a rule: limits that are laid down, and met. */
  List<Payment> limits(Rule rule) {
    return book.rules().stream()
        .filter(limit -> limit.caps().contains(rule.id()))
        .filter(limit -> of(limit) == Verdict.MET && isPromised(limit))
        .map(Rule::payment)
        .toList();
  }

  /** What a rule pays: only allowed where one of its conditions is met by what is only allowed. */
  Payment payment(Rule rule) {
    return isPromised(rule) ? rule.payment() : rule.payment().onlyAllowed();
  }

  private boolean isPromised(Rule rule) {
    return rule.payment().promised()
        && rule.conditions().stream()
            .map(condition -> resting(condition, rule))
            .allMatch(needed -> needed.isEmpty() || needed.stream().anyMatch(this::isPromised));
  }

  /** What is said of a condition in a rule, a relief included. */
  Verdict of(Condition condition, Rule rule) {
    var own = own(condition);
    return own == Verdict.MET ? own : own.or(anyOf(waivers(condition, rule)));
  }

  /** The rules that could waive a condition of a rule. */
  List<Rule> waivers(Condition condition, Rule rule) {
    if (!rule.isPermitGround()) {
      return List.of();
    }
    return condition.fact() == Fact.EXPERIENCE_IN_MAINLAND
        ? Stream.concat(book.waiving(Fact.EXPERIENCE).stream(), book.countingYearsAbroad().stream())
            .toList()
        : book.waiving(condition.fact());
  }

  Verdict anyOf(Collection<Rule> rules) {
    return rules.stream().map(this::of).reduce(Verdict.NOT_MET, Verdict::or);
  }

  /** The rules by which a condition on what other rules grant can be met. */
  List<Rule> granting(Condition condition) {
    return condition.values().stream()
        .map(book::granting)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** What is said of a condition in a rule without a waiver. */
  Verdict own(Condition condition) {
    return condition.fact() == Fact.GRANTED ? granted(condition) : condition.in(facts);
  }

  private Verdict granted(Condition condition) {
    var one = anyOf(granting(condition));
    return condition.asksForNone() ? one.not() : one;
  }

  /** How binding the rule and those are by which its conditions are met; null where it is open. */
  @Nullable Modality binding(Rule rule) {
    var binding = rule.binding();
    for (var condition : rule.conditions()) {
      var needed = resting(condition, rule);
      if (!needed.isEmpty()) {
        binding = Modality.weaker(binding, binding(needed.getFirst()));
      }
    }
    return binding;
  }

  /**
   * The rules of which one is needed for a condition to be met, the most binding first: those that
   * waive it, or that it names. Who belongs to a class of talents belongs to it, however much the
   * document only wishes for such people.
   */
  List<Rule> resting(Condition condition, Rule rule) {
    var own = own(condition) == Verdict.MET;
    var rules =
        !own
            ? waivers(condition, rule)
            : condition.fact() == Fact.GRANTED && !condition.asksForNone()
                ? granting(condition)
                : List.<Rule>of();
    return rules.stream()
        .filter(each -> of(each) == Verdict.MET && !each.kind().equals("TALENT_CLASS_GROUND"))
        .sorted(comparing(this::binding, nullsLast(naturalOrder())))
        .toList();
  }

  /** The rules that say in so many words that years abroad count for a rule. */
  Stream<Rule> countingYearsAbroad(Rule rule) {
    return rule.isPermitGround() ? book.countingYearsAbroad().stream() : Stream.of();
  }
}
