package org.talentgraph.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The words that mean something in a draft, by their kinds: months, degrees, levels and so on. The
 * files {@code words_en.csv} and {@code words_zh.csv} list them.
 */
final class Lexicon {

  static final Lexicon WORDS = new Lexicon(List.of("words_en.csv", "words_zh.csv"));

  private final Map<String, Phrases> kinds = new HashMap<>();

  /**
   * The phrases of one kind.
   *
   * @param values what they mean
   * @param firsts the words with which one begins, so that most places are passed over at once
   * @param lasts the words with which one ends
   * @param lengths how many words there are in one
   */
  private record Phrases(
      Map<String, String> values, Set<String> firsts, Set<String> lasts, TreeSet<Integer> lengths) {

    static final Phrases NONE = new Phrases();

    Phrases() {
      this(new HashMap<>(), new HashSet<>(), new HashSet<>(), new TreeSet<>(reverseOrder()));
    }
  }

  private Lexicon(List<String> files) {
    files.stream()
        .flatMap(Lexicon::lines)
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(",", 3))
        .forEach(
            cells ->
                Stream.of(cells[2].split("\\|"))
                    .filter(phrase -> !phrase.isEmpty())
                    .forEach(phrase -> add(cells[0], cells[1], phrase)));
  }

  private static Stream<String> lines(String file) {
    try {
      return new ClassPathResource(file, Lexicon.class).getContentAsString(UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String kind, String value, String phrase) {
    var words = Words.of(phrase);
    var phrases = kinds.computeIfAbsent(kind, _ -> new Phrases());
    phrases.values().putIfAbsent(key(words, 0, words.size()), value);
    phrases.firsts().add(words.get(0).form());
    phrases.lasts().add(words.get(words.size() - 1).form());
    phrases.lengths().add(words.size());
  }

  /** The forms of some words, as a key. */
  static String key(Words words, int from, int to) {
    return words.list().subList(from, to).stream().map(Word::form).collect(joining(" "));
  }

  /** The longest phrase of a kind that begins at a word. */
  Optional<Tag> at(String kind, Words words, int from) {
    var phrases = kinds.getOrDefault(kind, Phrases.NONE);
    return from < 0 || from >= words.size() || !phrases.firsts().contains(words.get(from).form())
        ? Optional.empty()
        : phrases.lengths().stream()
            .filter(length -> from + length <= words.size())
            .flatMap(length -> tag(phrases, words, from, from + length))
            .findFirst();
  }

  /** The longest phrase of a kind that ends before a word. */
  Optional<Tag> before(String kind, Words words, int to) {
    var phrases = kinds.getOrDefault(kind, Phrases.NONE);
    return to < 1 || to > words.size() || !phrases.lasts().contains(words.get(to - 1).form())
        ? Optional.empty()
        : phrases.lengths().stream()
            .filter(length -> length <= to)
            .flatMap(length -> tag(phrases, words, to - length, to))
            .findFirst();
  }

  private static Stream<Tag> tag(Phrases phrases, Words words, int from, int to) {
    var value = phrases.values().get(key(words, from, to));
    return value == null ? Stream.empty() : Stream.of(new Tag(from, to, value));
  }

  /** All phrases of a kind in their order; what lies within a longer one is not among them. */
  List<Tag> all(String kind, Words words) {
    List<Tag> found = new ArrayList<>();
    for (var at = 0; at < words.size(); ) {
      var tag = at(kind, words, at);
      tag.ifPresent(found::add);
      at = tag.map(Tag::to).orElse(at + 1);
    }
    return found;
  }

  /** The value of a single word of a kind. */
  Optional<String> value(String kind, String form) {
    return Optional.ofNullable(kinds.getOrDefault(kind, Phrases.NONE).values().get(form));
  }

  /** The phrases of a kind that have a value. */
  List<String> phrases(String kind, String value) {
    return kinds.getOrDefault(kind, Phrases.NONE).values().entrySet().stream()
        .filter(each -> each.getValue().equals(value))
        .map(Map.Entry::getKey)
        .toList();
  }
}
