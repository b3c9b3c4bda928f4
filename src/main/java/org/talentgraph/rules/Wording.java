package org.talentgraph.rules;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.Text;

/** The words of answers about rules, in both languages, from {@code wording.properties}. */
final class Wording {

  private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
  private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);

  private Wording() {}

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.talentgraph.rules.wording",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A text with its arguments: texts, numbers or words that are alike in both languages. */
  static Text text(String key, @Nullable Object... arguments) {
    return new Text(
        format(ENGLISH, Locale.ENGLISH, key, Stream.of(arguments).map(Wording::english)),
        format(CHINESE, Locale.CHINESE, key, Stream.of(arguments).map(Wording::chinese)));
  }

  static boolean has(String key) {
    return ENGLISH.containsKey(key);
  }

  static Text years(BigDecimal years) {
    return text("years", years);
  }

  /** Several texts in a row. */
  static Text list(Collection<Text> texts) {
    return new Text(
        String.join(", ", texts.stream().map(Text::english).toList()),
        String.join("、", texts.stream().map(Text::chinese).toList()));
  }

  private static String format(
      ResourceBundle words, Locale locale, String key, Stream<@Nullable Object> arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments.toArray());
  }

  private static @Nullable Object english(@Nullable Object argument) {
    return argument instanceof Text text ? text.english() : argument;
  }

  private static @Nullable Object chinese(@Nullable Object argument) {
    return argument instanceof Text text ? text.chinese() : argument;
  }

  /** What a condition that is not met lacks: the difference where a number falls short. */
  static Text lacking(Condition condition, Facts facts) {
    var least = condition.atLeast();
    var most = facts.number(condition.fact()).most();
    var key = "lacking." + condition.fact();
    return least != null && most != null && most.compareTo(least) < 0 && has(key)
        ? text(key, least.subtract(most))
        : condition.text();
  }
}
