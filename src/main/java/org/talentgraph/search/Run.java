package org.talentgraph.search;

import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.language.Edits;

/**
 * Units of a name that follow one another, in the ways in which they can be typed.
 *
 * @param text their letters
 * @param forms their readings and spellings, those that agree with what was typed
 * @param initials the first letters of their readings, those that agree
 * @param chinese whether one of them is a Chinese character
 */
record Run(String text, List<String> forms, List<String> initials, boolean chinese) {

  static final Run NONE = new Run("", List.of(""), List.of(""), false);

  Run with(Unit unit, String typed) {
    return new Run(
        text + unit.text(),
        grown(forms, unit.forms().stream(), typed),
        unit.isChinese()
            ? grown(initials, unit.forms().stream().map(form -> form.substring(0, 1)), typed)
            : List.of(),
        chinese || unit.isChinese());
  }

  private static List<String> grown(List<String> before, Stream<String> next, String typed) {
    if (before.isEmpty()) {
      return before;
    }
    var each = next.toList();
    return before.stream()
        .filter(form -> form.length() < typed.length())
        .flatMap(form -> each.stream().map(last -> form + last))
        .filter(form -> form.startsWith(typed) || typed.startsWith(form))
        .distinct()
        .toList();
  }

  /** Whether more units may make it agree with so many typed letters. */
  boolean isWithin(int letters) {
    return text.length() < letters || !forms.isEmpty() || !initials.isEmpty();
  }

  int edits(String typed) {
    return Math.abs(text.length() - typed.length()) > 2
        ? Integer.MAX_VALUE
        : Edits.between(text, typed);
  }
}
