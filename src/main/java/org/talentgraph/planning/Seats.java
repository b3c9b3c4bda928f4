package org.talentgraph.planning;

import static org.talentgraph.planning.StoredReason.Obstacle.DECLINED;
import static org.talentgraph.planning.StoredReason.Obstacle.INTERPRETERS_BUSY;
import static org.talentgraph.planning.StoredReason.Obstacle.OUT_OF_ORDER;
import static org.talentgraph.planning.StoredReason.Obstacle.PARTICIPANT_ABSENT;
import static org.talentgraph.planning.StoredReason.Obstacle.PARTICIPANT_BUSY;
import static org.talentgraph.planning.StoredReason.Obstacle.PLACE_TAKEN;
import static org.talentgraph.planning.StoredReason.Obstacle.PLACE_UNFIT;
import static org.talentgraph.planning.StoredReason.Obstacle.SLOT_UNFIT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.EventInterpreter;
import org.talentgraph.events.EventPlace;
import org.talentgraph.events.EventSlot;
import org.talentgraph.events.Faults;
import org.talentgraph.events.Inside;
import org.talentgraph.events.Participant;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.planning.StoredReason.Taken;
import org.talentgraph.planning.TimetableOptions.MeetingOrder;

/** Who sits where and when in a plan, and what is in the way of a meeting. */
final class Seats {

  private final Inside inside;
  private final List<PlannedMeeting> meetings;
  private final HeldOrder order;

  Seats(Inside inside, List<PlannedMeeting> meetings, @Nullable List<MeetingOrder> order) {
    this.inside = inside;
    this.meetings = meetings;
    this.order = new HeldOrder(order == null ? List.of() : order, inside, meetings);
  }

  /** Something in the way of a meeting. */
  private record InWay(String meeting, Taken taken) {}

  /**
   * Refuses meetings that something is in the way of.
   *
   * @param path of the argument that asks for them
   * @throws InvalidInput with all that is in the way of any
   */
  void refuse(String path, Stream<PlannedMeeting> placed, GraphRecords records) {
    var inWay =
        placed
            .flatMap(each -> obstacles(each).stream().map(one -> new InWay(each.id(), one)))
            .toList();
    if (!inWay.isEmpty()) {
      throw new InvalidInput(faults(path, inWay, inside, records));
    }
  }

  /** What is in the way of a meeting where it is, beside all others. */
  List<Taken> obstacles(PlannedMeeting meeting) {
    var slot = meeting.slot();
    if (slot == null) {
      return List.of();
    }
    List<Taken> found = new ArrayList<>();
    if (meeting.isDeclined(inside)) {
      found.add(new Taken(slot, DECLINED, null, null));
    }
    var own = parties(meeting);
    found.addAll(withParties(meeting, slot, own));
    others(meeting, slot)
        .filter(other -> Objects.equals(other.place(), meeting.place()))
        .forEach(other -> found.add(new Taken(slot, PLACE_TAKEN, null, other.id())));
    order
        .broken(meeting, inside.slotNumber(slot))
        .forEach(other -> found.add(new Taken(slot, OUT_OF_ORDER, null, other)));
    if (!suits(meeting, own)) {
      found.add(new Taken(slot, PLACE_UNFIT, null, null));
    }
    if (!fits(meeting, slot)) {
      found.add(new Taken(slot, SLOT_UNFIT, null, null));
    }
    if (!isUnderstood(meeting, slot, own)) {
      found.add(new Taken(slot, INTERPRETERS_BUSY, null, null));
    }
    return found;
  }

  private List<Taken> withParties(PlannedMeeting meeting, String slot, List<Participant> own) {
    List<Taken> found = new ArrayList<>();
    missing(meeting).forEach(each -> found.add(new Taken(slot, PARTICIPANT_ABSENT, each, null)));
    for (var participant : own) {
      if (participant.absent().contains(slot)) {
        found.add(new Taken(slot, PARTICIPANT_ABSENT, participant.id(), null));
      }
      others(meeting, slot)
          .filter(other -> other.has(participant.id()))
          .forEach(
              other -> found.add(new Taken(slot, PARTICIPANT_BUSY, participant.id(), other.id())));
    }
    return found;
  }

  /** Those of its sides, and its demand, that are no longer at the event. */
  private Stream<String> missing(PlannedMeeting meeting) {
    return Stream.concat(
        Stream.of(meeting.enterprise(), meeting.expert())
            .filter(each -> inside.participant(each).isEmpty()),
        Stream.of(meeting.demand()).filter(each -> inside.demand(each).isEmpty()));
  }

