package org.talentgraph.planning;

import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.events.Access;
import org.talentgraph.events.EventParts;
import org.talentgraph.events.Inside;

/** What participants were told of the meetings of an event, through all that was published. */
@Component
public final class Announcements {

  private final EventParts parts;
  private final Plans plans;

  Announcements(EventParts parts, Plans plans) {
    this.parts = parts;
    this.plans = plans;
  }

  /** Those that the caller may know, of meetings that are held or were cancelled. */
  public Stream<Announcement> visible(Inside inside) {
    var access = Access.of(inside.frame());
    return parts.all(inside.id(), Announcement.PART).stream()
        .filter(each -> access.seesMeeting(each.enterprise(), each.expert()));
  }

  /** Tells these meetings instead of those told before, under the lock. */
  void announce(Inside inside, List<PlannedMeeting> meetings) {
    var now = plans.now();
    var before =
        parts.all(inside.id(), Announcement.PART).stream()
            .collect(toMap(Announcement::id, Function.identity()));
    List<Announcement> told = new ArrayList<>();
    Set<String> held = new HashSet<>();
    for (var meeting : meetings) {
      if (meeting.isHeld()) {
        held.add(meeting.id());
        told.add(of(meeting, inside, now).after(before.get(meeting.id())));
      }
    }
    before.values().stream()
        .filter(each -> !held.contains(each.id()))
        .map(each -> each.cancelled(now))
        .forEach(told::add);
    parts.put(inside.id(), Announcement.PART, told);
  }

  private static Announcement of(PlannedMeeting meeting, Inside inside, OffsetDateTime now) {
    var slot = inside.slots().get(inside.slotNumber(meeting.slot()));
    return new Announcement(
        meeting.id(),
        meeting.demand(),
        meeting.enterprise(),
        meeting.expert(),
        slot.start(),
        slot.end(),
        inside.zone(slot.session()).orElseThrow(),
        meeting.place(),
        inside.interpreterName(meeting.interpreter()),
        0,
        false,
        now);
  }
}
