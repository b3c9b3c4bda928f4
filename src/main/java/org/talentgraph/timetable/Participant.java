package org.talentgraph.timetable;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody who meets, one meeting in a slot.
 *
 * @param absent the numbers of the slots in which the participant is not there
 * @param least how many meetings it has to have, at least
 * @param most how many meetings it can have
 * @param languages what it speaks; empty where that does not matter
 * @param online whether it meets online only
 * @param stays the place where all its meetings are held; empty where it walks from one to another
 */
public record Participant(
    String id,
    Set<Integer> absent,
    int least,
    int most,
    Set<String> languages,
    boolean online,
    Optional<String> stays) {

  public Participant {
    absent = Set.copyOf(absent);
    languages = Set.copyOf(languages);
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("%s: %d to %d meetings".formatted(id, least, most));
    }
  }

  /** Whether it can meet at a place. */
  boolean comesTo(String place) {
    return stays.isEmpty() || stays.get().equals(place);
  }
}
