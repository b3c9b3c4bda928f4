package org.talentgraph.language;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant by a name that does not exist. */
public final class Nearest {

  private static final int MOST = 3;

  private Nearest() {}

  /** The question whether one of them was meant, or nothing where none is near. */
  public static Text to(String given, Collection<String> known) {
    var near = names(given, known);
    return near.isEmpty()
        ? new Text("", "")
        : new Text(
            " Did you mean %s?".formatted(String.join(" or ", near)),
            "您是否要用 %s？".formatted(String.join(" 或 ", near)));
  }

  /** At most three names, the nearest first: a third of the letters may differ, capitals apart. */
  static List<String> names(String given, Collection<String> known) {
    var most = Math.max(1, given.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - given.length()) <= most)
        .map(name -> new Candidate(name, Edits.between(lower(given), lower(name))))
        .filter(candidate -> candidate.distance() <= most)
        .sorted(comparing(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  private record Candidate(String name, int distance) {}

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
