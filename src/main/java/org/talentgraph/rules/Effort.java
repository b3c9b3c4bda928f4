package org.talentgraph.rules;

import java.math.BigDecimal;
import org.talentgraph.cases.Degrees;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Range;
import org.talentgraph.cases.Verdict;

/**
 * How far somebody is from what a condition asks for, in years: of a number the years that this
 * person lacks, of a degree the levels, and of other facts what they are taken to be worth. {@code
 * Change.distance} publishes the formula.
 */
final class Effort {

  private static final BigDecimal LEVEL = BigDecimal.valueOf(3);
  private static final BigDecimal CIRCUMSTANCE = BigDecimal.valueOf(3);
  private static final BigDecimal POSITION = BigDecimal.valueOf(4);
  private static final BigDecimal SELECTION = BigDecimal.valueOf(6);
  private static final BigDecimal HONOUR = BigDecimal.valueOf(20);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Effort() {}

  /** Half of it where the fact may hold already and only has to be proved. */
  static BigDecimal of(Condition condition, Facts facts) {
    var whole = whole(condition, facts);
    return condition.in(facts) == Verdict.UNKNOWN ? whole.multiply(HALF) : whole;
  }

  private static BigDecimal whole(Condition condition, Facts facts) {
    return switch (condition.fact()) {
      case EXPERIENCE -> years(condition, facts.experience());
      case EXPERIENCE_IN_MAINLAND -> years(condition, facts.number(Fact.EXPERIENCE));
      case AGE, EXPERIENCE_ABROAD, STAY -> years(condition, facts.number(condition.fact()));
      case DEGREE -> LEVEL.multiply(BigDecimal.valueOf(levels(condition, facts)));
      case CIRCUMSTANCE, ORIGIN, GRANTED -> CIRCUMSTANCE;
      case QUALIFICATION, POST, EMPLOYER_KIND, INDUSTRY -> POSITION;
      case PROGRAMME -> SELECTION;
      case AWARD, ACADEMICIAN -> HONOUR;
    };
  }

  /** The years that certainly lack, or else those that are not known; too many count as one. */
  private static BigDecimal years(Condition condition, Range known) {
    var asked = condition.atLeast();
    if (asked == null) {
      return BigDecimal.ONE;
    }
    var most = known.most();
    var least = known.least() == null ? BigDecimal.ZERO : known.least();
    var lacking = asked.subtract(most != null && most.compareTo(asked) < 0 ? most : least);
    return lacking.signum() > 0 ? lacking : BigDecimal.ONE;
  }

  private static int levels(Condition condition, Facts facts) {
    var held = Degrees.highest(facts.holding(Fact.DEGREE).held()).map(Degrees::level).orElse(0);
    return condition.values().stream().mapToInt(Degrees::level).min().orElse(held) - held;
  }
}
