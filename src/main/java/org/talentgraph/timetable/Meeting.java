package org.talentgraph.timetable;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A meeting to be held.
 *
 * @param value what it is worth, more than 0
 * @param must whether it has to be held, whatever that costs
 * @param minutes how long the slot has to be
 * @param equipment what the table has to have
 * @param slots the numbers of the slots in which it may be held; without them, any
 * @param pinned where and when it is held and stays
 */
public record Meeting(
    String id,
    List<String> participants,
    long value,
    boolean must,
    int minutes,
    Set<String> equipment,
    Optional<Set<Integer>> slots,
    Optional<Placement> pinned) {

  public Meeting {
    participants = List.copyOf(participants);
    equipment = Set.copyOf(equipment);
    slots = slots.map(Set::copyOf);
    if (value <= 0 || Set.copyOf(participants).size() < 2) {
      throw new IllegalArgumentException("%s needs a value and two participants".formatted(id));
    }
  }

  boolean allowedIn(int slot) {
    return slots.isEmpty() || slots.get().contains(slot);
  }

  /** The same meeting in none of the slots that have begun. */
  Meeting from(int next, int end) {
    var later = IntStream.range(next, end).boxed().filter(this::allowedIn).collect(toSet());
    return new Meeting(
        id, participants, value, must, minutes, equipment, Optional.of(later), pinned);
  }

  Meeting pinnedAt(Placement placement) {
    return new Meeting(
        id, participants, value, true, minutes, equipment, slots, Optional.of(placement));
  }
}
