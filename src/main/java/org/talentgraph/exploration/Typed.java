package org.talentgraph.exploration;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What somebody typed, and how the index is asked for it. */
record Typed(Words words) {

  /** So much of a long text is read. */
  private static final int LONGEST = 200;

  private static final int MOST_WORDS = 40;

  static Typed of(String text) {
    var end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    var units = Unit.of(text.substring(0, end));
    return new Typed(new Words(units.subList(0, Math.min(MOST_WORDS, units.size()))));
  }

  /**
   * A query in the syntax of Lucene. Words have only letters and digits, so nothing in it needs to
   * be escaped.
   *
   * @param typos whether words may differ in a letter or two
   */
  String query(Collection<SearchKind> kinds, boolean typos) {
    var ofKinds = kinds.stream().map(kind -> kind.key() + "^0").collect(joining(" "));
    var whole =
        Stream.of(words.text(), words.sound())
            .distinct()
            .map(SearchKeys::whole)
            .flatMap(key -> Stream.of(key + "^40", key + "*^20"));
    var parts =
        Stream.concat(joined(), words.groups().stream()).flatMap(group -> clauses(group, typos));
    return "+(%s) +(%s)".formatted(ofKinds, Stream.concat(whole, parts).collect(joining(" ")));
  }

  /** Words typed apart that may be one, such as the syllables of a name. */
  private Stream<Words> joined() {
    return words.size() > 1 && words.units().stream().noneMatch(Unit::isChinese)
        ? Stream.of(words)
        : Stream.empty();
  }

  private static Stream<String> clauses(Words group, boolean typos) {
    return group.isChinese() ? chinese(group) : latin(SearchKeys.cut(group.text()), typos);
  }

  private static Stream<String> chinese(Words group) {
    var characters = group.pieces(Math.min(2, group.size())).stream().map(Words::text);
    var sounding = group.pieces(Math.min(SearchKeys.SYLLABLES, group.size())).getFirst().sound();
    return Stream.concat(characters.map(key -> key + "^4"), Stream.of(sounding));
  }

  private static Stream<String> latin(String word, boolean typos) {
    var edits = typos ? Edits.allowed(word) : 0;
    return Stream.concat(
        Stream.of(word + "^4", word + "*^2"),
        edits > 0 ? Stream.of(word + "~" + edits) : Stream.empty());
  }

  /** The words as they are looked for in a name: all together, or group by group. */
  List<Words> groups() {
    return words.groups();
  }
}
