package org.talentgraph.planning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.events.Access;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.Inside;
import org.talentgraph.events.MatchmakingEvent;
import org.talentgraph.graph.GraphRecords;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Starts, tells, follows and stops the making of timetables. */
@Controller
class RunQueries {

  /** How often the graph is asked how far a run is. */
  private static final Duration PERIOD = Duration.ofMillis(500);

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
    var inside = writes.readToOrganise(event);
    return runs.all(event).stream().map(each -> view(each, inside)).toList();
  }

  @QueryMapping
  RunView planRun(@Argument String event, @Argument String id) {
    var inside = writes.readToOrganise(event);
    return view(runs.get(event, id), inside);
  }

  /** The run may be that of another copy of the application: only the graph tells of it. */
  @SubscriptionMapping
  Flux<RunView> planProgress(@Argument String event, @Argument String run) {
    var inside = writes.readToOrganise(event);
    runs.get(event, run);
    return Flux.interval(Duration.ZERO, PERIOD, Schedulers.boundedElastic())
        .onBackpressureDrop()
        .map(_ -> runs.find(event, run))
        .takeWhile(Optional::isPresent)
        .map(found -> found.get())
        .takeUntil(found -> !found.isRunning())
        .map(found -> view(found, inside));
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
