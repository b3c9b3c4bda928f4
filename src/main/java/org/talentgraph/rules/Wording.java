package org.talentgraph.rules;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.language.Phrases;
import org.talentgraph.language.Text;

/** The words of answers about rules, in both languages, from {@code wording.properties}. */
public final class Wording {

  private static final int TEN_THOUSAND = 10_000;

  private static final Phrases WORDS = new Phrases("org.talentgraph.rules.wording");

  private Wording() {}

  /** A text with its arguments: texts, numbers or words that are alike in both languages. */
  public static Text text(String key, @Nullable Object... arguments) {
    return WORDS.text(key, arguments);
  }

  public static boolean has(String key) {
    return WORDS.has(key);
  }

  /** Why it is open whether something was in force. */
  public static Text why(Lifetime.Doubt doubt) {
    return text("open." + doubt.kind(), doubt.day().toString());
  }

  public static Text years(BigDecimal years) {
    return text("years", years);
  }

  /** A sum in yuan; in Chinese by ten thousands where it is a round one. */
  public static Text yuan(int sum) {
    var number = String.format(Locale.ROOT, "%,d", sum);
    var isRound = sum >= TEN_THOUSAND && sum % 1_000 == 0;
    var tenThousands = BigDecimal.valueOf(sum, 4).stripTrailingZeros().toPlainString();
    return new Text(number, isRound ? tenThousands + "万" : number);
  }

  /** What a condition that is not met lacks: the difference where a number falls short. */
  static Text lacking(Condition condition, Facts facts) {
    var least = condition.atLeast();
    var most =
        switch (condition.fact()) {
          case EXPERIENCE -> facts.experience().most();
          case EXPERIENCE_IN_MAINLAND -> facts.number(Fact.EXPERIENCE).most();
          default -> facts.number(condition.fact()).most();
        };
    var key = "lacking." + condition.fact();
    return least != null && most != null && most.compareTo(least) < 0 && has(key)
        ? text(key, least.subtract(most))
        : condition.text();
  }
}
