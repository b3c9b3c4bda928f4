package org.talentgraph.events;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.ErrorCode;

/** Adds participants to events, with the times in which they are there and what they wish. */
@Component
public final class Enrolment {

  private static final int MOST_PARTICIPANTS = 2_000;

  private final EventWrites writes;
  private final EventParts parts;
  private final GraphRecords records;
  private final Clock clock;

  Enrolment(EventWrites writes, EventParts parts, GraphRecords records, Clock clock) {
    this.writes = writes;
    this.parts = parts;
    this.records = records;
    this.clock = clock;
  }

  Inside add(String event, List<ParticipantInput> given) {
    return writes.organise(event, Act.ADD_PARTICIPANTS, false, inside -> add(inside, given));
  }

  private Inside add(Inside inside, List<ParticipantInput> given) {
    store(inside, joined("participants", inside, given));
    return writes.read(inside.id());
  }

  /**
   * An event with more participants, which are not stored yet.
   *
   * @param path of the argument that gives them
   * @throws org.talentgraph.language.InvalidInput if something is wrong with them
   */
  public Inside joined(String path, Inside inside, List<ParticipantInput> given) {
    var faults = new Faults();
    var check = new ParticipantCheck(faults, inside, records, given);
    FrameCheck.each(path, given, check::check);
    var capacity = inside.frame().capacity();
    var taken = inside.participants().size();
    faults.unless(
        capacity == null || taken + given.size() <= capacity,
        path,
        ErrorCode.EVENT_FULL,
        "full",
        capacity,
        taken,
        given.size());
    faults.unless(
        taken + given.size() <= MOST_PARTICIPANTS,
        path,
        ErrorCode.NUMBER_OUT_OF_RANGE,
        "at.most",
        MOST_PARTICIPANTS);
    faults.refuse();
    return inside.with(
        given.stream()
            .map(each -> each.participant(Objects.requireNonNull(check.role(each))))
            .toList(),
        given.stream().flatMap(ParticipantInput::eventDemands).toList());
  }

  /** Stores who takes part, under the lock. */
  public void store(Inside before, Inside after) {
    parts.change(after.id(), Participant.PART, before.participants(), after.participants());
    parts.change(after.id(), Part.DEMAND, before.demands(), after.demands());
  }

  Inside remove(String event, String participant) {
    return writes.organise(
        event,
        Act.REMOVE_PARTICIPANT,
        false,
        inside -> {
          var gone = inside.getParticipant(participant);
          parts.remove(event, Participant.PART, List.of(gone.id()));
          parts.remove(
              event, Part.DEMAND, inside.demandsOf(participant).map(EventDemand::id).toList());
          parts.remove(
              event,
              Part.PREFERENCE,
              inside.preferences().stream()
                  .filter(each -> Stream.of(each.by(), each.about()).anyMatch(participant::equals))
                  .map(Preference::key)
                  .toList());
          return writes.read(event);
        });
  }

  Inside setAvailability(String event, String participant, List<String> absent) {
    return writes.act(
        event,
        participant,
        Act.SET_AVAILABILITY,
        (inside, who) -> {
          if (inside.frame().published() != null) {
            Access.of(inside.frame()).refuseUnlessOrganiser();
          }
          var faults = new Faults();
          var slots = inside.slots().stream().map(EventSlot::id).collect(toSet());
          new FrameCheck(faults).known("absent", absent, slots);
          faults.refuse();
          parts.put(event, Participant.PART, who.absent(absent));
          return writes.read(event);
        });
  }

  Inside setPreferences(String event, String participant, List<PreferenceInput> given) {
    return writes.act(
        event,
        participant,
        Act.SET_PREFERENCES,
        (inside, who) -> {
          refuseAfterEnd(inside);
          var faults = new Faults();
          FrameCheck.each(
              "preferences", given, (path, each) -> check(path, each, who, inside, faults));
          faults.refuse();
          store(event, participant, given);
          return writes.read(event);
        });
  }

  /** The day ends where the event begins. */
  private void refuseAfterEnd(Inside inside) {
    var until = inside.frame().preferencesUntil();
    var today = LocalDate.now(clock.withZone(inside.zone().orElse(clock.getZone())));
    if (until != null && today.isAfter(until)) {
      throw Faults.fault(
          "event", ErrorCode.PREFERENCES_CLOSED, "preferences.closed", until.toString());
    }
  }

  /**
   * Whom a preference is about is on the other side, and its demand is of the enterprise. One
   * answer for all others: an employer must not find out which competitors take part.
   */
  private static void check(
      String path, PreferenceInput given, Participant by, Inside inside, Faults faults) {
    faults.unless(
        inside
            .participant(given.about())
            .filter(about -> about.isExpert() != by.isExpert())
            .isPresent(),
        path + ".about",
        ErrorCode.UNKNOWN_PARTICIPANT,
        "other.side",
        given.about());
    var enterprise = by.isExpert() ? given.about() : by.id();
    var demand = given.demand();
    faults.unless(
        demand == null
            || inside.demand(demand).filter(e -> e.participant().equals(enterprise)).isPresent(),
        path + ".demand",
        ErrorCode.BAD_VALUE,
        "not.brought",
        demand,
        enterprise);
  }

  private void store(String event, String participant, List<PreferenceInput> given) {
    List<Preference> kept = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (var each : given) {
      var kind = Objects.requireNonNullElse(each.kind(), Preference.Kind.WANT);
      var preference = new Preference(participant, each.about(), each.demand(), kind);
      if (each.kind() == null) {
        taken.add(preference.key());
      } else {
        kept.add(preference);
      }
    }
    parts.remove(event, Part.PREFERENCE, taken);
    parts.put(event, Part.PREFERENCE, kept);
  }
}
