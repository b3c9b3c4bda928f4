package org.talentgraph.search;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A name of a record, held against what was typed. */
record Name(SearchField field, String text, Words words) {

  /** Below this share of the typed letters a name is not the one that was meant. */
  private static final double LEAST = 0.5;

  /** How much of the score depends on how much of the name was typed. */
  private static final double COVERAGE = 0.2;

  /** Words in another order than in the name. */
  private static final double OTHER_ORDER = 0.98;

  /** Chinese text of which only pieces are in the name. */
  private static final double PIECES = 0.8;

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
        Needle.of(typed.words(), typed.typos())
            .in(words.units())
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
      var quality = collect(group, typed.typos(), runs);
      if (quality == 0 && !typed.typos()) {
        return Optional.empty();
      }
      letters += size;
      found += size * quality;
    }
    return found < LEAST * letters
        ? Optional.empty()
        : Optional.of(agreement(runs, OTHER_ORDER * found / letters));
  }

  /** Adds where a group of the typed text is in the name; answers how well. */
  private double collect(Words group, boolean typos, List<Found> runs) {
    var whole = Needle.of(group, typos).in(words.units());
    if (whole.isPresent() || group.size() < 3 || !typos) {
      whole.ifPresent(runs::add);
      return whole.map(Found::quality).orElse(0.0);
    }
    return collectPairs(group.pieces(2), runs) * PIECES / group.size();
  }

  /** Adds where pairs of characters are; answers how many characters they have, by quality. */
  private double collectPairs(List<Words> pairs, List<Found> runs) {
    var qualities = new double[pairs.size() + 1];
    for (var i = 0; i < pairs.size(); i++) {
      var found = Needle.of(pairs.get(i), true).in(words.units());
      if (found.isPresent()) {
        runs.add(found.get().as(SearchMatch.TYPO));
        qualities[i] = Math.max(qualities[i], found.get().quality());
        qualities[i + 1] = found.get().quality();
      }
    }
    return Arrays.stream(qualities).sum();
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
