package org.talentgraph.planning;

import java.util.List;
import org.springframework.stereotype.Component;
import org.talentgraph.events.Act;
import org.talentgraph.events.EventParts;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.Frame;
import org.talentgraph.events.Inside;
import org.talentgraph.events.Stage;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.InvalidInput;

/** Publishes plans and takes them back. Of an event one plan is published at a time. */
@Component
class Publication {

  private final EventWrites writes;
  private final EventParts parts;
  private final Plans plans;
  private final Announcements announcements;
  private final GraphRecords records;

  Publication(
      EventWrites writes,
      EventParts parts,
      Plans plans,
      Announcements announcements,
      GraphRecords records) {
    this.writes = writes;
    this.parts = parts;
    this.plans = plans;
    this.announcements = announcements;
    this.records = records;
  }

  /** A plan, and its event after it. */
  record Done(Plan plan, Inside inside) {}

  Done publish(String event, int number) {
    return writes.organise(
        event,
        Act.PUBLISH_PLAN,
        false,
        inside ->
            publish(Plans.timetable(plans.get(inside, number)), inside, inside.begun(plans.now())));
  }

  /**
   * Publishes a plan under the lock.
   *
   * @param begun how many slots have begun; what is in them is as it is
   * @throws InvalidInput if some of its other meetings cannot be held as the event is now
   * @throws org.talentgraph.language.InvalidRequest if it changes what has begun
   */
  Done publish(Plan plan, Inside inside, int begun) {
    var meetings = plans.meetings(inside.id(), plan.number());
    var frame = inside.frame();
    if (frame.published() != null) {
      var before = plans.meetings(inside.id(), frame.published());
      PlanDifference.of(before, meetings).refuseIn(inside, begun);
    }
    var toCome = meetings.stream().filter(each -> each.isHeld() && !each.hasBegun(inside, begun));
    new Seats(inside, meetings, plan.order()).refuse("plan", toCome, records);
    var stage = frame.stage() == Stage.PLANNED ? Stage.PUBLISHED : frame.stage();
    parts.put(inside.id(), Frame.PART, frame.at(stage).publishing(plan.number()));
    announcements.announce(inside, meetings);
    var published = plan.publishedAt(plans.now());
    plans.store(inside.id(), published, List.of());
    return new Done(published, writes.read(inside.id()));
  }

  Done takeBack(String event) {
    return writes.organise(
        event,
        Act.TAKE_PLAN_BACK,
        false,
        inside -> {
          var plan = plans.get(inside, null);
          parts.put(event, Frame.PART, inside.frame().at(Stage.PLANNED).publishing(null));
          announcements.announce(inside, List.of());
          return new Done(plan, writes.read(event));
        });
  }
}
