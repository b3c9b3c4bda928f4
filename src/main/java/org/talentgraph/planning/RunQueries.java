package org.talentgraph.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.events.Access;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.Inside;
import org.talentgraph.events.MatchmakingEvent;
import org.talentgraph.graph.GraphRecords;

/** Starts, tells and stops the making of timetables. */
@Controller
class RunQueries {

  private final PlanRuns runs;
  private final EventWrites writes;
  private final GraphRecords records;

  RunQueries(PlanRuns runs, EventWrites writes, GraphRecords records) {
    this.runs = runs;
    this.writes = writes;
    this.records = records;
  }

  @MutationMapping
  RunView planTimetable(
      @Argument String event,
      @Argument @Nullable Integer plan,
      @Argument double work,
      @Argument double seconds,
      @Argument int seed,
      @Argument @Nullable Integer breakSpread,
      @Argument @Nullable List<TimetableOptions.MeetingOrder> order) {
    var options =
        new TimetableOptions(
            plan, work, seconds, seed, breakSpread, order == null ? List.of() : order);
    return view(runs.start(event, options), writes.read(event));
  }

  @MutationMapping
  RunView stopRun(@Argument String event, @Argument String run) {
    return view(runs.stop(event, run), writes.read(event));
  }

  @QueryMapping
  List<RunView> planRuns(@Argument String event) {
    var inside = writes.read(event);
    Access.of(inside.frame()).refuseUnlessOrganiser();
    return runs.all(event).stream().map(each -> view(each, inside)).toList();
  }

  @SchemaMapping(typeName = "MatchmakingEvent")
  @Nullable List<RunView> runs(MatchmakingEvent event) {
    var inside = event.inside();
    return Access.of(inside.frame()).organises()
        ? runs.all(event.id()).stream().map(each -> view(each, inside)).toList()
        : null;
  }

  private RunView view(PlanRun run, Inside inside) {
    var words = Words.of(inside, PlanView.named(run.causes()).distinct().toList(), records);
    return RunView.of(run, inside.id(), runs.now(), words);
  }
}
