package org.talentgraph.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.talentgraph.rules.Condition;
import org.talentgraph.rules.RuleBook;

/** Facts drawn at random around what the rules of a place ask for. */
public record RandomFacts(RuleBook book, Random random) {

  private static final BigDecimal LITTLE = new BigDecimal("0.5");

  /** Facts that fulfil or deny some of the conditions. */
  public Facts some() {
    return more(Facts.NONE);
  }

  /** The same facts, with some that were not known. */
  public Facts more(Facts facts) {
    var more = facts;
    if (random.nextInt(4) == 0 && more.number(Fact.EXPERIENCE_ABROAD).isUnknown()) {
      more = more.with(Fact.EXPERIENCE_ABROAD, BigDecimal.valueOf(random.nextInt(4)));
    }
    for (var rule : book.rules()) {
      for (var condition : rule.conditions()) {
        if (random.nextInt(8) == 0 && isUnknown(condition, more)) {
          more =
              random.nextBoolean()
                  ? condition.fulfilled(more)
                  : known(condition.fact(), more, denied(condition));
        }
      }
    }
    return more;
  }

  private static boolean isUnknown(Condition condition, Facts facts) {
    return switch (condition.fact()) {
      case AGE, EXPERIENCE, EXPERIENCE_ABROAD, STAY -> facts.number(condition.fact()).isUnknown();
      case POST -> facts.posts() == null;
      case CIRCUMSTANCE ->
          !facts.circumstances().containsKey(condition.id()) && condition.values().isEmpty();
      case GRANTED -> false;
      default -> facts.holding(condition.fact()).equals(Holdings.UNKNOWN);
    };
  }

  private static Facts known(Fact fact, Facts facts, Facts denied) {
    return switch (fact) {
      case AGE, EXPERIENCE, EXPERIENCE_ABROAD, STAY -> facts.with(fact, denied.number(fact));
      case POST -> new Facts(facts.numbers(), facts.holdings(), List.of(), facts.circumstances());
      case CIRCUMSTANCE -> {
        var id = denied.circumstances().keySet().iterator().next();
        yield facts.with(id, false);
      }
      default -> facts.with(fact, denied.holding(fact));
    };
  }

  /** Facts that do not fulfil a condition. */
  public static Facts denied(Condition condition) {
    return switch (condition.fact()) {
      case AGE, EXPERIENCE, EXPERIENCE_ABROAD, STAY ->
          Facts.NONE
              .with(Fact.EXPERIENCE_ABROAD, BigDecimal.ZERO)
              .with(
                  condition.fact(),
                  condition.atLeast() != null
                      ? condition.atLeast().subtract(LITTLE)
                      : limit(condition).add(BigDecimal.ONE));
      case POST ->
          new Facts(
              Facts.NONE.numbers(), Facts.NONE.holdings(), List.of(), Facts.NONE.circumstances());
      case CIRCUMSTANCE -> Facts.NONE.with(condition.id(), false);
      default ->
          Facts.NONE.with(
              condition.fact(),
              new Holdings(Set.copyOf(new ArrayList<>(condition.excluded())), true));
    };
  }

  private static BigDecimal limit(Condition condition) {
    return condition.atMost() == null ? BigDecimal.ZERO : condition.atMost();
  }
}
