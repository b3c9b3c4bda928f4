package org.talentgraph.events;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells events, each as far as its caller may see it. */
@Controller
class EventQueries {

  private final EventParts parts;

  EventQueries(EventParts parts) {
    this.parts = parts;
  }

  @QueryMapping
  @Nullable MatchmakingEvent matchmakingEvent(@Argument String id) {
    return find(id).orElse(null);
  }

  @QueryMapping
  List<MatchmakingEvent> matchmakingEvents() {
    return parts.ofOthers("", Frame.PART).stream()
        .map(Frame::event)
        .sorted(comparing(id -> id))
        .flatMap(id -> find(id).stream())
        .toList();
  }

  private Optional<MatchmakingEvent> find(String id) {
    return Inside.of(id, parts.read(id, Inside.PARTS))
        .filter(inside -> Access.of(inside.frame()).seesFrame(inside))
        .map(MatchmakingEvent::of);
  }
}
