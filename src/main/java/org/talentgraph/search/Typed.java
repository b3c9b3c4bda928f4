package org.talentgraph.search;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.language.Edits;

/**
 * What somebody typed, and how the index is asked for it.
 *
 * @param typos whether a letter or two or some characters may differ, and some words be missing
 */
record Typed(Words words, boolean typos) {

  /** So much of a long text is read. */
  private static final int LONGEST = 200;

  private static final int MOST_WORDS = 40;

  static Typed of(String text, boolean typos) {
    var end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    var units = Unit.of(text.substring(0, end));
    return new Typed(new Words(units.subList(0, Math.min(MOST_WORDS, units.size()))), typos);
  }

  /**
   * A query in the syntax of Lucene. Words have only letters and digits, so nothing in it needs to
   * be escaped.
   */
  String query(Collection<SearchKind> kinds) {
    var whole =
        Stream.of(words.text(), words.sound())
            .distinct()
            .map(SearchKeys::cut)
            .flatMap(
                name ->
                    Stream.of(
                        key(SearchKeys.whole(name)) + "^40",
                        beginning(SearchKeys.wholeBeginning(name)) + "^20"));
    var parts = Stream.concat(joined(), words.groups().stream()).flatMap(this::clauses);
    var names = Stream.concat(whole, parts).collect(joining(" "));
    return kinds.size() == SearchKind.values().length
        ? names // a clause that every record fulfils would have to be compared with each
        : "+(%s) +(%s)".formatted(ofKinds(kinds), names);
  }

  private static String ofKinds(Collection<SearchKind> kinds) {
    return kinds.stream().map(kind -> kind.key() + "^0").collect(joining(" "));
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

  private Stream<String> clauses(Words group) {
    return group.isChinese() ? chinese(group) : latin(SearchKeys.cut(group.text()));
  }

  private Stream<String> chinese(Words group) {
    var characters = group.pieces(Math.min(2, group.size())).stream().map(Words::text);
    var sounding = group.pieces(Math.min(SearchKeys.SYLLABLES, group.size())).getFirst().sound();
    return Stream.concat(characters.map(pair -> key(pair) + "^4"), Stream.of(key(sounding)));
  }

  private Stream<String> latin(String word) {
    var edits = typos ? Edits.allowed(word) : 0;
    return Stream.concat(
        Stream.of(key(word) + "^4", beginning(SearchKeys.beginning(word)) + "^2"),
        edits > 0 ? Stream.of(word + "~" + edits) : Stream.empty());
  }

  /** The words as they are looked for in a name: all together, or group by group. */
  List<Words> groups() {
    return words.groups();
  }
}
