package org.talentgraph.planning;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.events.Access;
import org.talentgraph.events.Inside;
import org.talentgraph.events.MatchmakingEvent;
import org.talentgraph.model.Reference;

/** Notes and tells what happens at an event. */
@Controller
class DayMutations {

  private final DayRecords day;

  DayMutations(DayRecords day) {
    this.day = day;
  }

  /** What came of a meeting. */
  record OutcomeView(
      String meeting,
      Reference demand,
      Reference enterprise,
      Reference expert,
      MeetingOutcome.Kind outcome,
      OffsetDateTime at,
      String by) {}

  /** How often something came of meetings. */
  record OutcomeCount(MeetingOutcome.Kind outcome, int count) {}

  @MutationMapping
  MatchmakingEvent checkIn(@Argument String event, @Argument String participant) {
    return MatchmakingEvent.of(day.checkIn(event, participant));
  }

  @MutationMapping
  MatchmakingEvent recordOutcome(
      @Argument String event, @Argument String meeting, @Argument MeetingOutcome.Kind outcome) {
    return MatchmakingEvent.of(day.record(event, meeting, outcome));
  }

  @SchemaMapping(typeName = "MatchmakingEvent")
  List<OutcomeView> outcomes(MatchmakingEvent event) {
    return day.outcomes(event.inside()).stream()
        .map(
            each ->
                new OutcomeView(
                    each.meeting(),
                    new Reference(each.demand()),
                    new Reference(each.enterprise()),
                    new Reference(each.expert()),
                    each.outcome(),
                    each.at(),
                    each.by()))
        .toList();
  }

  /** Each kind, also where it never came. */
  @SchemaMapping(typeName = "MatchmakingEvent")
  @Nullable List<OutcomeCount> outcomeCounts(MatchmakingEvent event) {
    Inside inside = event.inside();
    if (!Access.of(inside.frame()).organises()) {
      return null;
    }
    var counts = day.counts(inside);
    return Stream.of(MeetingOutcome.Kind.values())
        .map(each -> new OutcomeCount(each, counts.getOrDefault(each, 0L).intValue()))
        .toList();
  }
}
