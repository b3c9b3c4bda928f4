package org.talentgraph.events;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an event.
 *
 * @param id of its record
 * @param least how many meetings it has to have
 * @param most how many meetings it can have
 * @param effort how much the loads of its meetings may add up to; null where nothing limits it
 * @param languages ids of records; empty where that does not matter
 * @param online whether it meets online only
 * @param stays id of the place where it has all its meetings; null where it walks
 * @param absent ids of the slots in which it is not there
 */
public record Participant(
    String id,
    Role role,
    int least,
    int most,
    @Nullable Integer effort,
    List<String> languages,
    boolean online,
    @Nullable String stays,
    List<String> absent,
    @Nullable OffsetDateTime checkedIn) {

  public static final Part<Participant> PART =
      new Part<>("PARTICIPANT", Participant.class, Participant::id);

  /** As what somebody takes part; all but experts bring demands. */
  public enum Role {
    ENTERPRISE,
    PLATFORM,
    EXPERT
  }

  public boolean isExpert() {
    return role == Role.EXPERT;
  }

  public Participant absent(List<String> slots) {
    return new Participant(
        id, role, least, most, effort, languages, online, stays, slots, checkedIn);
  }

  public Participant checkedIn(OffsetDateTime at) {
    return new Participant(id, role, least, most, effort, languages, online, stays, absent, at);
  }
}
