package org.talentgraph.cases;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The levels of academic degrees, lowest first, as the SDL declares them. */
public final class Degrees {

  private static final List<String> LEVELS = List.of("BACHELOR", "MASTER", "DOCTORATE");

  private Degrees() {}

  public static int compare(String one, String other) {
    return Integer.compare(LEVELS.indexOf(one), LEVELS.indexOf(other));
  }

  /** From 1, the lowest. */
  public static int level(String degree) {
    return LEVELS.indexOf(degree) + 1;
  }

  public static Set<String> from(String least) {
    return new LinkedHashSet<>(LEVELS.subList(LEVELS.indexOf(least), LEVELS.size()));
  }

  public static Optional<String> highest(Collection<String> degrees) {
    return degrees.stream().max(Degrees::compare);
  }
}
