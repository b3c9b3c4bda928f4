package org.talentgraph.likeness;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talentgraph.language.Text;

/**
 * The words that make two texts near, whole and as they stand in the texts. Terms are no words: the
 * s of a plural is gone, and a pair of Chinese characters may be cut out of a word. A Chinese word
 * is whole where a skill or an industry has this name, or where one of the texts has nothing but it
 * between two marks.
 *
 * @param english the strongest first
 * @param chinese the strongest first
 */
public record SharedWords(List<String> english, List<String> chinese) {

  private static final int SHORTEST = 2;

  /** What is longer between two marks is no word. */
  private static final int LONGEST = 8;

  /**
   * @param names of skills and industries
   * @param most the number of words of each language
   */
  public static SharedWords of(TermVector one, TermVector other, Collection<Text> names, int most) {
    var shared = one.shared(other);
    return new SharedWords(
        english(shared, other.text(), most), chinese(shared, one, other, names, most));
  }

  /** Words of the reader's language, of the other one where there are none. */
  public Text text() {
    var words = String.join(", ", english.isEmpty() ? chinese : english);
    return new Text(words, chinese.isEmpty() ? words : String.join("、", chinese));
  }

  public boolean isEmpty() {
    return english.isEmpty() && chinese.isEmpty();
  }

  private static List<String> english(Map<String, Double> shared, String text, int most) {
    var words = Terms.words(text);
    return shared.entrySet().stream()
        .filter(each -> !Character.isIdeographic(each.getKey().codePointAt(0)))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .flatMap(each -> asWritten(each.getKey(), words))
        .limit(most)
        .toList();
  }

  /** A term as a text has it first. */
  private static Stream<String> asWritten(String term, List<String> words) {
    return words.stream().filter(word -> Terms.singular(word).equals(term)).limit(1);
  }

  private static List<String> chinese(
      Map<String, Double> shared,
      TermVector one,
      TermVector other,
      Collection<Text> names,
      int most) {
    var phrases = Terms.phrases(one.text());
    var others = Terms.phrases(other.text());
    return longest(
        Stream.of(names.stream().map(Text::chinese), phrases.stream(), others.stream())
            .flatMap(words -> words)
            .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
            .distinct()
            .filter(word -> isIn(word, phrases) && isIn(word, others) && weight(word, shared) > 0)
            .sorted(
                comparingDouble((String word) -> -weight(word, shared))
                    .thenComparing(comparingInt(String::length).reversed())),
        most);
  }

  private static boolean isIn(String word, List<String> phrases) {
    return phrases.stream().anyMatch(phrase -> phrase.contains(word));
  }

  private static double weight(String word, Map<String, Double> shared) {
    return Terms.of(word).stream().mapToDouble(term -> shared.getOrDefault(term, 0.0)).sum();
  }

  /** What is not part of a longer one. */
  private static List<String> longest(Stream<String> words, int most) {
    var all = words.toList();
    return all.stream()
        .filter(
            word -> all.stream().noneMatch(longer -> !longer.equals(word) && longer.contains(word)))
        .limit(most)
        .toList();
  }
}
