package org.talentgraph.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of answers made by Java: a resource bundle in English, with one in Chinese beside
 * it.
 */
public final class Phrases {

  private final ResourceBundle english;
  private final ResourceBundle chinese;

  /**
   * @param name of the bundle, with its package
   */
  public Phrases(String name) {
    this.english = bundle(name, Locale.ROOT);
    this.chinese = bundle(name, Locale.CHINESE);
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A text with its arguments: texts, numbers, or words that are the same in both languages. */
  public Text text(String key, @Nullable Object... arguments) {
    return new Text(
        format(english, Locale.ENGLISH, key, Stream.of(arguments).map(Phrases::english)),
        format(chinese, Locale.CHINESE, key, Stream.of(arguments).map(Phrases::chinese)));
  }

  public boolean has(String key) {
    return english.containsKey(key);
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
}
