package org.talentgraph.events;

import static java.util.Comparator.comparing;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.EventParts.Found;
import org.talentgraph.language.ErrorCode;

/**
 * All of an event but its plans.
 *
 * @param slots in the order of time
 */
public record Inside(
    String id,
    Frame frame,
    List<Session> sessions,
    List<EventSlot> slots,
    List<EventBreak> breaks,
    List<EventPlace> places,
    List<EventInterpreter> interpreters,
    List<Participant> participants,
    List<EventDemand> demands,
    List<Preference> preferences) {

  static final List<Part<?>> PARTS =
      List.of(
          Frame.PART,
          Part.SESSION,
          Part.SLOT,
          Part.BREAK,
          Part.PLACE,
          Part.INTERPRETER,
          Participant.PART,
          Part.DEMAND,
          Part.PREFERENCE);

  static Optional<Inside> of(String id, Found found) {
    return found.all(Frame.PART).stream()
        .findFirst()
        .map(
            frame ->
                new Inside(
                    id,
                    frame,
                    found.all(Part.SESSION),
                    found.all(Part.SLOT).stream().sorted(comparing(EventSlot::start)).toList(),
                    found.all(Part.BREAK),
                    found.all(Part.PLACE),
                    found.all(Part.INTERPRETER),
                    found.all(Participant.PART),
                    found.all(Part.DEMAND),
                    found.all(Part.PREFERENCE)));
  }

  /** With more who take part, and the demands that they bring. */
  Inside with(List<Participant> more, List<EventDemand> brought) {
    return new Inside(
        id,
        frame,
        sessions,
        slots,
        breaks,
        places,
        interpreters,
        Stream.concat(participants.stream(), more.stream()).toList(),
        Stream.concat(demands.stream(), brought.stream()).toList(),
        preferences);
  }

  /** With a participant as it is now. */
  public Inside with(Participant changed) {
    return new Inside(
        id,
        frame,
        sessions,
        slots,
        breaks,
        places,
        interpreters,
        participants.stream().map(each -> each.id().equals(changed.id()) ? changed : each).toList(),
        demands,
        preferences);
  }

  /** How many slots have begun. */
  public int begun(OffsetDateTime now) {
    return (int) slots.stream().filter(each -> !each.start().isAfter(now)).count();
  }

  public Optional<Participant> participant(@Nullable String participant) {
    return participants.stream().filter(each -> each.id().equals(participant)).findFirst();
  }

  /**
   * @throws org.talentgraph.language.InvalidRequest {@code UNKNOWN_PARTICIPANT}
   */
  public Participant getParticipant(String participant) {
    return participant(participant)
        .orElseThrow(
            () ->
                Faults.fault(
                    "participant",
                    ErrorCode.UNKNOWN_PARTICIPANT,
                    "unknown.participant",
                    participant));
  }

  public Optional<EventDemand> demand(@Nullable String demand) {
    return demands.stream().filter(each -> each.id().equals(demand)).findFirst();
  }

  public Stream<EventDemand> demandsOf(String participant) {
    return demands.stream().filter(each -> each.participant().equals(participant));
  }

  public Optional<EventPlace> place(@Nullable String place) {
    return places.stream().filter(each -> each.id().equals(place)).findFirst();
  }

  /** The time zone in which it begins; empty where it has no slots. */
  Optional<ZoneId> zone() {
    return slots.stream().findFirst().flatMap(first -> zone(first.session())).map(ZoneId::of);
  }

  /** The time zone of a session, as its organiser wrote it. */
  public Optional<String> zone(String session) {
    return sessions.stream()
        .filter(each -> each.id().equals(session))
        .map(Session::zone)
        .findFirst();
  }

  /** Whether one of the two declines to meet the other for a demand. */
  public boolean isDeclined(String enterprise, String demand, String expert) {
    return preferences.stream()
        .anyMatch(
            each -> each.kind() == Preference.Kind.NO && each.concerns(enterprise, demand, expert));
  }

  /** The number of a slot in the order of time; -1 where there is none. */
  public int slotNumber(@Nullable String slot) {
    for (var number = 0; number < slots.size(); number++) {
      if (slots.get(number).id().equals(slot)) {
        return number;
      }
    }
    return -1;
  }

  public @Nullable String interpreterName(@Nullable String interpreter) {
    return interpreters.stream()
        .filter(each -> each.id().equals(interpreter))
        .map(EventInterpreter::name)
        .findFirst()
        .orElse(null);
  }

  public boolean hasInterpreter(String interpreter) {
    return interpreters.stream().anyMatch(each -> each.id().equals(interpreter));
  }

  public boolean hasPlace(@Nullable String place) {
    return places.stream().anyMatch(each -> each.id().equals(place));
  }
}
