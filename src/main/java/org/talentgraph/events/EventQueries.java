package org.talentgraph.events;

import static java.util.Comparator.comparing;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.View;

/** Tells events, each as far as its caller may see it. */
@Controller
class EventQueries {

  private final EventParts parts;
  private final EventWrites events;
  private final GraphRecords records;

  EventQueries(EventParts parts, EventWrites events, GraphRecords records) {
    this.parts = parts;
    this.events = events;
    this.records = records;
  }

  @QueryMapping
  @Nullable MatchmakingEvent matchmakingEvent(
      @Argument String id, DataFetchingEnvironment environment) {
    return find(id, View.of(environment)).map(MatchmakingEvent::of).orElse(null);
  }

  @QueryMapping
  List<MatchmakingEvent> matchmakingEvents(DataFetchingEnvironment environment) {
    var view = View.of(environment);
    return parts.ofOthers("", Frame.PART).stream()
        .map(Frame::event)
        .sorted(comparing(id -> id))
        .flatMap(id -> find(id, view).stream())
        .map(MatchmakingEvent::of)
        .toList();
  }

  /** The inside of an event is as made up as its record. */
  private Optional<Inside> find(String id, View view) {
    return view.documentedOnly() && records.find("Event", id, "id", view).isEmpty()
        ? Optional.empty()
        : events.find(id);
  }
}
