package org.talentgraph.api;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A message of graphql-java taken apart: the key of its sentence and the words in it. So the same
 * can be said in our own sentences, in both languages.
 */
record LibraryMessage(String key, List<String> arguments) {

  /**
   * @param bundle of graphql-java, for example {@code Validation}
   * @param locale in which the message was written
   */
  static Optional<LibraryMessage> of(String bundle, Locale locale, String message) {
    var sentences = ResourceBundle.getBundle("i18n." + bundle, locale);
    return Collections.list(sentences.getKeys()).stream()
        .sorted()
        .flatMap(key -> parse(key, sentences.getString(key), message))
        .findFirst();
  }

  private static Stream<LibraryMessage> parse(String key, String sentence, String message) {
    var position = new ParsePosition(0);
    var words = new MessageFormat(sentence).parse(message, position);
    return words == null || position.getIndex() < message.length()
        ? Stream.of()
        : Stream.of(new LibraryMessage(key, Stream.of(words).map(String::valueOf).toList()));
  }

  String argument(int number) {
    return arguments.get(number);
  }
}
