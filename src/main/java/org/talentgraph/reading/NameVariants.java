package org.talentgraph.reading;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a term may be written: its names, its other names, and what is left of a name without a
 * general word such as engineering, or of one side of an "and".
 */
final class NameVariants {

  private static final double OTHER = 0.95;
  private static final double SHORTER = 0.85;
  private static final double SIDE = 0.75;

  /** Parts of Chinese names that say which kind of place it is. */
  private static final List<String> PLACE_ENDS = List.of("自治区", "地区", "市", "省", "区", "县");

  private static final List<String> REGION_WORDS = List.of(" Province", " City");

  private NameVariants() {}

  /** A text by which a term is named, and how sure that is. */
  record Variant(String text, double sure) {}

  static List<Variant> of(Vocabulary.Term term) {
    Map<String, Double> variants = new LinkedHashMap<>();
    term.names().forEach(name -> variants.put(name, 1.0));
    term.others().forEach(name -> variants.putIfAbsent(name, OTHER));
    if (term.field() == PartField.PLACE) {
      term.names().stream()
          .flatMap(NameVariants::ofPlace)
          .forEach(name -> variants.putIfAbsent(name, OTHER));
    }
    if (term.isConcept()) {
      term.names().stream()
          .flatMap(NameVariants::shorter)
          .forEach(name -> variants.putIfAbsent(name, SHORTER));
      term.names().stream()
          .flatMap(NameVariants::sides)
          .forEach(name -> variants.putIfAbsent(name, SIDE));
    }
    return variants.entrySet().stream()
        .map(each -> new Variant(each.getKey(), each.getValue()))
        .toList();
  }

  private static Stream<String> ofPlace(String name) {
    var without =
        PLACE_ENDS.stream()
            .filter(end -> name.endsWith(end) && name.length() > end.length() + 1)
            .map(end -> name.substring(0, name.length() - end.length()))
            .limit(1);
    return Character.isIdeographic(name.codePointAt(0))
        ? without
        : REGION_WORDS.stream().map(word -> name + word);
  }

  /** A name without the general word at its end. */
  private static Stream<String> shorter(String name) {
    var words = Words.of(name);
    return Lexicon.WORDS
        .before("tail", words, words.size())
        .map(tail -> part(words, 0, tail.from()))
        .filter(NameVariants::isTelling)
        .stream();
  }

  /** Of "mould and die design": mould design, die design, mould, die. */
  private static Stream<String> sides(String name) {
    var words = Words.of(name);
    List<String> sides = new ArrayList<>();
    for (var at = 1; at < words.size() - 1; at++) {
      if (List.of("and", "与", "和", "、").contains(words.get(at).form())) {
        var begin = at + 1;
        var left = part(words, 0, at);
        var right = part(words, begin, words.size());
        sides.add(left);
        sides.add(right);
        var tail = Lexicon.WORDS.before("tail", words, words.size()).map(Tag::from);
        var last = space(left).isEmpty() ? tail : Optional.of(words.size() - 1);
        last.filter(from -> from > begin)
            .ifPresent(from -> sides.add(left + space(left) + part(words, from, words.size())));
        if (at > 1 && space(left).equals(" ")) {
          sides.add(part(words, 0, at - 1) + " " + right);
        }
      }
    }
    return sides.stream()
        .flatMap(side -> Stream.concat(Stream.of(side), shorter(side)))
        .filter(NameVariants::isTelling);
  }

  private static String space(String name) {
    return name.isEmpty() || Character.isIdeographic(name.codePointAt(0)) ? "" : " ";
  }

  private static String part(Words words, int from, int to) {
    if (from >= to) {
      return "";
    }
    var chinese = Character.isIdeographic(words.get(from).form().codePointAt(0));
    return words.list().subList(from, to).stream()
        .map(Word::form)
        .collect(joining(chinese ? "" : " "));
  }

  /** Whether a part of a name still names something: no single character, no general word. */
  private static boolean isTelling(String name) {
    var words = Words.of(name);
    return name.length() > 1
        && Lexicon.WORDS
            .at("generic", words, 0)
            .filter(generic -> generic.size() == words.size())
            .isEmpty();
  }
}
