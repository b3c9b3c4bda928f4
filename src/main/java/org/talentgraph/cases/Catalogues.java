package org.talentgraph.cases;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.Set;

/** How it is written that a catalogue lists a qualification, as urgently needed or at all. */
public final class Catalogues {

  private static final String URGENT = "#urgently-needed";

  private Catalogues() {}

  public static String urgentlyNeeded(String catalogue) {
    return catalogue + URGENT;
  }

  public static Set<String> urgentlyNeeded(Set<String> catalogues) {
    return catalogues.stream()
        .map(Catalogues::urgentlyNeeded)
        .collect(toCollection(LinkedHashSet::new));
  }
}
