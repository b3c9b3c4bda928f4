package org.talentgraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talentgraph.language.Stem;

/** Finds what was typed in a text of a record: every word, in one of its forms. */
final class TextWords {

  /** A word of a text counts less than one of a name. */
  private static final double WORTH = 0.6;

  private TextWords() {}

  static Optional<Name.Agreement> agreement(String text, Typed typed) {
    var name = Name.of(SearchField.TEXT, text);
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
    return Optional.of(new Name.Agreement(name, match, WORTH * quality, runs));
  }

  private static Optional<Found> word(Words group, List<Unit> text) {
    var word = group.text();
    var stem = Stem.of(word);
    return text.stream()
        .filter(unit -> unit.text().equals(word) || Stem.of(unit.text()).equals(stem))
        .map(
            unit -> {
              var match = unit.text().equals(word) ? SearchMatch.PART : SearchMatch.INFLECTED;
              return new Found(List.of(unit), unit.text().length(), match, match.quality());
            })
        .reduce((one, other) -> other.quality() > one.quality() ? other : one);
  }
}
