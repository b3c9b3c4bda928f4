package org.talentgraph.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.talentgraph.language.Pinyin;

/**
 * The smallest part of a text that is compared: a word, or one Chinese character.
 *
 * @param start where it begins in the text, in code points
 * @param length how many code points it has there
 * @param text its letters and digits: small, without accents
 * @param sound the pinyin of a Chinese character, else the text again
 */
record Unit(int start, int length, String text, String sound) {

  private static final Pattern UNIT =
      Pattern.compile(
          "\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]][\\p{L}\\p{N}\\p{M}'’&&[^\\p{IsHan}]]*");

  /** Letters that Unicode does not take apart into a plain one and its accent. */
  private static final Map<String, String> PLAIN =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i");

  /** Letters that have a plain one, and what is not compared at all. */
  private static final Pattern REPLACED =
      Pattern.compile("[%s[^\\p{L}\\p{N}]]".formatted(String.join("", PLAIN.keySet())));

  boolean isChinese() {
    return Character.isIdeographic(text.codePointAt(0));
  }

  /** The parts of a text, in their order. */
  static List<Unit> of(String text) {
    var found = UNIT.matcher(text).results().toList();
    var folded = found.stream().map(MatchResult::group).map(Unit::folded).toList();
    var sounds = Pinyin.of(folded);
    List<Unit> units = new ArrayList<>();
    for (var i = 0; i < found.size(); i++) {
      var start = text.codePointCount(0, found.get(i).start());
      var length = text.codePointCount(found.get(i).start(), found.get(i).end());
      if (!folded.get(i).isEmpty()) {
        units.add(new Unit(start, length, folded.get(i), sounds.get(i)));
      }
    }
    return units;
  }

  private static String folded(String word) {
    var apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return REPLACED.matcher(apart).replaceAll(part -> PLAIN.getOrDefault(part.group(), ""));
  }
}
