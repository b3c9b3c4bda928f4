package org.talentgraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talentgraph.language.Stem;

/** Finds what was typed in a text of a record: every word, in one of its forms. */
final class TextWords {

  /** A word of a text counts less than one of a name. */
  private static final double WORTH = 0.6;

  /** Several words that follow one another there as they were typed. */
  private static final double PHRASE = 0.86;

  /** So many units make a phrase. */
  private static final int FEW = 2;

  private TextWords() {}

  static Optional<Name.Agreement> agreement(String text, Typed typed) {
    var name = new Name(SearchField.TEXT, text, Words.ofText(text));
    List<Found> runs = new ArrayList<>();
    var match = SearchMatch.PART;
    for (var group : typed.groups()) {
      var before = runs.size();
      if (group.isChinese()) {
        Pieces.whole(group, name.words().units()).ifPresent(runs::addAll);
      } else {
        word(group, name.words().units()).ifPresent(runs::add);
      }
      if (runs.size() == before) {
        return Optional.empty();
      }
    }
    for (var run : runs) {
      match = run.match().compareTo(match) > 0 ? run.match() : match;
    }
    runs.sort(java.util.Comparator.comparingInt(run -> run.units().getFirst().start()));
    var quality = runs.stream().mapToDouble(Found::quality).average().orElse(0);
    var worth = isPhrase(runs) ? PHRASE : WORTH;
    return Optional.of(new Name.Agreement(name, match, worth * quality, runs));
  }

  private static boolean isPhrase(List<Found> runs) {
    var units = runs.stream().flatMap(run -> run.units().stream()).toList();
    return units.size() > FEW && isWhole(units) && units.stream().allMatch(Unit::isChinese)
        || units.size() >= FEW && isWhole(units) && units.stream().noneMatch(Unit::isChinese);
  }

  /** Whether no other letters stand between the parts. */
  private static boolean isWhole(List<Unit> units) {
    var last = units.getLast();
    var length = last.start() + last.length() - units.getFirst().start();
    return length <= units.stream().mapToInt(unit -> unit.length() + 1).sum() - 1;
  }

  private static Optional<Found> word(Words group, List<Unit> text) {
    var word = group.text();
    var stem = Stem.of(word);
    return text.stream()
        .filter(unit -> unit.text().equals(word) || Stem.isOf(stem, unit.text()))
        .map(
            unit -> {
              var match = unit.text().equals(word) ? SearchMatch.PART : SearchMatch.INFLECTED;
              return new Found(List.of(unit), unit.text().length(), match, match.quality());
            })
        .reduce((one, other) -> other.quality() > one.quality() ? other : one);
  }
}
