package org.talentgraph.language;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What English words of one family have in common: verif of verify, verifying and verification. A
 * few endings are enough to find a record; that some words which are no family share one does no
 * harm, since a word as it was typed counts more.
 */
public final class Stem {

  /** So many letters a stem has at least. */
  private static final int SHORTEST = 4;

  /** So many letters stay before an ending. */
  private static final int BEFORE = 3;

  private static final Pattern ENGLISH = Pattern.compile("[a-z]+");

  /** An ending, and what stays in its place. */
  private record Ending(String text, String left) {}

  /** The first that a word has is taken off. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("ifications", "ifi"),
          new Ending("ification", "ifi"),
          new Ending("ifying", "ifi"),
          new Ending("ified", "ifi"),
          new Ending("ifies", "ifi"),
          new Ending("ify", "ifi"),
          new Ending("ements", ""),
          new Ending("ement", ""),
          new Ending("ments", ""),
          new Ending("ment", ""),
          new Ending("ations", "at"),
          new Ending("ation", "at"),
          new Ending("ating", "at"),
          new Ending("ative", "at"),
          new Ending("ated", "at"),
          new Ending("ates", "at"),
          new Ending("ate", "at"),
          new Ending("tions", "t"),
          new Ending("tion", "t"),
          new Ending("ying", "i"),
          new Ending("ies", "i"),
          new Ending("ied", "i"),
          new Ending("y", "i"),
          new Ending("ings", ""),
          new Ending("ing", ""),
          new Ending("ed", ""),
          new Ending("sses", "ss"),
          new Ending("ches", "ch"),
          new Ending("shes", "sh"),
          new Ending("xes", "x"),
          new Ending("ss", "ss"),
          new Ending("us", "us"),
          new Ending("is", "is"),
          new Ending("s", ""));

  private Stem() {}

  /** Of a word in small letters without accents; other words are their own stem. */
  public static String of(String word) {
    if (word.length() < SHORTEST || !ENGLISH.matcher(word).matches()) {
      return word;
    }
    var stem =
        ENDINGS.stream()
            .filter(each -> word.endsWith(each.text()))
            .filter(each -> word.length() - each.text().length() >= BEFORE)
            .findFirst()
            .map(each -> word.substring(0, word.length() - each.text().length()) + each.left())
            .filter(each -> each.length() >= SHORTEST)
            .orElse(word);
    return plain(stem);
  }

  /** Whether a word has this stem; of most words the first letters tell that it is not theirs. */
  public static boolean isOf(String stem, String word) {
    return word.startsWith(stem.substring(0, Math.min(BEFORE, stem.length())))
        && of(word).equals(stem);
  }

  /** Without the e at the end, and with one letter where two were written only for the ending. */
  private static String plain(String stem) {
    var last = stem.length() - 1;
    if (last >= SHORTEST && stem.charAt(last) == 'e') {
      return stem.substring(0, last);
    }
    var doubled = last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "lsfz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
