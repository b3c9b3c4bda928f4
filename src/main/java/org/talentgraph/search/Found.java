package org.talentgraph.search;

import java.util.List;

/**
 * A run of a name's units in which a piece of the typed text was found.
 *
 * @param units the units of the name
 * @param letters how many letters of the last unit were typed
 * @param quality how close the run is, from 0 to 1
 */
public record Found(List<Unit> units, int letters, SearchMatch match, double quality) {

  /** The same run, as it counts in a larger piece. */
  Found as(SearchMatch other) {
    return new Found(units, letters, other, quality);
  }

  /** How many letters of the name the run has. */
  int covered() {
    return units.stream().mapToInt(unit -> unit.text().length()).sum()
        - units.getLast().text().length()
        + Math.min(letters, units.getLast().text().length());
  }

  /** The run in the text of the name. */
  SearchHit.Highlight highlight() {
    var last = units.getLast();
    var partly = match == SearchMatch.PREFIX && last.text().length() == last.length();
    var end = last.start() + (partly ? letters : last.length());
    var start = units.getFirst().start();
    return new SearchHit.Highlight(start, end - start);
  }
}
