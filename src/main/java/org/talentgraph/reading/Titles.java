package org.talentgraph.reading;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The titles that posts of the graph have. */
public final class Titles {

  /** Words before a title that make it the one of a deputy. */
  private static final List<String> DEPUTY =
      List.of("副", "deputy", "vice", "associate", "assistant");

  private final Map<String, String> titles = new HashMap<>();
  private int longest;

  Titles(Collection<String> titles) {
    for (var title : titles) {
      var words = Words.of(title);
      longest = Math.max(longest, words.size());
      this.titles.put(Lexicon.key(words, 0, words.size()), title.toLowerCase(Locale.ROOT));
    }
  }

  /** The longest title that begins at a word. */
  Optional<Tag> at(Words words, int from) {
    return IntStream.iterate(Math.min(words.size(), from + longest), to -> to > from, to -> to - 1)
        .mapToObj(to -> new Tag(from, to, titles.getOrDefault(Lexicon.key(words, from, to), "")))
        .filter(tag -> !tag.value().isEmpty())
        .findFirst();
  }

  /** A phrase, if some title has its words. */
  Optional<Tag> having(Words words, Tag phrase) {
    var key = Lexicon.key(words, phrase.from(), phrase.to());
    var forms = words.list().subList(phrase.from(), phrase.to()).stream().map(Word::form);
    return DEPUTY.stream().noneMatch(word -> words.is(phrase.from() - 1, word))
            && titles.keySet().stream().anyMatch(title -> has(title, key))
        ? Optional.of(new Tag(phrase.from(), phrase.to(), forms.collect(joining(between(key)))))
        : Optional.empty();
  }

  private static String between(String key) {
    return Character.isIdeographic(key.codePointAt(0)) ? "" : " ";
  }

  /** Whether a title has these words, and not as that of a deputy. */
  private static boolean has(String title, String key) {
    var others = " %s ".formatted(title);
    for (var word : DEPUTY) {
      others = others.replace(" %s %s ".formatted(word, key), " ");
    }
    return others.contains(" %s ".formatted(key));
  }

  /** Whether a title is that of a post, or of one such post: a deputy director is no director. */
  public static boolean names(String title, String post) {
    return has(key(title), key(post));
  }

  private static String key(String text) {
    var words = Words.of(text);
    return Lexicon.key(words, 0, words.size());
  }

  /** The titles of those who stand below a post. */
  public static List<String> deputies(String post) {
    var between = between(post);
    return DEPUTY.stream()
        .filter(word -> between(word).equals(between))
        .map(word -> word + between + post)
        .toList();
  }
}