  private Stream<PlannedMeeting> others(PlannedMeeting meeting, String slot) {
    return meetings.stream()
        .filter(each -> slot.equals(each.slot()) && !each.id().equals(meeting.id()));
  }

  private List<Participant> parties(PlannedMeeting meeting) {
    return Stream.of(meeting.enterprise(), meeting.expert())
        .flatMap(each -> inside.participant(each).stream())
        .toList();
  }

  private boolean suits(PlannedMeeting meeting, List<Participant> own) {
    return inside.places().stream()
        .filter(each -> each.id().equals(meeting.place()))
        .anyMatch(each -> suits(each, meeting, own));
  }

  private boolean suits(EventPlace place, PlannedMeeting meeting, List<Participant> own) {
    var needed = inside.demand(meeting.demand()).map(each -> each.equipment());
    return place.online() == own.stream().anyMatch(Participant::online)
        && own.stream().allMatch(each -> each.stays() == null || each.stays().equals(place.id()))
        && !place.closed().contains(String.valueOf(meeting.slot()))
        && place.equipment().containsAll(needed.orElse(List.of()));
  }

  private boolean fits(PlannedMeeting meeting, String id) {
    var number = inside.slotNumber(id);
    var minutes = inside.demand(meeting.demand()).map(each -> each.minutes()).orElse(0);
    return number >= 0
        && minutes(inside.slots().get(number)) >= minutes
        && (meeting.slots() == null || meeting.slots().contains(id));
  }

  private static long minutes(EventSlot slot) {
    return Duration.between(slot.start(), slot.end()).toMinutes();
  }

  /** A free place that suits the meeting in a slot; the wanted one, where one is wanted. */
  Optional<String> place(PlannedMeeting meeting, String slot, @Nullable String wanted) {
    if (wanted != null) {
      return Optional.of(wanted);
    }
    var own = parties(meeting);
    return Stream.concat(
            Stream.ofNullable(meeting.place()), inside.places().stream().map(EventPlace::id))
        .filter(
            place -> {
              var there = meeting.at(slot, place, null);
              return suits(there, own)
                  && others(meeting, slot).noneMatch(each -> place.equals(each.place()));
            })
        .findFirst();
  }

  static boolean isInterpreted(List<Participant> own) {
    return own.stream().noneMatch(each -> each.languages().isEmpty())
        && own.stream().map(Participant::languages).reduce(Seats::common).stream()
            .allMatch(List::isEmpty);
  }

  private static List<String> common(List<String> some, List<String> others) {
    return some.stream().filter(others::contains).toList();
  }

  private static boolean bridges(List<String> languages, List<Participant> own) {
    return own.stream()
        .map(Participant::languages)
        .noneMatch(spoken -> common(spoken, languages).isEmpty());
  }

  /** By an interpreter who is free, or, without one, by those who serve the place. */
  private boolean isUnderstood(PlannedMeeting meeting, String slot, List<Participant> own) {
    if (!isInterpreted(own)) {
      return true;
    }
    return meeting.interpreter() == null
        ? inside.places().stream()
            .filter(each -> each.id().equals(meeting.place()))
            .anyMatch(each -> bridges(each.languages(), own))
        : interpreter(meeting, slot).filter(meeting.interpreter()::equals).isPresent();
  }

  /** Somebody who is free to interpret the meeting in a slot; its own interpreter first. */
  Optional<String> interpreter(PlannedMeeting meeting, String slot) {
    var own = parties(meeting);
    if (!isInterpreted(own)) {
      return Optional.empty();
    }
    return inside.interpreters().stream()
        .filter(each -> !each.absent().contains(slot))
        .filter(each -> bridges(each.languages(), own))
        .map(EventInterpreter::id)
        .filter(each -> others(meeting, slot).noneMatch(other -> each.equals(other.interpreter())))
        .min(Comparator.comparing(each -> !each.equals(meeting.interpreter())));
  }

  private static List<InvalidRequest> faults(
      String path, Collection<InWay> inWay, Inside inside, GraphRecords records) {
    var ids =
        inWay.stream()
            .flatMap(
                each ->
                    Stream.of(
                            PlannedMeeting.sides(each.meeting),
                            PlannedMeeting.sides(each.taken.meeting()),
                            Stream.ofNullable(each.taken.participant()))
                        .flatMap(some -> some))
            .distinct()
            .toList();
    var words = Words.of(inside, ids, records);
    return inWay.stream()
        .map(
            each ->
                Faults.fault(
                        path,
                        ErrorCode.MEETING_IMPOSSIBLE,
                        "meeting.impossible",
                        words.meeting(each.meeting),
                        MeetingView.taken(each.taken, words))
                    .with("meeting", each.meeting))
        .toList();
  }
}
