package org.talentgraph.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How Chinese characters are read, without tones and with u for ü, as ICU transliterates them;
 * {@code words.txt} has the words that are read otherwise than their characters alone.
 */
public final class Pinyin {

  private static final int LONGEST_WORD = 2;
  private static final Transliterator READING =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  private static final Map<String, String> CHARACTERS = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> WORDS = new HashMap<>();

  static {
    for (var line : lines("words.txt")) {
      var parts = line.split(" ", 2);
      WORDS.put(parts[0], List.of(parts[1].split(" ")));
    }
  }

  private Pinyin() {}

  /** The syllable of each character; a character that is not known stands for itself. */
  public static List<String> of(List<String> characters) {
    List<String> syllables = new ArrayList<>();
    while (syllables.size() < characters.size()) {
      var at = syllables.size();
      var end = Math.min(at + LONGEST_WORD, characters.size());
      var word = WORDS.get(String.join("", characters.subList(at, end)));
      syllables.addAll(word != null ? word : List.of(ofOne(characters.get(at))));
    }
    return syllables;
  }

  private static String ofOne(String character) {
    return Character.isIdeographic(character.codePointAt(0))
        ? CHARACTERS.computeIfAbsent(character, READING::transliterate)
        : character;
  }

  private static List<String> lines(String file) {
    var stream = Objects.requireNonNull(Pinyin.class.getResourceAsStream(file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
