package org.talentgraph.rules;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Fact;

/**
 * Limits of age restrict: every ground for a work permit asks for those of its place. A limit that
 * a condition names is one of several alternatives, and the rule with that condition restricts.
 */
final class AgeLimits {

  private final List<Rule> exceeded = new ArrayList<>();
  private final List<Condition> asked = new ArrayList<>();

  private AgeLimits() {}

  /** The rules, in which the grounds for a work permit ask for the limits among them. */
  static RuleBook among(List<Rule> rules) {
    var limits = new AgeLimits();
    var alternatives =
        rules.stream()
            .flatMap(rule -> rule.conditions().stream())
            .filter(condition -> condition.fact() == Fact.GRANTED)
            .flatMap(condition -> condition.values().stream())
            .collect(toSet());
    rules.stream()
        .filter(rule -> rule.kind().equals("AGE_LIMIT") && !alternatives.contains(rule.id()))
        .forEach(limits::add);
    return new RuleBook(
        rules.stream().map(rule -> rule.isPermitGround() ? limits.of(rule) : rule).toList(),
        List.copyOf(limits.exceeded));
  }

  private void add(Rule limit) {
    var ages = limit.conditions().stream().filter(each -> each.fact() == Fact.AGE).toList();
    if (ages.isEmpty() || ages.size() == limit.conditions().size() && !limit.open()) {
      asked.addAll(limit.conditions());
    } else {
      ages.forEach(age -> addFor(limit, age));
    }
  }

  /** A limit for some only, or perhaps not in force: nobody may be one of them and exceed it. */
  private void addFor(Rule limit, Condition age) {
    var id = limit.id() + "#exceeded";
    var audience = limit.conditions().stream().filter(each -> each.fact() != Fact.AGE);
    exceeded.add(limit.with(id, Stream.concat(audience, Stream.of(beyond(age))).toList()));
    asked.add(age.with(Fact.GRANTED, null, BigDecimal.ZERO, Set.of(id)));
  }

  private static Condition beyond(Condition age) {
    var most = age.atMost();
    var least = age.atLeast();
    return most != null
        ? age.with(Fact.AGE, most.add(BigDecimal.ONE), null, Set.of())
        : age.with(Fact.AGE, null, below(least), Set.of());
  }

  private static @Nullable BigDecimal below(@Nullable BigDecimal least) {
    return least == null ? null : least.subtract(BigDecimal.ONE);
  }

  private Rule of(Rule ground) {
    return asked.isEmpty()
        ? ground
        : ground.with(
            ground.id(), Stream.concat(ground.conditions().stream(), asked.stream()).toList());
  }
}
