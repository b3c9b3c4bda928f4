package org.talentgraph.search;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talentgraph.language.Edits;
import org.talentgraph.language.Stem;

/**
 * A piece of the typed text that is looked for in names.
 *
 * @param text its letters
 * @param sounds how its characters may be read
 * @param stem what it has in common with words of its family; empty where it is not one word
 * @param edits how many letters may differ
 */
record Needle(String text, List<String> sounds, boolean chinese, String stem, int edits) {

  /** The second edit costs so much of the quality. */
  private static final double SECOND_EDIT = 0.15;

  /**
   * The ways in which a piece may have been meant: as it was typed, and in its second spelling.
   *
   * @param typos whether a letter or two may differ
   */
  static List<Needle> of(Words words, boolean typos) {
    var text = words.text();
    var stem = words.size() == 1 ? Stem.of(text) : "";
    var edits = typos && words.size() == 1 ? Edits.allowed(text) : 0;
    if (words.isChinese()) {
      return List.of(new Needle(text, words.forms(), true, "", 0));
    }
    return words.forms().stream()
        .map(form -> new Needle(form, List.of(form), false, form.equals(text) ? stem : "", edits))
        .toList();
  }

  /** The closest run of a name's units, the first of equally close ones. */
  static Optional<Found> closest(Words words, boolean typos, List<Unit> name) {
    return of(words, typos).stream()
        .flatMap(needle -> needle.in(name).stream())
        .reduce((one, other) -> other.quality() > one.quality() ? other : one);
  }

  private Optional<Found> in(List<Unit> name) {
    List<Found> found = new ArrayList<>();
    for (var from = 0; from < name.size(); from++) {
      collect(name.subList(from, name.size()), found);
    }
    // max keeps the last of equals
    return found.reversed().stream().max(comparingDouble(Found::quality));
  }

  private void collect(List<Unit> rest, List<Found> found) {
    var run = Run.NONE;
    for (var to = 1; to <= rest.size() && run.isWithin(text.length() + edits); to++) {
      var unit = rest.get(to - 1);
      var before = run;
      run = run.with(unit, chinese ? sounds.getFirst() : text);
      var units = rest.subList(0, to);
      var longer = run;
      match(before, longer, units)
          .ifPresent(
              match ->
                  found.add(
                      new Found(
                          units, letters(match, before, unit), match, quality(match, longer))));
    }
  }

  private int letters(SearchMatch match, Run before, Unit last) {
    return match == SearchMatch.PREFIX && text.length() > before.text().length()
        ? Math.min(text.length() - before.text().length(), last.text().length())
        : last.text().length();
  }

  private double quality(SearchMatch match, Run run) {
    var second = match == SearchMatch.TYPO && run.edits(text) > 1;
    return match.quality() - (second ? SECOND_EDIT : 0);
  }

  private Optional<SearchMatch> match(Run before, Run run, List<Unit> units) {
    if (run.text().equals(text)) {
      return Optional.of(SearchMatch.PART);
    }
    if (run.text().startsWith(text) && before.text().length() < text.length()) {
      return Optional.of(SearchMatch.PREFIX);
    }
    if (chinese) {
      return text.length() > 1 && sounds(units).stream().anyMatch(sounds::contains)
          ? Optional.of(SearchMatch.SAME_SOUND)
          : Optional.empty();
    }
    if (run.forms().stream().anyMatch(form -> form.startsWith(text))) {
      return Optional.of(spelled(run));
    }
    if (text.length() > 1 && run.initials().contains(text)) {
      return Optional.of(SearchMatch.INITIALS);
    }
    if (units.size() == 1 && !stem.isEmpty() && Stem.isOf(stem, run.text())) {
      return Optional.of(SearchMatch.INFLECTED);
    }
    return edits > 0 && run.edits(text) <= edits ? Optional.of(SearchMatch.TYPO) : Optional.empty();
  }

  /** How the name may be read, if it can be as long as what was typed. */
  private List<String> sounds(List<Unit> units) {
    var latin = units.stream().noneMatch(Unit::isChinese);
    var size = text.codePointCount(0, text.length());
    return latin || units.size() == size ? new Words(units).forms() : List.of();
  }

  private SearchMatch spelled(Run run) {
    if (run.chinese()) {
      return SearchMatch.PINYIN;
    }
    return run.forms().contains(text) ? SearchMatch.PART : SearchMatch.PREFIX;
  }
}
