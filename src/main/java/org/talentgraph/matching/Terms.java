package org.talentgraph.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text speaks of, in English, Chinese or both: its words, pairs of neighbouring words
 * ("machine learning"), and each two neighbouring Chinese characters, because Chinese is written
 * without spaces. Words are in lower case, without accents and in the singular; a term comes as
 * often as the text has it.
 */
final class Terms {

  /** A run of Chinese characters, a word, or what ends a phrase; a hyphen does not. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<chinese>\\p{IsHan}+)|(?<word>[\\p{L}\\p{N}&&[^\\p{IsHan}]]+)|[^\\p{L}\\p{N}\\s-]");

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  /** Words that stand in a text about anything. */
  private static final Set<String> STOP_WORDS =
      Set.of(
          """
          a about above after again against all also am an and any are as at be because been before
          being below between both but by can could did do does doing down during each few for from
          further had has have having he her here hers him his how however i if in into is it its
          just may me might more most must my no nor not of off on once only or other our out over
          own per same shall she should so some such than that the their them then there these they
          this those through to too under until up upon us very via was we were what when where
          whether which while who whom whose why will with within without would you your
          """
              .strip()
              .split("\\s+"));

  private final List<String> terms = new ArrayList<>();

  /** The word a phrase may go on from, or nothing. */
  private String before = "";

  private Terms() {}

  /** The terms in the order of the text; none for a text without letters and digits. */
  static List<String> of(String text) {
    var terms = new Terms();
    var pieces = PIECE.matcher(withoutAccents(text).toLowerCase(Locale.ROOT));
    while (pieces.find()) {
      var word = pieces.group("word");
      terms.addWord(word == null || STOP_WORDS.contains(word) ? "" : singular(word));
      var chinese = pieces.group("chinese");
      if (chinese != null) {
        terms.addPairs(chinese.codePoints().mapToObj(Character::toString).toList());
      }
    }
    return terms.terms;
  }

  private static String withoutAccents(String text) {
    var form = Normalizer.Form.NFKD;
    // telling that nothing is to be taken apart is much cheaper than looking for it
    var apart = Normalizer.isNormalized(text, form) ? text : Normalizer.normalize(text, form);
    return ACCENT.matcher(apart).replaceAll("");
  }

  private void addWord(String word) {
    if (!word.isEmpty()) {
      terms.add(word);
      if (!before.isEmpty()) {
        terms.add(before + " " + word);
      }
    }
    before = word;
  }

  private void addPairs(List<String> characters) {
    if (characters.size() == 1) {
      terms.addAll(characters);
    }
    for (var i = 1; i < characters.size(); i++) {
      terms.add(characters.get(i - 1) + characters.get(i));
    }
  }

  /**
   * The rules for a plural's s by Donna Harman, "How effective is suffixing?" (1991): what is left
   * can still be read, unlike most stems.
   */
  private static String singular(String word) {
    if (word.length() < 4 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    var stays = List.of("us", "ss", "aes", "ees", "oes").stream().anyMatch(word::endsWith);
    return stays ? word : word.substring(0, word.length() - 1);
  }
}
