package org.talentgraph.demands;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.drafts.DemandDraft;
import org.talentgraph.drafts.Drafts;
import org.talentgraph.graph.Batches;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.matching.Advice;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Answers how ready demands are to be published. */
@Controller
class ReadinessQueries {

  /** If more experts fit, a demand does not choose among them. */
  private static final int WIDE = 50;

  /** From which likeness on two demands of an institution ask for nearly the same. */
  private static final double DOUBLE = 0.8;

  private static final int DOUBLES = 5;

  private static final String SELECTION = DemandRecord.SELECTION + " deadline quantity";

  private final Batches batches;
  private final GraphRecords records;
  private final Drafts drafts;
  private final Advice advice;

  ReadinessQueries(Batches batches, GraphRecords records, Drafts drafts, Advice advice) {
    this.batches = batches;
    this.records = records;
    this.drafts = drafts;
    this.advice = advice;
  }

  @SuppressWarnings("unchecked") // a refusal is thrown before it is answered
  @SchemaMapping(typeName = "Demand", field = "readiness")
  CompletableFuture<DemandReadiness> ofDemand(DataFetchingEnvironment environment) {
    var view = View.of(environment);
    return (CompletableFuture<DemandReadiness>)
        (CompletableFuture<?>)
            batches.<Object>answer(
                environment,
                each -> each.stream().map(Row::id).map(id -> ofStored(id, view)).toList());
  }

  @QueryMapping
  DemandReadiness demandReadiness(
      DataFetchingEnvironment environment,
      @Argument DemandDraft draft,
      @Argument @Nullable String institution) {
    var view = View.of(environment);
    var read = drafts.demand(draft, view);
    return of(read.row(), read.deadline(), read.quantity(), institution, view);
  }

  /** A refusal where the demand has gone since it was read. */
  private Object ofStored(String id, View view) {
    return records
        .find("Demand", id, SELECTION, view)
        .<Object>map(demand -> ofStored(demand, view))
        .orElseGet(() -> Refusals.unknown(id));
  }

  private DemandReadiness ofStored(Row demand, View view) {
    var institution = DemandLife.institution(demand);
    return of(demand, demand.date("deadline"), demand.integer("quantity"), institution, view);
  }

  private DemandReadiness of(
      Row demand,
      @Nullable LocalDate deadline,
      @Nullable Integer quantity,
      @Nullable String institution,
      View view) {
    var reach = advice.relaxations(demand, view);
    var isWide = reach.fitting().number() > WIDE || demand.rows("skills").isEmpty();
    var others = institution == null ? List.<Row>of() : alive(institution, view);
    return new DemandReadiness(
        Saying.missing(demand, deadline, quantity, view.today()),
        reach.considered(),
        reach.fitting(),
        isWide,
        advice.alike(demand, others, DOUBLE, view).stream().limit(DOUBLES).toList(),
        reach.changes());
  }

  /** The demands of an institution that are open, or may come to be. */
  private List<Row> alive(String institution, View view) {
    Map<String, Object> alive =
        Map.of(
            "or",
            List.of(
                Map.of("open", Map.of("eq", true)),
                Map.of("status", Map.of("in", List.of("DRAFT", "SUBMITTED")))));
    var own = Map.<String, Object>of("postedBy", Map.of("id", Map.of("eq", institution)));
    return records.all("Demand", Map.of("and", List.of(own, alive)), SELECTION, view);
  }
}
