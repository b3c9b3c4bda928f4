package org.talentgraph.demands;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.language.ErrorCode;

/** The steps of the life of a demand. */
@Controller
class DemandMutations {

  /** What whoever posts a demand says of it. */
  private static final Set<String> POSTED =
      Set.of(
          "id",
          "ifVersion",
          "name",
          "synthetic",
          "citations",
          "kind",
          "mode",
          "startsOn",
          "endsOn",
          "deadline",
          "quantity",
          "description",
          "salaryOffered",
          "requiredDegree",
          "minYears",
          "skills",
          "languages",
          "industries",
          "place");

  /** What the review of a demand says. */
  enum Verdict {
    ACCEPTED,
    RETURNED
  }

  /** How the life of a demand ends. */
  enum Outcome {
    MET(Act.MEET),
    CLOSED(Act.CLOSE),
    WITHDRAWN(Act.WITHDRAW);

    private final Act act;

    Outcome(Act act) {
      this.act = act;
    }
  }

  private final DemandLife life;

  DemandMutations(DemandLife life) {
    this.life = life;
  }

  /** The record is taken as it came, because a field that is null is not one that is absent. */
  @MutationMapping
  DemandAnswer postDemand(DataFetchingEnvironment environment, @Argument String institution) {
    Map<String, @Nullable Object> record = environment.getArgument("demand");
    var others = new TreeSet<>(Objects.requireNonNull(record).keySet());
    others.removeAll(POSTED);
    if (!others.isEmpty()) {
      throw Refusals.of(
          "demand." + others.first(), ErrorCode.BAD_VALUE, "not.posted", others.first());
    }
    return life.post(institution, record);
  }

  @MutationMapping
  DemandAnswer submitDemand(@Argument String demand) {
    return life.act(demand, Act.SUBMIT, reviewed(Stage.SUBMITTED, null, null));
  }

  @MutationMapping
  DemandAnswer reviewDemand(
      @Argument String demand, @Argument Verdict verdict, @Argument @Nullable String reasons) {
    if (verdict == Verdict.ACCEPTED) {
      return life.act(demand, Act.ACCEPT, reviewed(Stage.SUBMITTED, verdict, null));
    }
    if (reasons == null || reasons.isBlank()) {
      throw Refusals.of("reasons", ErrorCode.MISSING_VALUE, "no.reasons");
    }
    return life.act(demand, Act.RETURN, reviewed(Stage.DRAFT, verdict, reasons));
  }

  /** A state, with what was said in a review. */
  private static Map<String, @Nullable Object> reviewed(
      Stage status, @Nullable Verdict verdict, @Nullable String reasons) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("status", status.name());
    values.put("review", verdict == null ? null : verdict.name());
    values.put("reviewReasons", reasons);
    return values;
  }

  @MutationMapping
  DemandAnswer publishDemand(@Argument String demand) {
    return life.act(
        demand,
        Act.PUBLISH,
        Map.of("status", Act.PUBLISH.to().name(), "publishedOn", life.today()));
  }

  @MutationMapping
  DemandAnswer renewDemand(
      @Argument String demand, @Argument LocalDate deadline, @Argument @Nullable LocalDate endsOn) {
    if (deadline.isBefore(life.today())) {
      throw Refusals.of("deadline", ErrorCode.BAD_VALUE, "past");
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("deadline", deadline);
    if (endsOn != null) {
      values.put("endsOn", endsOn);
    }
    return life.act(demand, Act.RENEW, values);
  }

  @MutationMapping
  DemandAnswer closeDemand(@Argument String demand, @Argument Outcome outcome) {
    return life.act(demand, outcome.act, stage -> Map.of("status", stage.stored(outcome.act.to())));
  }
}
