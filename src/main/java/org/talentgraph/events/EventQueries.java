package org.talentgraph.events;

import static java.util.Comparator.comparing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells events, each as far as its caller may see it. */
@Controller
class EventQueries {

  private final EventParts parts;
  private final EventWrites events;

  EventQueries(EventParts parts, EventWrites events) {
    this.parts = parts;
    this.events = events;
  }

  @QueryMapping
  @Nullable MatchmakingEvent matchmakingEvent(@Argument String id) {
    return events.find(id).map(MatchmakingEvent::of).orElse(null);
  }

  @QueryMapping
  List<MatchmakingEvent> matchmakingEvents() {
    return parts.ofOthers("", Frame.PART).stream()
        .map(Frame::event)
        .sorted(comparing(id -> id))
        .flatMap(id -> events.find(id).stream())
        .map(MatchmakingEvent::of)
        .toList();
  }
}
