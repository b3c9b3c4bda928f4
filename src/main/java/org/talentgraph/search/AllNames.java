package org.talentgraph.search;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several names of one record, typed one after the other: Nexans 耐克森, AI 人工智能. */
final class AllNames {

  /** What is found in several names counts less than what is found in one. */
  private static final double WORTH = 0.95;

  private AllNames() {}

  /** Where every word is in one of the names; the name that has the longest is told. */
  static Optional<Name.Agreement> agreement(List<Name> names, Typed typed) {
    var groups = typed.groups();
    if (groups.size() < 2 || names.size() < 2) {
      return Optional.empty();
    }
    List<Name.Agreement> best = new ArrayList<>();
    for (var group : groups) {
      var alone = new Typed(group, typed.typos());
      var found =
          names.stream()
              .flatMap(name -> name.agreement(alone).stream())
              .max(comparingDouble(Name.Agreement::score));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      best.add(found.get());
    }
    var score = best.stream().mapToDouble(Name.Agreement::score).average().orElse(0);
    var told = best.stream().max(comparingDouble(Name.Agreement::score)).orElseThrow();
    var match = best.stream().map(Name.Agreement::match).max(SearchMatch::compareTo).orElseThrow();
    return Optional.of(
        new Name.Agreement(
            told.name(),
            match == SearchMatch.EXACT ? SearchMatch.PART : match,
            WORTH * score,
            told.runs()));
  }
}
