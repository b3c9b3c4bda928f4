package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.pairing.Candidate;
import org.talentgraph.pairing.Demand;
import org.talentgraph.pairing.Limits;
import org.talentgraph.pairing.Objective;
import org.talentgraph.pairing.Pairing;
import org.talentgraph.pairing.PairingProblem;
import org.talentgraph.pairing.Pairings;
import org.talentgraph.pairing.Party;
import tools.jackson.databind.JsonNode;

/** The pairing of an event against the solver on what the API says of each pair. */
@IntegrationTest
class PairingOracleIT {

  private static final int MOST = 3;

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  @Test
  void isTheBestOneOfThePairsThatMayMeet() {
    try (var event = new Organised(port, client, 3, 6)) {
      event.enrol(MOST);
      event.move("COLLECTING");
      var wanted = event.experts.get(1);
      event.ask(
          "mutation ($event: ID!, $about: ID!) { setPreferences(event: $event, participant:"
              + " \"institution:demo-272\", preferences: [{ about: $about, kind: WANT }]) { id } }",
          event.with(Map.of("about", wanted)));
      var problem = problem(event, wanted);
      for (var objective : Objective.values()) {
        var expected = (Pairing) Pairings.plan(problem, objective, new Limits(20, 20, 1));
        var number = event.pair(objective.name());
        var plan =
            event
                .ask(
                    "query ($event: ID!, $plan: Int) { matchmakingEvent(id: $event) { plan(number:"
                        + " $plan) { value bound fairness { reached worst price } meetings { score"
                        + " demand { id } expert { id } } prices { price } } } }",
                    event.with(Map.of("plan", number)))
                .at("/matchmakingEvent/plan");
        assertThat(plan.get("value").asLong()).as("%s", objective).isEqualTo(expected.value());
        assertThat(plan.get("bound").asLong()).isEqualTo(expected.bound());
        assertThat(plan.at("/fairness/worst").asLong()).isEqualTo(expected.fairness().worst());
        assertThat(plan.at("/fairness/price").asLong()).isEqualTo(expected.fairness().price());
        var total = 0L;
        for (var meeting : plan.get("meetings")) {
          total += meeting.get("score").asLong();
        }
        assertThat(total).isEqualTo(expected.total());
      }
    }
  }

  private static PairingProblem problem(Organised event, String wanted) {
    List<Demand> demands = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    event.enterprises.forEach(
        (enterprise, own) ->
            own.forEach(
                demand -> {
                  demands.add(new Demand(demand, enterprise, 0, MOST));
                  var scores = scores(event, demand);
                  scores.forEach(
                      (expert, score) -> {
                        var bonus =
                            enterprise.equals(Organised.EMPLOYER) && expert.equals(wanted)
                                ? 100
                                : 0;
                        candidates.add(new Candidate(demand, expert, score + bonus));
                      });
                }));
    return new PairingProblem(
        event.enterprises.keySet().stream().map(id -> new Party(id, 0, MOST)).toList(),
        demands,
        event.experts.stream().map(id -> new Party(id, 0, MOST)).toList(),
        candidates,
        Set.of(),
        List.of());
  }

  /** Of the experts whom nothing rules out, as match tells it. */
  private static Map<String, Long> scores(Organised event, String demand) {
    Map<String, Long> scores = new HashMap<>();
    for (var expert : event.experts) {
      JsonNode match =
          event
              .ask(
                  "query ($expert: ID!, $demand: ID!) { match(expert: $expert, demand: $demand) {"
                      + " score obstacles { kind } } }",
                  Map.of("expert", expert, "demand", demand))
              .get("match");
      if (match.get("obstacles").isEmpty()) {
        scores.put(expert, Math.round(1_000 * match.get("score").asDouble()));
      }
    }
    return scores;
  }
}
