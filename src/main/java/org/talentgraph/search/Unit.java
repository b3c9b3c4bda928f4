package org.talentgraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    var units = asWritten(text);
    var readings = Pinyin.readings(units.stream().map(Unit::text).toList());
    return IntStream.range(0, units.size())
        .mapToObj(
            i -> {
              var unit = units.get(i);
              return unit.isChinese()
                  ? new Unit(unit.start, unit.length, unit.text, readings.get(i))
                  : unit.spelled(text);
            })
        .toList();
  }

  /** The same; each may be typed as it is written. */
  static List<Unit> asWritten(String text) {
    List<Unit> units = new ArrayList<>();
    var matcher = UNIT.matcher(text);
    var start = 0;
    for (var from = 0; matcher.find(); from = matcher.start()) {
      start += text.codePointCount(from, matcher.start());
      var length = text.codePointCount(matcher.start(), matcher.end());
      for (var letters : pieces(Folding.of(matcher.group()))) {
        units.add(new Unit(start, length, letters, List.of(letters)));
      }
    }
    return units;
  }

  /** A number in brackets, for example, is folded to characters. */
  private static List<String> pieces(String letters) {
    return letters.codePoints().anyMatch(Character::isIdeographic)
        ? letters.codePoints().mapToObj(Character::toString).toList()
        : Stream.of(letters).filter(each -> !each.isEmpty()).toList();
  }

  private Unit spelled(String whole) {
    var begin = whole.offsetByCodePoints(0, start);
    var word = whole.substring(begin, whole.offsetByCodePoints(begin, length));
    var toneless = TONED.matcher(text).matches() ? text.replaceAll("[1-5]", "") : text;
    return new Unit(
        start,
        length,
        text,
        Stream.of(text, Folding.secondSpelling(word), toneless).distinct().toList());
  }
}
