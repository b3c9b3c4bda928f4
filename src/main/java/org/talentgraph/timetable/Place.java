package org.talentgraph.timetable;

import java.util.Set;

/**
 * A table, or a place online, which holds one meeting in a slot.
 *
 * @param languages what those who serve it speak
 * @param closed the numbers of the slots in which it is not there
 */
public record Place(
    String id, boolean online, Set<String> equipment, Set<String> languages, Set<Integer> closed) {

  public Place {
    languages = Set.copyOf(languages);
    equipment = Set.copyOf(equipment);
    closed = Set.copyOf(closed);
  }
}
