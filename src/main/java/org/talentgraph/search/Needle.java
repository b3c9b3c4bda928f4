package org.talentgraph.search;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talentgraph.language.Edits;

/** A piece of the typed text that is looked for in names. */
record Needle(String text, String sound, boolean chinese, int edits) {

  /** The second edit costs so much of the quality. */
  private static final double SECOND_EDIT = 0.15;

  /**
   * @param typos whether a letter or two may differ
   */
  static Needle of(Words words, boolean typos) {
    var text = words.text();
    return new Needle(text, words.sound(), words.isChinese(), typos ? Edits.allowed(text) : 0);
  }

  /** The closest run of a name's units, the first of equally close ones. */
  Optional<Found> in(List<Unit> name) {
    List<Found> found = new ArrayList<>();
    for (var from = 0; from < name.size(); from++) {
      collect(name.subList(from, name.size()), found);
    }
    // max keeps the last of equals
    return found.reversed().stream().max(comparingDouble(Found::quality));
  }

  private void collect(List<Unit> rest, List<Found> found) {
    var run = new Run("", "", "");
    for (var to = 1; to <= rest.size() && run.isWithin(sound.length() + edits); to++) {
      var unit = rest.get(to - 1);
      var before = run;
      run = run.with(unit);
      var units = rest.subList(0, to);
      var longer = run;
      match(before, longer)
          .ifPresent(
              match ->
                  found.add(
                      new Found(
                          units,
                          match == SearchMatch.PREFIX
                              ? text.length() - before.text().length()
                              : unit.text().length(),
                          match,
                          quality(match, longer))));
    }
  }

  private double quality(SearchMatch match, Run run) {
    var second = match == SearchMatch.TYPO && run.edits(text) > 1;
    return match.quality() - (second ? SECOND_EDIT : 0);
  }

  private Optional<SearchMatch> match(Run before, Run run) {
    if (run.text().equals(text)) {
      return Optional.of(SearchMatch.PART);
    }
    if (run.text().startsWith(text) && before.text().length() < text.length()) {
      return Optional.of(SearchMatch.PREFIX);
    }
    if (chinese) {
      return text.length() > 1 && run.sound().equals(sound)
          ? Optional.of(SearchMatch.SAME_SOUND)
          : Optional.empty();
    }
    if (run.sound().startsWith(text) && before.sound().length() < text.length()) {
      return Optional.of(SearchMatch.PINYIN);
    }
    if (text.length() > 1 && run.initials().equals(text)) {
      return Optional.of(SearchMatch.INITIALS);
    }
    return edits > 0 && run.edits(text) <= edits ? Optional.of(SearchMatch.TYPO) : Optional.empty();
  }

  /** Units that follow one another, in the three ways in which they can be typed. */
  private record Run(String text, String sound, String initials) {

    Run with(Unit unit) {
      return new Run(
          text + unit.text(),
          sound + unit.sound(),
          unit.isChinese() ? initials + unit.sound().charAt(0) : initials + " ");
    }

    boolean isWithin(int letters) {
      return text.length() < letters || initials.length() < letters && sound.length() < letters;
    }

    int edits(String typed) {
      return Math.min(edits(text, typed), edits(sound, typed));
    }

    private static int edits(String one, String other) {
      return Math.abs(one.length() - other.length()) > 2
          ? Integer.MAX_VALUE
          : Edits.between(one, other);
    }
  }
}
