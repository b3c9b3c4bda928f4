package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** What matching reads as of a day. */
@IntegrationTest
class MatchesAsOfIT {

  @Autowired private HttpGraphQlTester graph;
  @Autowired private Neo4jClient client;

  /** An engagement begins: the first has not happened as of 1990. */
  @Test
  void anEngagementOfLaterYearsCountsNothing() {
    var pair = engaged();
    assertThat(engagements("query", pair)).isPositive();
    assertThat(engagements("query @asOf(date: \"1990-01-01\")", pair)).isZero();
  }

  private Map<String, Object> engaged() {
    return client
        .query(
            """
            MATCH (expert:Expert)<-[:ENGAGES]-()-[:ANSWERS]->(demand:Demand)-[:IN_FIELD]->(:Industry)
            RETURN expert.id AS expert, demand.id AS demand ORDER BY expert, demand LIMIT 1
            """)
        .fetch()
        .one()
        .orElseThrow();
  }

  private double engagements(String query, Map<String, Object> pair) {
    return ask("""
    %s { match(expert: "%s", demand: "%s") { criteria { criterion value } } }
    """
            .formatted(query, pair.get("expert"), pair.get("demand")))
        .path("match.criteria[?(@.criterion == 'ENGAGEMENTS')].value")
        .entityList(Double.class)
        .get()
        .getFirst();
  }

  @Test
  void aDemandIsMatchedAsOfADay() {
    var asOf = "query @asOf(date: \"1990-01-01\")";
    var matches =
        ask("""
        %s { demand(id: "demand:beilun-0002") { matches(first: 3) { candidates matches {
            score expert { id engagements { totalCount } } criteria { criterion value } } } } }
        """
                .formatted(asOf))
            .path("demand.matches.matches")
            .entityList(Map.class)
            .get();
    assertThat(matches).hasSize(3);
    assertThat(matches)
        .allSatisfy(
            match -> {
              var expert = (Map<?, ?>) match.get("expert");
              assertThat(expert.get("engagements")).isEqualTo(Map.of("totalCount", 0));
              assertThat(match.get("criteria"))
                  .asInstanceOf(InstanceOfAssertFactories.LIST)
                  .contains(Map.of("criterion", "ENGAGEMENTS", "value", 0.0));
            });
  }

  @Test
  void likeRecordsAreFoundAsOfADay() {
    for (var one :
        List.of("expert(id: \"expert:demo-0541\")", "demand(id: \"demand:beilun-0002\")")) {
      ask("query @asOf(date: \"2024-01-01\") { found: %s { similar(first: 3) { score } } }"
              .formatted(one))
          .path("found.similar")
          .entityList(Object.class)
          .hasSize(3);
    }
  }

  private GraphQlTester.Response ask(String query) {
    return graph.document(query).execute();
  }
}
