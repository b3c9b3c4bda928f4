package org.talentgraph.reading;

import java.util.List;
import java.util.Locale;
import org.talentgraph.language.Folding;

/**
 * The smallest part of a text that is read: an English word, a number, a Chinese character or a
 * mark.
 *
 * @param start where it begins in the text
 * @param end where it ends there
 * @param text as it was written
 * @param form small, and in the singular; a Chinese character as it is simplified
 */
record Word(int start, int end, String text, String form) {

  /** Shorter words keep their s. */
  private static final int SHORT = 4;

  /** Ends of plurals that add an e. */
  private static final List<String> ES = List.of("ches", "shes", "sses", "xes", "zes");

  static Word of(int start, int end, String text) {
    var form =
        Character.isIdeographic(text.codePointAt(0))
            ? Folding.of(text)
            : singular(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    return new Word(start, end, text, form);
  }

  boolean isNumber() {
    return Character.isDigit(form.charAt(0));
  }

  boolean isMark() {
    return !Character.isLetterOrDigit(form.codePointAt(0));
  }

  boolean isCapital() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean isAllCapitals() {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static String singular(String word) {
    if (word.length() < SHORT || !word.endsWith("s") || word.endsWith("'s")) {
      return word;
    }
    if (ES.stream().anyMatch(word::endsWith)) {
      return word.substring(0, word.length() - 2);
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    var stays = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
    return stays ? word : word.substring(0, word.length() - 1);
  }
}
