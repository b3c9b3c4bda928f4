package org.talentgraph.language;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as they are compared: small, of half width, without accents, in simplified characters.
 * Vowels and other marks that are letters of their own stay, as in Hindi, Thai or Japanese.
 */
public final class Folding {

  /** Apostrophes, also those that are letters, and accents that were typed apart. */
  public static final String APOSTROPHES = "'’‘`´′＇\u02b0-\u02ff\ua78b\ua78c\u05f3";

  private static final Map<String, String> LETTERS = TextFile.entries("letters.txt", "\t");

  private static final Pattern REPLACED =
      Pattern.compile("[%s]".formatted(String.join("", LETTERS.keySet())));

  /** Accents of Latin, Greek and Cyrillic letters, vowel signs of Hebrew and Arabic. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed%s[^\\p{L}\\p{N}\\p{M}]]"
              .formatted(APOSTROPHES));

  private static final Pattern APOSTROPHE = Pattern.compile("[%s]".formatted(APOSTROPHES));

  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}\\p{M}]");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+");

  private static final Map<String, String> SECOND =
      Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe");

  private static final Pattern HAS_SECOND = Pattern.compile("[äöüåø]");

  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final Map<String, String> CHARACTERS = new ConcurrentHashMap<>();

  private Folding() {}

  /** The letters and digits of a word; empty where it has none. */
  public static String of(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word.toLowerCase(Locale.ROOT);
    }
    if (word.length() == 1 && word.charAt(0) >= '一' && word.charAt(0) <= '鿿') {
      return CHARACTERS.computeIfAbsent(word, SIMPLIFIED::transliterate);
    }
    var apart = replaced(Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT));
    var plain = Normalizer.normalize(LEFT_OUT.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    return digits(HAN.matcher(plain).find() ? SIMPLIFIED.transliterate(plain) : plain);
  }

  /**
   * A text with its letters folded; what is no letter stays, all apostrophes being one. Each
   * character is folded by itself, so that a part of a text is folded to a part of it.
   */
  public static String ofText(String text) {
    if (text.chars().allMatch(each -> each < 128)) {
      return text.toLowerCase(Locale.ROOT);
    }
    var folded =
        text.codePoints()
            .mapToObj(Character::toString)
            .map(Folding::ofCharacter)
            .collect(Collectors.joining());
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static String ofCharacter(String character) {
    if (APOSTROPHE.matcher(character).matches()) {
      return "'";
    }
    return LETTER.matcher(character).matches()
        ? of(character)
        : Normalizer.normalize(character, Normalizer.Form.NFKC);
  }

  /** A word in the second spelling that a language has for its letters: Mueller for Müller. */
  public static String secondSpelling(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word.toLowerCase(Locale.ROOT);
    }
    var small = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return of(HAS_SECOND.matcher(small).replaceAll(each -> SECOND.getOrDefault(each.group(), "")));
  }

  private static String replaced(String text) {
    return REPLACED.matcher(text).replaceAll(each -> LETTERS.getOrDefault(each.group(), ""));
  }

  private static String digits(String text) {
    return text.chars().allMatch(each -> each < 128)
        ? text
        : text.codePoints()
            .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
