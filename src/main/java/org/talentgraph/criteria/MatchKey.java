package org.talentgraph.criteria;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.likeness.Taxonomy;

/**
 * The names of match keys. A criterion writes the keys of a record and asks for the keys of others,
 * so both must give the same name to the same fact. A key is the id of a record, or a word for the
 * fact before or after an id: {@code at city:ningbo}, {@code skill:welding 2}.
 */
public final class MatchKey {

  /** The property that holds the keys, with a space between them. */
  static final String PROPERTY = "matchKeys";

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]");

  private MatchKey() {}

  /**
   * The key of one step on a scale. An expert has the keys of all steps up to the one that the
   * expert reaches; a demand has the keys of all steps that are enough for it.
   */
  static String step(String of, long step) {
    return of + " " + step;
  }

  /** The keys of some steps on a scale, the first and the last included. */
  static Stream<String> steps(String of, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(step -> step(of, step));
  }

  /** The keys of some terms and of all broader ones. */
  static Stream<String> andBroader(Collection<String> terms, Taxonomy taxonomy) {
    return terms.stream().flatMap(term -> taxonomy.andBroader(term).stream()).distinct();
  }

  /** The key of what is made up, or of what is real; none where that is not known. */
  public static Stream<String> kind(@Nullable Boolean synthetic) {
    return synthetic == null ? Stream.of() : Stream.of(synthetic ? "synthetic" : "real");
  }

  /** The key of a word of a text. The index takes Chinese into pairs of characters by itself. */
  static String ofWord(String word) {
    return Character.isIdeographic(word.codePointAt(0)) ? word : "word " + word;
  }

  /** A key as one word, so that the index does not take it apart. */
  public static String word(String key) {
    return SEPARATOR.matcher(key).replaceAll("_");
  }
}
