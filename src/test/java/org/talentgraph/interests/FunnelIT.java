package org.talentgraph.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.demands.Acting.data;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentgraph.IntegrationTest;
import org.talentgraph.demands.ActingTest;
import org.talentgraph.planning.Organised;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** What has come of demands, beside what Cypher counts. */
@IntegrationTest
class FunnelIT extends ActingTest {

  private Organised event;

  @BeforeEach
  void organise() {
    event = new Organised(port, client, 3, 6);
    event.publish();
  }

  @AfterEach
  void cancel() {
    event.close();
  }

  /** Of each kind one; who did not come met nobody. */
  private void meet() {
    event.move("RUNNING");
    var meetings =
        event
            .ask(
                "query ($event: ID!) { matchmakingEvent(id: $event) { plan { meetings { id } } } }",
                event.with(Map.of()))
            .at("/matchmakingEvent/plan/meetings");
    var outcomes = List.of("NO_SHOW", "NOTHING", "FOLLOW_UP", "AGREEMENT");
    for (var i = 0; i < outcomes.size(); i++) {
      event.ask(
          "mutation ($event: ID!, $meeting: ID!, $outcome: MeetingOutcome!) { recordOutcome(event:"
              + " $event, meeting: $meeting, outcome: $outcome) { stage } }",
          event.with(
              Map.of("meeting", meetings.get(i).get("id").asString(), "outcome", outcomes.get(i))));
    }
  }

  @Test
  void theFunnelCountsWhatThereIs() {
    var demand = acting.publish("counted");
    acting.express(acting.as(Role.SCOUT), demand, "expert:demo-0204");
    meet();
    var funnel =
        data(
                acting.as(Role.ADMIN),
                "{ funnel { steps { step count madeUp dated months { month count } } published {"
                    + " value partOf { value } } note } }",
                Map.of())
            .get("funnel");
    var counted =
        Map.of(
            "DEMANDS", "MATCH (n:Demand) RETURN count(n)",
            "INTERESTS", "MATCH (n:Interest) RETURN count(n)",
            "MEETINGS",
                "MATCH (n:EventPart {part: 'OUTCOME'}) WHERE n.outcome <> 'NO_SHOW' RETURN"
                    + " count(n)",
            "AGREEMENTS",
                "MATCH (n:EventPart {part: 'OUTCOME', outcome: 'AGREEMENT'}) RETURN count(n)",
            "PLACEMENTS",
                "MATCH (n:Engagement)-[:ANSWERS]->() WHERE n.stage <> 'INTENDED' RETURN count(n)",
            "CONTRACTS",
                "MATCH (n:Engagement {stage: 'CONTRACTED'})-[:ANSWERS]->() RETURN count(n)");
    assertThat(funnel.get("steps")).hasSize(counted.size());
    for (var step : funnel.get("steps")) {
      var plain =
          client
              .query(counted.get(step.get("step").asString()))
              .fetchAs(Long.class)
              .one()
              .orElseThrow();
      assertThat(step.get("count").asLong()).as("%s", step).isPositive().isEqualTo(plain);
      assertThat(step.get("madeUp").asInt()).isBetween(0, step.get("count").asInt());
      assertThat(step.get("months").valueStream().mapToInt(each -> each.get("count").asInt()).sum())
          .isEqualTo(step.get("dated").asInt());
    }
    assertThat(funnel.at("/steps/0/madeUp").asLong())
        .isEqualTo(
            client
                .query("MATCH (n:Demand {synthetic: true}) RETURN count(n)")
                .fetchAs(Long.class)
                .one()
                .orElseThrow());
    assertThat(funnel.get("published").valueStream().mapToInt(each -> each.get("value").asInt()))
        .contains(960, 340, 62);
    assertThat(funnel.get("published").findValues("partOf").stream().map(JsonNode::toString))
        .containsOnly("null", "{\"value\":1160.0}");
    assertThat(funnel.get("note").asString()).contains("subset");
    var own =
        data(
                acting.as(Role.EMPLOYER),
                "query ($demand: ID!) { funnel(where: { id: { eq: $demand } }) { steps { count }"
                    + " published { id } note } }",
                Map.of("demand", demand))
            .get("funnel");
    assertThat(own.get("steps").valueStream().map(each -> each.get("count").asInt()))
        .containsExactly(1, 1, 0, 0, 0, 0);
    assertThat(own.get("published")).isEmpty();
  }
}
