package org.talentgraph.planning;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.criteria.Weights;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.View;
import org.talentgraph.pairing.Objective;

/** Plans pairings, and publishes plans. */
@Controller
class PlanMutations {

  private final PairingPlanning pairings;
  private final Publication publication;
  private final PlanQueries queries;
  private final GraphRecords records;

  PlanMutations(
      PairingPlanning pairings,
      Publication publication,
      PlanQueries queries,
      GraphRecords records) {
    this.pairings = pairings;
    this.publication = publication;
    this.queries = queries;
    this.records = records;
  }

  /**
   * What came of planning a pairing.
   *
   * @param plan null where there is none
   * @param shortage null where there is a plan, and where the time was over before it was found
   */
  record PairingAnswer(@Nullable PlanView plan, @Nullable ShortageView shortage) {}

  @MutationMapping
  PairingAnswer planPairing(
      @Argument String event,
      @Argument Objective objective,
      @Argument @Nullable List<Weights.Weight> weights,
      @Argument boolean again,
      @Argument double seconds,
      @Argument int seed,
      DataFetchingEnvironment environment) {
    TimetableOptions.checkSeconds(seconds);
    var options = new PairingOptions(objective, weights, again, seconds, seed);
    var result = pairings.plan(event, options, View.of(environment));
    var inside = result.inside();
    var plan = result.plan();
    var shortage = result.shortage();
    return new PairingAnswer(
        plan == null ? null : queries.view(plan, inside),
        shortage == null
            ? null
            : ShortageView.of(shortage, Words.of(inside, ShortageView.named(shortage), records)));
  }

  @MutationMapping
  PlanView publishPlan(@Argument String event, @Argument int plan) {
    return view(publication.publish(event, plan));
  }

  @MutationMapping
  PlanView takePlanBack(@Argument String event) {
    return view(publication.takeBack(event));
  }

  private PlanView view(Publication.Done done) {
    return queries.view(done.plan(), done.inside());
  }
}
