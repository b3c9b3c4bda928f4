package org.talentgraph.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds a word, or a run of Chinese characters, in a name: whole, else as several words with other
 * characters between them, else in part.
 */
final class Pieces {

  /** Chinese text of which only pieces are in the name. */
  private static final double SOME = 0.8;

  /** Each cut costs so much, and a character that stands alone so much. */
  private static final double CUT = 0.04;

  private static final double ALONE = 0.1;

  /** Shorter text is no several words. */
  private static final int SHORTEST = 3;

  /** Longer text is not cut in every way. */
  private static final int LONGEST = 16;

  private Pieces() {}

  /** Adds where a group of the typed text is in the name; answers how well. */
  static double collect(Words group, boolean typos, List<Unit> name, List<Found> runs) {
    var whole = Needle.closest(group, typos, name);
    if (whole.isPresent() || group.size() < SHORTEST) {
      whole.ifPresent(runs::add);
      return whole.map(Found::quality).orElse(0.0);
    }
    var cut = group.size() <= LONGEST ? cut(group, name) : Optional.<List<Found>>empty();
    if (cut.isPresent()) {
      runs.addAll(cut.get());
      return quality(cut.get());
    }
    return typos ? some(group.pieces(2), name, runs) * SOME / group.size() : 0;
  }

  /** Where a whole group is, at once or cut into words; nothing where a part of it is not there. */
  static Optional<List<Found>> whole(Words group, List<Unit> name) {
    var at = piece(group, name, new Words(name).text()).map(List::of);
    return at.isPresent() || group.size() < SHORTEST || group.size() > LONGEST
        ? at
        : cut(group, name);
  }

  private static double quality(List<Found> pieces) {
    var alone = pieces.stream().filter(piece -> piece.units().size() == 1).count();
    return 1 - CUT * (pieces.size() - 1) - ALONE * alone;
  }

  /** The best way to cut a group into pieces that are all in the name; at most one is alone. */
  private static Optional<List<Found>> cut(Words group, List<Unit> name) {
    var text = new Words(name).text();
    List<Optional<List<Found>>> best = new ArrayList<>(List.of(Optional.of(List.of())));
    for (var to = 1; to <= group.size(); to++) {
      Optional<List<Found>> here = Optional.empty();
      for (var from = 0; from < to; from++) {
        var before = best.get(from);
        if (before.isPresent()) {
          here = better(here, with(before.get(), piece(group.part(from, to), name, text)));
        }
      }
      best.add(here);
    }
    return best.getLast()
        .filter(pieces -> pieces.stream().filter(each -> each.units().size() == 1).count() <= 1);
  }

  private static Optional<List<Found>> better(
      Optional<List<Found>> one, Optional<List<Found>> other) {
    return one.isEmpty() || other.isPresent() && quality(other.get()) > quality(one.get())
        ? other
        : one;
  }

  private static Optional<List<Found>> with(List<Found> before, Optional<Found> piece) {
    return piece.map(
        found -> {
          List<Found> all = new ArrayList<>(before);
          all.add(found);
          return all;
        });
  }

  private static Optional<Found> piece(Words piece, List<Unit> name, String letters) {
    var text = piece.text();
    if (!letters.contains(text)) {
      return Optional.empty();
    }
    for (var from = 0; from + piece.size() <= name.size(); from++) {
      var units = name.subList(from, from + piece.size());
      if (new Words(units).text().equals(text)) {
        var last = units.getLast().text().length();
        return Optional.of(new Found(units, last, SearchMatch.PART, 1));
      }
    }
    return Optional.empty();
  }

  /** Adds where pairs of characters are; answers how many characters they have, by quality. */
  private static double some(List<Words> pairs, List<Unit> name, List<Found> runs) {
    var qualities = new double[pairs.size() + 1];
    for (var i = 0; i < pairs.size(); i++) {
      var found = Needle.closest(pairs.get(i), false, name);
      if (found.isPresent()) {
        runs.add(found.get().as(SearchMatch.TYPO));
        qualities[i] = Math.max(qualities[i], found.get().quality());
        qualities[i + 1] = found.get().quality();
      }
    }
    return Arrays.stream(qualities).sum();
  }
}
