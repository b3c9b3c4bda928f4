package org.talentgraph.rules;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The levels of academic degrees, lowest first, as the SDL declares them. */
final class Degrees {

  private static final List<String> LEVELS = List.of("BACHELOR", "MASTER", "DOCTORATE");

  private Degrees() {}

  static int compare(String one, String other) {
    return Integer.compare(LEVELS.indexOf(one), LEVELS.indexOf(other));
  }

  static Set<String> from(String least) {
    return new LinkedHashSet<>(LEVELS.subList(LEVELS.indexOf(least), LEVELS.size()));
  }

  static Optional<String> highest(Collection<String> degrees) {
    return degrees.stream().max(Degrees::compare);
  }
}
