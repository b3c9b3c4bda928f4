package org.talentgraph.planning;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.ParticipantInput;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.View;

/** Changes timetables, by hand and on the day, and compares them. */
@Controller
class EditMutations {

  private final PlanEdits edits;
  private final Mending mending;
  private final Plans plans;
  private final EventWrites writes;
  private final PlanQueries queries;
  private final GraphRecords records;

  EditMutations(
      PlanEdits edits,
      Mending mending,
      Plans plans,
      EventWrites writes,
      PlanQueries queries,
      GraphRecords records) {
    this.edits = edits;
    this.mending = mending;
    this.plans = plans;
    this.writes = writes;
    this.queries = queries;
    this.records = records;
  }

  @MutationMapping
  ChangeView moveMeeting(
      @Argument String event,
      @Argument @Nullable Integer plan,
      @Argument String meeting,
      @Argument String slot,
      @Argument @Nullable String place,
      @Argument boolean displace,
      @Argument boolean dryRun,
      @Argument boolean publish) {
    var edit = new PlanEdits.Edit(event, plan, dryRun, publish);
    return view(edits.move(edit, meeting, slot, place, displace));
  }

  @MutationMapping
  ChangeView swapMeetings(
      @Argument String event,
      @Argument @Nullable Integer plan,
      @Argument String meeting,
      @Argument String with,
      @Argument boolean dryRun,
      @Argument boolean publish) {
    var edit = new PlanEdits.Edit(event, plan, dryRun, publish);
    return view(edits.swap(edit, meeting, with));
  }

  @MutationMapping
  ChangeView pinMeeting(
      @Argument String event,
      @Argument @Nullable Integer plan,
      @Argument String meeting,
      @Argument boolean pinned,
      @Argument @Nullable List<String> slots,
      @Argument boolean dryRun) {
    var edit = new PlanEdits.Edit(event, plan, dryRun, false);
    return view(edits.pin(edit, meeting, pinned, slots));
  }

  @MutationMapping
  ChangeView reportAbsence(
      @Argument String event,
      @Argument @Nullable Integer plan,
      @Argument String participant,
      @Argument @Nullable List<String> slots,
      @Argument @Nullable OffsetDateTime at,
      @Argument double seconds,
      @Argument int seed,
      @Argument boolean dryRun,
      @Argument boolean publish) {
    var options = options(new PlanEdits.Edit(event, plan, dryRun, publish), at, seconds, seed);
    return view(mending.absence(options, participant, slots));
  }

  @MutationMapping
  ChangeView addLate(
      @Argument String event,
      @Argument @Nullable Integer plan,
      @Argument ParticipantInput participant,
      @Argument @Nullable OffsetDateTime at,
      @Argument double seconds,
      @Argument int seed,
      @Argument boolean dryRun,
      @Argument boolean publish,
      DataFetchingEnvironment environment) {
    var options = options(new PlanEdits.Edit(event, plan, dryRun, publish), at, seconds, seed);
    return view(mending.late(options, participant, View.of(environment)));
  }

  private static Mending.Options options(
      PlanEdits.Edit edit, @Nullable OffsetDateTime at, double seconds, int seed) {
    TimetableOptions.checkSeconds(seconds);
    return new Mending.Options(edit, at, seconds, seed);
  }

  @QueryMapping
  ChangeView.DifferenceView planDifference(
      @Argument String event, @Argument int from, @Argument int to) {
    var inside = writes.readToOrganise(event);
    var before = plans.meetings(event, plans.get(inside, from).number());
    var after = plans.meetings(event, plans.get(inside, to).number());
    return ChangeView.DifferenceView.of(PlanDifference.of(before, after), inside);
  }

  private ChangeView view(PlanEdits.Result result) {
    return ChangeView.of(result, queries.view(result.plan(), result.inside()), records);
  }
}
