package org.talentgraph.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.demands.Acting.data;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.demands.Acting;
import org.talentgraph.security.Role;

/** What has come of demands, beside what Cypher counts. */
@IntegrationTest
class FunnelIT {

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Acting acting;

  @BeforeEach
  void open() {
    acting = new Acting(port, client);
  }

  @AfterEach
  void remove() {
    acting.close();
  }

  @Test
  void theFunnelCountsWhatThereIs() {
    var demand = acting.publish("counted");
    var expressed =
        acting
            .as(Role.SCOUT)
            .ask(
                "mutation ($demand: ID!) { expressInterest(demand: $demand, expert:"
                    + " \"expert:demo-0204\", message: \"We can help\") { change } }",
                Map.of("demand", demand));
    assertThat(expressed.get("errors")).as("%s", expressed).isNull();
    var funnel =
        data(
                acting.as(Role.ADMIN),
                "{ funnel { steps { step count madeUp dated months { month count } } published {"
                    + " value } note } }",
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
      assertThat(step.get("count").asLong()).as("%s", step).isEqualTo(plain);
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
