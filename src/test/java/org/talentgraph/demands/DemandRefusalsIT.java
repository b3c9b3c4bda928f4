package org.talentgraph.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.demands.Acting.answer;
import static org.talentgraph.demands.Acting.data;
import static org.talentgraph.demands.Acting.demand;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;

/** What is refused of what could be done with a demand by its stage. */
@IntegrationTest
class DemandRefusalsIT extends ActingTest {

  @Test
  void employersActForTheirOwnInstitutionsOnly() {
    var other = acting.other();
    var draft = acting.post("notyours");
    assertThat(Caller.code(answer(other, "submitDemand", draft, ""))).isEqualTo("UNKNOWN_RECORD");
    assertThat(Caller.refusals(Acting.post(other, Acting.OWN, demand("notmine"))))
        .containsExactly("FORBIDDEN institution");
    assertThat(Caller.refusals(Acting.post(other, Acting.OTHER, Map.of("id", draft))))
        .containsExactly("BAD_ID demand.id");
    var open = acting.publish("notyourseither");
    assertThat(Caller.refusals(answer(other, "closeDemand", open, "outcome: MET")))
        .containsExactly("FORBIDDEN demand");
  }

  @Test
  void whoeverPostsDecidesNothingElse() {
    var employer = acting.as(Role.EMPLOYER);
    for (var field :
        List.of("status", "review", "publishedOn", "postedBy", "answers", "bidders", "foundBy")) {
      var demand = demand("toomuch");
      demand.put(field, null);
      assertThat(Caller.refusals(Acting.post(employer, Acting.OWN, demand)))
          .containsExactly("BAD_VALUE demand." + field);
    }
    var wrong = demand("wrong");
    wrong.put("skills", Map.of("set", List.of(Map.of("id", "skill:none", "weight", 1))));
    assertThat(Caller.refusals(Acting.post(employer, Acting.OWN, wrong)))
        .containsExactly("UNKNOWN_RECORD demand.skills.set[0].id");
    var id = acting.post("reasons");
    acting.act(employer, "submitDemand", id, "");
    assertThat(
            Caller.refusals(
                answer(acting.as(Role.EDITOR), "reviewDemand", id, "verdict: RETURNED")))
        .containsExactly("MISSING_VALUE reasons");
  }

  /** A refused act leaves everything as it was. */
  @Test
  void nothingIsPublishedToBePastItsDatesAtOnce() {
    var employer = acting.as(Role.EMPLOYER);
    var id = acting.post("late");
    acting.save("demand", Map.of("id", id, "deadline", "2024-12-31", "endsOn", "2024-12-31"));
    acting.act(employer, "submitDemand", id, "");
    acting.act(acting.as(Role.EDITOR), "reviewDemand", id, "verdict: ACCEPTED");
    assertThat(Caller.refusals(answer(employer, "publishDemand", id, "")))
        .containsExactly("BAD_VALUE demand");
    assertThat(stage(employer, id)).isEqualTo("ACCEPTED");
    acting.save("demand", Map.of("id", id, "status", "PUBLISHED"));
    assertThat(Caller.refusals(answer(employer, "renewDemand", id, "deadline: \"2025-03-31\"")))
        .containsExactly("BAD_VALUE demand");
    assertThat(Caller.refusals(answer(employer, "renewDemand", id, "deadline: \"2024-12-31\"")))
        .containsExactly("BAD_VALUE deadline");
    assertThat(stage(employer, id)).isEqualTo("EXPIRED");
    acting.act(employer, "renewDemand", id, "deadline: \"2025-03-31\", endsOn: \"2026-03-31\"");
    assertThat(stage(employer, id)).isEqualTo("PUBLISHED");
  }

  private static String stage(Caller caller, String id) {
    return data(caller, "query ($id: ID!) { demand(id: $id) { stage } }", Map.of("id", id))
        .at("/demand/stage")
        .asString();
  }
}
