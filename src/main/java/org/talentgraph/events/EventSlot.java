package org.talentgraph.events;

import java.time.OffsetDateTime;

/** A time in which meetings are held, in the time zone of its session. */
public record EventSlot(String id, String session, OffsetDateTime start, OffsetDateTime end) {

  boolean overlaps(OffsetDateTime from, OffsetDateTime to) {
    return start.isBefore(to) && from.isBefore(end);
  }
}
