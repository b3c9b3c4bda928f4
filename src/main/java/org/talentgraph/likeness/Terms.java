package org.talentgraph.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Splits a text in English, Chinese or both into terms. English terms are words. Chinese terms are
 * pairs of neighbouring characters, because Chinese has no spaces between words. English words are
 * in lower case, without accents and in the singular. Stop words are left out.
 */
final class Terms {

  /** Chinese characters, or a word. */
  private static final Pattern PIECE =
      Pattern.compile("(?<chinese>\\p{IsHan}+)|(?<word>[\\p{L}\\p{N}&&[^\\p{IsHan}]]+)");

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  /** Stop words: they occur in texts about anything. */
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

  /** Words of the frame: they say that something is sought, not what. */
  private static final Set<String> FRAME_WORDS =
      Set.of(
          """
          demand demands expert experts made need needed needs recruit recruiting recruits seek
          seeking seeks sought talent talents wanted wants
          """
              .strip()
              .split("\\s+"));

  private static final Pattern CHINESE_FRAME = Pattern.compile("专家|需求|寻找|招聘|诚聘|招募|急需|征集|人才|虚构的?");

  /** What stands between two Chinese words. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHan}]+|[的与和及或]");

  private final List<String> terms = new ArrayList<>();

  private Terms() {}

  /** The terms in the order of the text; a term that occurs twice is there twice. */
  static List<String> of(String text) {
    var terms = new Terms();
    var pieces = PIECE.matcher(withoutFrame(text).toLowerCase(Locale.ROOT));
    while (pieces.find()) {
      var word = pieces.group("word");
      if (word != null && !tellsNothing(word)) {
        terms.terms.add(singular(word));
      }
      var chinese = pieces.group("chinese");
      if (chinese != null) {
        terms.addPairs(chinese.codePoints().mapToObj(Character::toString).toList());
      }
    }
    return terms.terms;
  }

  private static boolean tellsNothing(String word) {
    return STOP_WORDS.contains(word) || FRAME_WORDS.contains(word);
  }

  private static String withoutFrame(String text) {
    return CHINESE_FRAME.matcher(withoutAccents(text)).replaceAll(" ");
  }

  /** The words of a text that are not Chinese, as they stand there, in lower case. */
  static List<String> words(String text) {
    return PIECE
        .matcher(withoutAccents(text).toLowerCase(Locale.ROOT))
        .results()
        .flatMap(piece -> Stream.ofNullable(piece.group("word")))
        .toList();
  }

  /** What of a text stands in Chinese between two marks, or words that are none. */
  static List<String> phrases(String text) {
    return NO_WORD
        .splitAsStream(withoutFrame(text))
        .filter(phrase -> !phrase.isEmpty())
        .distinct()
        .toList();
  }

  private static String withoutAccents(String text) {
    var form = Normalizer.Form.NFKD;
    // the check is much cheaper than the normalisation, and most texts need none
    var apart = Normalizer.isNormalized(text, form) ? text : Normalizer.normalize(text, form);
    return ACCENT.matcher(apart).replaceAll("");
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
   * Removes the s of a plural by the rules of Donna Harman, "How effective is suffixing?" (1991).
   * Unlike most stems, the result is a word that people can read.
   */
  static String singular(String word) {
    if (word.length() < 4 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    var stays = List.of("us", "ss", "is", "aes", "ees", "oes").stream().anyMatch(word::endsWith);
    return stays ? word : word.substring(0, word.length() - 1);
  }
}
