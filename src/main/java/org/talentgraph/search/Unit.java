package org.talentgraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talentgraph.language.Folding;
import org.talentgraph.language.Pinyin;

/**
 * The smallest part of a text that is compared: a word, or one Chinese character.
 *
 * @param start where it begins in the text, in code points
 * @param length how many code points it has there
 * @param text its letters and digits, folded
 * @param forms how else it may be typed: of a Chinese character its readings, the meant one first;
 *     of a word itself, then its second spelling
 */
record Unit(int start, int length, String text, List<String> forms) {

  /** Joiners of letters are a part of words in Persian and in Indic scripts. */
  private static final Pattern UNIT =
      Pattern.compile(
          "\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]][\\p{L}\\p{N}\\p{M}\u200c\u200d%s&&[^\\p{IsHan}]]*"
              .formatted(Folding.APOSTROPHES));

  /** Pinyin with its tones as digits: shi2jia1zhuang1. */
  private static final Pattern TONED = Pattern.compile("(?:[a-z]{1,6}[1-5]){2,}|[a-z]{2,6}[1-5]");

  boolean isChinese() {
    return Character.isIdeographic(text.codePointAt(0));
  }

  /** The pinyin of a Chinese character, else the text again. */
  String sound() {
    return forms.getFirst();
  }

  private int end() {
    return start + length;
  }

  /** Whether nothing stands between this part and the next one. */
  boolean touches(Unit next) {
    return end() == next.start;
  }

  /** The parts of a text, in their order. */
  static List<Unit> of(String text) {
    List<MatchResult> found = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    UNIT.matcher(text)
        .results()
        .forEach(
            each -> {
              for (var letters : pieces(Folding.of(each.group()))) {
                found.add(each);
                folded.add(letters);
              }
            });
    var readings = Pinyin.readings(folded);
    List<Unit> units = new ArrayList<>();
    for (var i = 0; i < found.size(); i++) {
      var start = text.codePointCount(0, found.get(i).start());
      var length = text.codePointCount(found.get(i).start(), found.get(i).end());
      var unit = new Unit(start, length, folded.get(i), readings.get(i));
      units.add(unit.isChinese() ? unit : unit.spelled(found.get(i).group()));
    }
    return units;
  }

  /** A number in brackets, for example, is folded to characters. */
  private static List<String> pieces(String letters) {
    return letters.codePoints().anyMatch(Character::isIdeographic)
        ? letters.codePoints().mapToObj(Character::toString).toList()
        : Stream.of(letters).filter(each -> !each.isEmpty()).toList();
  }

  private Unit spelled(String word) {
    var toneless = TONED.matcher(text).matches() ? text.replaceAll("[1-5]", "") : text;
    return new Unit(
        start,
        length,
        text,
        Stream.of(text, Folding.secondSpelling(word), toneless).distinct().toList());
  }
}
