package org.talentgraph.language;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How Chinese characters are read, without tones: as the words that they make are read, and
 * otherwise in the usual way of each. The readings of characters and words are those of the library
 * {@code com.github.houbb:pinyin}; {@code words.txt} has what is read otherwise here. ICU reads the
 * characters that the library does not have.
 */
public final class Pinyin {

  private static final int LONGEST_WORD = 4;
  private static final Pattern TONES = Pattern.compile("[\u0300-\u0307\u0309-\u036f]");
  private static final Transliterator READING =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  private static final Map<String, String> CHARACTERS =
      TextFile.entries("/pinyin_dict_char.txt", ":");
  private static final Map<String, String> WORDS = words();
  private static final Map<String, List<String>> READINGS = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> SPELLINGS = new ConcurrentHashMap<>();

  private Pinyin() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    TextFile.entries("/pinyin_dict_phrase.txt", ":")
        .forEach(
            (word, reading) -> {
              if (word.codePointCount(0, word.length()) <= LONGEST_WORD) {
                words.put(word, reading);
              }
            });
    words.putAll(TextFile.entries("words.txt", " "));
    return words;
  }

  /** The syllable of each character, with u for ü; what is no character stands for itself. */
  public static List<String> of(List<String> characters) {
    return readings(characters).stream().map(List::getFirst).toList();
  }

  /** All readings of each character, the one that is meant first; ü is also read as v and yu. */
  public static List<List<String>> readings(List<String> characters) {
    List<List<String>> readings = new ArrayList<>();
    while (readings.size() < characters.size()) {
      var at = readings.size();
      var word = syllables(characters.subList(at, characters.size()));
      IntStream.range(0, word.length)
          .forEach(each -> readings.add(all(characters.get(at + each), word[each])));
      if (word.length == 0) {
        readings.add(all(characters.get(at), ""));
      }
    }
    return readings;
  }

  /** How the longest word is read that begins here; nothing where none does. */
  private static String[] syllables(List<String> rest) {
    for (var size = Math.min(LONGEST_WORD, rest.size()); size > 0; size--) {
      var reading = WORDS.get(String.join("", rest.subList(0, size)));
      var syllables = reading == null ? new String[0] : reading.split(" ", -1);
      if (syllables.length == size) {
        return syllables;
      }
    }
    return new String[0];
  }

  private static List<String> all(String character, String meant) {
    if (!Character.isIdeographic(character.codePointAt(0))) {
      return List.of(character);
    }
    var usual = READINGS.computeIfAbsent(character, Pinyin::ofOne);
    return meant.isEmpty()
        ? usual
        : Stream.concat(spellings(meant), usual.stream()).distinct().toList();
  }

  private static List<String> ofOne(String character) {
    var listed = CHARACTERS.get(character);
    return (listed == null
            ? Stream.of(READING.transliterate(character))
            : Stream.of(listed.split(",", -1)))
        .flatMap(Pinyin::spellings)
        .distinct()
        .toList();
  }

  private static Stream<String> spellings(String syllable) {
    return SPELLINGS.computeIfAbsent(syllable, Pinyin::spelled).stream();
  }

  private static List<String> spelled(String syllable) {
    var plain =
        Normalizer.normalize(
            TONES.matcher(Normalizer.normalize(syllable, Normalizer.Form.NFD)).replaceAll(""),
            Normalizer.Form.NFC);
    return plain.contains("ü")
        ? Stream.of("u", "v", "yu").map(letter -> plain.replace("ü", letter)).toList()
        : List.of(plain);
  }
}
