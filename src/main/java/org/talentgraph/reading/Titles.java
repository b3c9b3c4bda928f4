package org.talentgraph.reading;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The titles that posts of the graph have. */
final class Titles {

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
    var key = " %s ".formatted(Lexicon.key(words, phrase.from(), phrase.to()));
    var forms = words.list().subList(phrase.from(), phrase.to()).stream().map(Word::form);
    var between = Character.isIdeographic(key.codePointAt(1)) ? "" : " ";
    return titles.keySet().stream().anyMatch(title -> " %s ".formatted(title).contains(key))
        ? Optional.of(new Tag(phrase.from(), phrase.to(), forms.collect(joining(between))))
        : Optional.empty();
  }
}
