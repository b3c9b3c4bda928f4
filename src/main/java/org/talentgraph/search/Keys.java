package org.talentgraph.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentgraph.language.Stem;

/**
 * The keys by which the full-text index finds a record: its whole names, their words, their Chinese
 * characters alone and in pairs, the pinyin of these in all readings, the first letters of all, and
 * the words of its texts.
 */
record Keys(Set<String> all) {

  Keys() {
    this(new LinkedHashSet<>());
  }

  /** Of a whole name no longer than this all readings are keys. */
  private static final int SHORT_NAME = 6;

  /** Adds the keys of a name. */
  Keys name(String name) {
    var words = Words.of(name);
    if (words.isEmpty()) {
      return this;
    }
    whole(words.text());
    (words.size() <= SHORT_NAME ? words.forms().stream() : Stream.of(words.sound()))
        .forEach(this::whole);
    words.runs().forEach(this::run);
    return this;
  }

  /** Adds the keys of the words of a text. */
  Keys text(String text) {
    for (var run : Words.ofText(text).runs()) {
      (run.isChinese()
              ? run.pieces(Math.min(2, run.size())).stream().map(Words::text)
              : Stream.of(Stem.of(run.text())))
          .map(SearchKeys::cut)
          .map(SearchKeys::ofText)
          .forEach(all::add);
    }
    return this;
  }

  private static Stream<String> beginnings(String letters) {
    return IntStream.rangeClosed(1, Math.min(SearchKeys.FEW_LETTERS, SearchKeys.size(letters)))
        .mapToObj(
            size ->
                SearchKeys.beginning(letters.substring(0, letters.offsetByCodePoints(0, size))));
  }

  private void whole(String letters) {
    all.add(SearchKeys.whole(SearchKeys.cut(letters)));
    all.add(SearchKeys.whole(SearchKeys.whole(SearchKeys.cut(letters, SearchKeys.SHARED_LETTERS))));
    beginnings(letters).map(SearchKeys::whole).forEach(all::add);
  }

  private void run(Words run) {
    if (run.isChinese()) {
      chinese(run);
      return;
    }
    run.forms().forEach(this::word);
    var stem = Stem.of(run.text());
    if (!stem.equals(run.text())) {
      all.add(SearchKeys.ofStem(stem));
    }
  }

  private void word(String word) {
    all.add(SearchKeys.cut(word));
    beginnings(word).forEach(all::add);
  }

  private void chinese(Words run) {
    run.units().forEach(unit -> all.add(unit.text()));
    run.pieces(2).forEach(pair -> all.add(pair.text()));
    for (var size = 1; size <= SearchKeys.SYLLABLES; size++) {
      run.pieces(size).forEach(piece -> piece.sounds().forEach(all::add));
    }
    for (var from = 0; from < run.size(); from++) {
      var rest = run.part(from, run.size());
      all.add(SearchKeys.cut(rest.initials()));
      Stream.concat(Stream.of(rest.initials()), rest.units().getFirst().forms().stream())
          .flatMap(Keys::beginnings)
          .forEach(all::add);
      Stream.of(rest.part(0, Math.min(2, rest.size())).sound())
          .flatMap(Keys::beginnings)
          .forEach(all::add);
    }
  }

  static Keys of(List<OtherName> names) {
    var keys = new Keys();
    names.forEach(name -> keys.name(name.text()));
    return keys;
  }
}
