package org.talentgraph.search;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.language.Edits;
import org.talentgraph.language.Stem;

/**
 * What somebody typed, and how the index is asked for it.
 *
 * @param typos whether a letter or two or some characters may differ, and some words be missing
 */
record Typed(Words words, boolean typos) {

  /** So much of a long text is read. */
  private static final int LONGEST = 200;

  private static final int MOST_WORDS = 40;

  /** Of one word, and of several, so much has to be in a name. */
  private static final double LEAST = 0.5;

  private static final double LEAST_OF_SEVERAL = 0.75;

  static Typed of(String text, boolean typos) {
    var units = Unit.of(cut(text));
    return new Typed(new Words(units.subList(0, Math.min(MOST_WORDS, units.size()))), typos);
  }

  /** As much of a text as is read. */
  static String cut(String text) {
    return SearchKeys.cut(text, LONGEST);
  }

  /** The share of the typed letters below which a name is not the one that was meant. */
  double least() {
    return groups().size() == 1 ? LEAST : LEAST_OF_SEVERAL;
  }

  /**
   * A query in the syntax of Lucene. Words have only letters and digits, so nothing in it needs to
   * be escaped.
   *
   * @param kinds the kinds of record that are wanted; none where all are, since a clause that every
   *     record fulfils would have to be compared with each
   */
  String query(Collection<String> kinds) {
    var whole =
        Stream.of(words.text(), words.sound(), spelling(words))
            .distinct()
            .map(SearchKeys::cut)
            .flatMap(
                name ->
                    Stream.of(
                        key(SearchKeys.whole(name)) + "^40",
                        beginning(SearchKeys.wholeBeginning(name)) + "^20"));
    var parts =
        Stream.concat(
            joined().flatMap(group -> clauses(group, false)),
            words.groups().stream().flatMap(group -> clauses(group, typos)));
    var names = Stream.concat(whole, parts).collect(joining(" "));
    return kinds.isEmpty() ? names : "+(%s) +(%s)".formatted(ofKinds(kinds), names);
  }

  private static String ofKinds(Collection<String> kinds) {
    return kinds.stream().map(kind -> kind + "^0").collect(joining(" "));
  }

  /** How a word is spelled besides, if it is spelled otherwise, too. */
  private static String spelling(Words words) {
    return words.units().stream()
        .map(unit -> unit.isChinese() ? unit.sound() : unit.forms().getLast())
        .collect(joining());
  }

  /** Words typed apart that may be one, such as the syllables of a name. */
  private Stream<Words> joined() {
    return words.size() > 1 && words.units().stream().noneMatch(Unit::isChinese)
        ? Stream.of(words)
        : Stream.empty();
  }

  /**
   * While somebody types, any record with a key is as good as another, so that the index may stop
   * at the first ones; of a range it does not weigh how rare the key is and how many others there
   * are.
   */
  private String key(String key) {
    return typos ? key : "[%s TO %s]".formatted(key, key);
  }

  private String beginning(String key) {
    return key.endsWith("*") ? key : key(key);
  }

  /**
   * @param edits whether some letters may differ
   */
  private Stream<String> clauses(Words group, boolean edits) {
    return group.isChinese()
        ? chinese(group)
        : Stream.of(group.text(), spelling(group))
            .distinct()
            .map(SearchKeys::cut)
            .flatMap(word -> latin(word, edits ? Edits.allowed(word) : 0));
  }

  private Stream<String> chinese(Words group) {
    var pieces = group.pieces(Math.min(2, group.size())).stream().map(Words::text).toList();
    var sounding = group.pieces(Math.min(SearchKeys.SYLLABLES, group.size())).getFirst().sound();
    return Stream.of(
            pieces.stream().map(pair -> key(pair) + "^4"),
            Stream.of(key(sounding)),
            typos ? pieces.stream().map(SearchKeys::ofText) : Stream.<String>empty())
        .flatMap(clauses -> clauses);
  }

  private Stream<String> latin(String word, int edits) {
    var stem = Stem.of(word);
    return Stream.of(
            Stream.of(key(word) + "^4", beginning(SearchKeys.beginning(word)) + "^2"),
            stem.equals(word)
                ? Stream.of(key(SearchKeys.ofStem(stem)) + "^2")
                : Stream.of(key(SearchKeys.ofStem(stem)) + "^2", key(stem) + "^2"),
            typos ? Stream.of(SearchKeys.ofText(stem)) : Stream.<String>empty(),
            edits > 0 ? Stream.of(word + "~" + edits) : Stream.<String>empty())
        .flatMap(clauses -> clauses);
  }

  /** The words as they are looked for in a name: all together, or group by group. */
  List<Words> groups() {
    return words.groups();
  }
}
