package org.talentgraph.planning;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.talentgraph.events.EventParts;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.Frame;

/** The meetings of all events that took place, as far as a caller may see them. */
@Component
public class HeldMeetings {

  private final EventParts parts;
  private final EventWrites events;
  private final DayRecords days;

  HeldMeetings(EventParts parts, EventWrites events, DayRecords days) {
    this.parts = parts;
    this.events = events;
    this.days = days;
  }

  /**
   * A meeting.
   *
   * @param noted when it was noted what came of it
   * @param agreed whether that was an agreement
   */
  public record Held(String demand, OffsetDateTime noted, boolean agreed) {}

  /** Those that the caller may see, and of which it is noted that both sides came. */
  public List<Held> seen() {
    return parts.ofOthers("", Frame.PART).stream()
        .flatMap(frame -> events.find(frame.event()).stream())
        .flatMap(inside -> days.outcomes(inside).stream())
        .filter(each -> each.outcome() != MeetingOutcome.Kind.NO_SHOW)
        .map(
            each ->
                new Held(each.demand(), each.at(), each.outcome() == MeetingOutcome.Kind.AGREEMENT))
        .toList();
  }
}
