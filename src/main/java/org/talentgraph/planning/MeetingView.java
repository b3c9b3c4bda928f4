package org.talentgraph.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Access;
import org.talentgraph.events.EventPlace;
import org.talentgraph.events.Inside;
import org.talentgraph.events.MatchmakingEvent;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/** A meeting as a caller may see it; what tells the wishes of one side is for organisers only. */
record MeetingView(
    String id,
    Reference demand,
    Reference enterprise,
    Reference expert,
    @Nullable Integer score,
    @Nullable Boolean must,
    @Nullable Boolean pinned,
    @Nullable List<String> slots,
    MatchmakingEvent.@Nullable SlotView slot,
    MatchmakingEvent.@Nullable PlaceView place,
    @Nullable String interpreter) {

  /** A meeting that is not held. */
  record UnscheduledView(
      MeetingView meeting,
      StoredReason.Kind reason,
      @Nullable Reference participant,
      List<TakenView> taken,
      Text explanation) {}

  /** What is in the way in a slot. */
  record TakenView(
      MatchmakingEvent.@Nullable SlotView slot,
      StoredReason.Obstacle obstacle,
      @Nullable Reference participant,
      @Nullable String meeting) {}

  static MeetingView of(PlannedMeeting meeting, Inside inside) {
    var organises = Access.of(inside.frame()).organises();
    return new MeetingView(
        meeting.id(),
        new Reference(meeting.demand()),
        new Reference(meeting.enterprise()),
        new Reference(meeting.expert()),
        organises ? Math.toIntExact(meeting.score()) : null,
        organises ? meeting.must() : null,
        organises ? meeting.pinned() : null,
        organises ? meeting.slots() : null,
        slot(meeting.slot(), inside),
        place(meeting.place(), inside),
        inside.interpreterName(meeting.interpreter()));
  }

  private static MatchmakingEvent.@Nullable SlotView slot(@Nullable String id, Inside inside) {
    var number = inside.slotNumber(id);
    return number < 0 ? null : MatchmakingEvent.slot(number, inside);
  }

  private static MatchmakingEvent.@Nullable PlaceView place(@Nullable String id, Inside inside) {
    return inside.places().stream()
        .filter((EventPlace each) -> each.id().equals(id))
        .map(MatchmakingEvent::place)
        .findFirst()
        .orElse(null);
  }

  static UnscheduledView unscheduled(
      PlannedMeeting meeting, StoredReason reason, Inside inside, Words words) {
    return new UnscheduledView(
        of(meeting, inside),
        reason.kind(),
        PlanView.reference(reason.participant()),
        reason.taken().stream()
            .map(
                each ->
                    new TakenView(
                        slot(each.slot(), inside),
                        each.obstacle(),
                        PlanView.reference(each.participant()),
                        each.meeting()))
            .toList(),
        explanation(reason, words));
  }

  private static Text explanation(StoredReason reason, Words words) {
    var taken = Text.list(reason.taken().stream().map(each -> taken(each, words)).toList());
    return words.text("reason." + reason.kind().name(), words.name(reason.participant()), taken);
  }

  /** A time with what is in the way then. */
  static Text taken(StoredReason.Taken taken, Words words) {
    return words.text(
        "obstacle." + taken.obstacle().name(),
        words.slot(taken.slot()),
        words.name(taken.participant()),
        words.meeting(taken.meeting()));
  }
}
