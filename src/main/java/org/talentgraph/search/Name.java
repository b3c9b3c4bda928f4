package org.talentgraph.search;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A name of a record, held against what was typed. */
record Name(SearchField field, String text, Words words) {

  /** How much of the score depends on how much of the name was typed. */
  private static final double COVERAGE = 0.2;

  /** Words in another order than in the name. */
  private static final double OTHER_ORDER = 0.98;

  /** A name that does not begin with what was typed. */
  private static final double LATER = 0.99;

  static Name of(SearchField field, String text) {
    return new Name(field, text, Words.of(text));
  }

  /** What of the name was typed, and how well the two agree. */
  record Agreement(Name name, SearchMatch match, double score, List<Found> runs) {

    List<SearchHit.Highlight> highlights() {
      return SearchHit.Highlight.merged(runs.stream().map(Found::highlight).toList());
    }
  }

  Optional<Agreement> agreement(Typed typed) {
    var together =
        Needle.closest(typed.words(), typed.typos(), words.units())
            .map(run -> agreement(List.of(run), run.quality()));
    var apart = typed.groups().size() > 1 || together.isEmpty() ? apart(typed) : together;
    return List.of(together, apart).stream()
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(Agreement::score));
  }

  private Optional<Agreement> apart(Typed typed) {
    List<Found> runs = new ArrayList<>();
    var letters = 0;
    var found = 0.0;
    for (var group : typed.groups()) {
      var size = group.sound().length();
      var quality = Pieces.collect(group, typed.typos(), words.units(), runs);
      if (quality == 0 && !typed.typos()) {
        return Optional.empty();
      }
      letters += size;
      found += size * quality;
    }
    return found < typed.least() * letters
        ? Optional.empty()
        : Optional.of(agreement(runs, OTHER_ORDER * found / letters));
  }

  private Agreement agreement(List<Found> runs, double quality) {
    var sorted = runs.stream().sorted(comparingInt(run -> run.units().getFirst().start())).toList();
    var length = words.text().length();
    var coverage = Math.min(1, sorted.stream().mapToDouble(Found::covered).sum() / length);
    var match =
        sorted.stream().map(Found::match).max(Comparator.naturalOrder()).orElse(SearchMatch.TYPO);
    var whole = match == SearchMatch.PART && coverage == 1 && runs.size() == 1;
    var first = sorted.getFirst().units().getFirst() == words.units().getFirst();
    return new Agreement(
        this,
        whole ? SearchMatch.EXACT : match,
        quality * (1 - COVERAGE + COVERAGE * coverage) * (first ? 1 : LATER),
        sorted);
  }
}
