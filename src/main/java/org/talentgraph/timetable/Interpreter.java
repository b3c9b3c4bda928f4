package org.talentgraph.timetable;

import java.util.Set;

/**
 * Somebody who interprets between any two of some languages, one meeting in a slot.
 *
 * @param absent the numbers of the slots in which nobody is interpreted
 */
public record Interpreter(String id, Set<String> languages, Set<Integer> absent) {

  public Interpreter {
    languages = Set.copyOf(languages);
    absent = Set.copyOf(absent);
  }
}
