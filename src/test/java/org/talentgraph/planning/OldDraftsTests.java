package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.events.EventDemand;
import org.talentgraph.events.EventInterpreter;
import org.talentgraph.events.EventPlace;
import org.talentgraph.events.EventSlot;
import org.talentgraph.events.Frame;
import org.talentgraph.events.Inside;
import org.talentgraph.events.Participant;
import org.talentgraph.events.Participant.Role;
import org.talentgraph.events.Preference;
import org.talentgraph.events.Stage;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.planning.StoredReason.Obstacle;
import org.talentgraph.planning.StoredReason.Taken;

/** What becomes of a plan when its event is another one than that for which it was made. */
class OldDraftsTests {

  private static final OffsetDateTime NINE = OffsetDateTime.parse("2025-03-29T09:00:00+08:00");
  private static final PlannedMeeting MEETING =
      PlannedMeeting.of(1, "demand:a", "institution:a", "expert:a", 900, false);

  private static Inside event(List<Preference> preferences, String... experts) {
    var slots =
        IntStream.range(0, 3)
            .mapToObj(i -> new EventSlot("s" + i, "day", NINE.plusHours(i), NINE.plusHours(i + 1)))
            .toList();
    return new Inside(
        "event:a",
        new Frame("event:a", Stage.PLANNED, "anna", null, null, null),
        List.of(),
        slots,
        List.of(),
        List.of(new EventPlace("t1", null, null, null, false, List.of(), List.of(), List.of())),
        List.of(new EventInterpreter("i1", "Mei", List.of("en", "zh"), List.of())),
        Stream.concat(
                Stream.of(participant("institution:a", Role.ENTERPRISE, "zh")),
                Stream.of(experts).map(each -> participant(each, Role.EXPERT, "en")))
            .toList(),
        List.of(new EventDemand("demand:a", "institution:a", 0, 1, 1, 0, List.of())),
        preferences);
  }

  private static Participant participant(String id, Role role, String language) {
    return new Participant(id, role, 0, 2, null, List.of(language), false, null, List.of(), null);
  }

  private static List<Obstacle> obstacles(Inside inside, PlannedMeeting meeting) {
    return new Seats(inside, List.of(meeting), null)
        .obstacles(meeting).stream().map(Taken::obstacle).toList();
  }

  @Test
  void nothingIsInTheWayOfAMeetingWhoseEventStays() {
    assertThat(obstacles(event(List.of(), "expert:a"), MEETING.at("s1", "t1", "i1"))).isEmpty();
  }

  @Test
  void whatIsGoneIsInTheWay() {
    var same = event(List.of(), "expert:a");
    assertThat(obstacles(same, MEETING.at("gone", "t1", "i1"))).containsOnly(Obstacle.SLOT_UNFIT);
    assertThat(obstacles(same, MEETING.at("s1", "gone", "i1"))).containsOnly(Obstacle.PLACE_UNFIT);
    assertThat(obstacles(same, MEETING.at("s1", "t1", "gone")))
        .containsOnly(Obstacle.INTERPRETERS_BUSY);
    assertThat(obstacles(event(List.of()), MEETING.at("s1", "t1", "i1")))
        .contains(Obstacle.PARTICIPANT_ABSENT);
  }

  @Test
  void aMeetingWhosePinIsGoneMayBeHeldElsewhere() {
    var pinned = MEETING.at("gone", "t1", "i1").pinned(true, List.of("gone", "s2"));
    var problem =
        new TimetableQuestion(event(List.of(), "expert:a"), List.of(pinned))
            .problem(List.of(), OptionalInt.empty(), false);
    var meeting = problem.meetings().getFirst();
    assertThat(meeting.pinned()).isEmpty();
    assertThat(meeting.slots()).contains(Set.of(2));
  }

  @Test
  void whatHasBegunIsChangedNeitherFromNorTo() {
    var inside = event(List.of(), "expert:a");
    var first = List.of(MEETING.at("s0", "t1", "i1"));
    var last = List.of(MEETING.at("s2", "t1", "i1"));
    for (var change :
        List.of(
            PlanDifference.of(first, last),
            PlanDifference.of(last, first),
            PlanDifference.of(List.of(), first),
            PlanDifference.of(first, List.of()))) {
      change.refuseIn(inside, 0);
      assertThatExceptionOfType(InvalidRequest.class)
          .isThrownBy(() -> change.refuseIn(inside, 1))
          .withMessageContaining("s0");
    }
    PlanDifference.of(first, first).refuseIn(inside, 1);
    PlanDifference.of(List.of(), last).refuseIn(inside, 2);
  }

  @Test
  void whoComesLateGetsNoMoreThanADemandHasRoomFor() {
    var inside = event(List.of(), "expert:a", "expert:b", "expert:c");
    var worse = PlannedMeeting.of(1, "demand:a", "institution:a", "expert:b", 500, false);
    var better = PlannedMeeting.of(1, "demand:a", "institution:a", "expert:c", 700, false);
    assertThat(LateMeetings.fitting(inside, List.of(worse, better), List.of(), 6))
        .containsExactly(better);
    assertThat(LateMeetings.fitting(inside, List.of(better), List.of(MEETING), 6)).isEmpty();
  }

  @Test
  void aMeetingIsNotPlannedWhoseExpertHasLeft() {
    var question = new TimetableQuestion(event(List.of()), List.of(MEETING));
    assertThat(question.meetings()).isEmpty();
    assertThat(question.leftOut(MEETING)).contains(StoredReason.Kind.NO_LONGER_THERE);
  }

  @Test
  void aMeetingIsNeitherPlannedNorPublishedThatOneSideDeclinedAfterThePairing() {
    var no = new Preference("expert:a", "institution:a", null, Preference.Kind.NO);
    var inside = event(List.of(no), "expert:a");
    var question = new TimetableQuestion(inside, List.of(MEETING));
    assertThat(question.meetings()).isEmpty();
    assertThat(question.leftOut(MEETING)).contains(StoredReason.Kind.DECLINED);
    assertThat(obstacles(inside, MEETING.at("s1", "t1", "i1"))).containsOnly(Obstacle.DECLINED);
  }
}
