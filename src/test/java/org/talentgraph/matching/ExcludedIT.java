package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.database.Derivation;
import org.talentgraph.model.View;

/** What rules out the best expert for a demand, by what is not in the seed data. */
@IntegrationTest
class ExcludedIT {

  private static final String BIDDER =
      """
      MATCH (demand:Demand {id: 'demand:beilun-0002'}), (best:Expert {id: $best})
      CREATE (demand)<-[:BID_FOR]-(bidder:Node:Organisation:Institution {id: 'excluded:bidder'}),
        (best)-[:HOLDS_POST]->(bidder)
      """;

  private static final String TWIN =
      """
      MATCH (best:Expert {id: $best})
      CREATE (twin:Node:Person:Expert)
      SET twin = best {.*, id: 'excluded:twin'}
      WITH best, twin
      MATCH (best)-[r]->(to)
      CREATE (twin)-[copy:$(type(r))]->(to)
      SET copy = properties(r)
      """;

  private record Excluded(Expert expert, List<Reason> reasons) {}

  private record Expert(String id) {}

  private record Reason(String kind) {}

  @Autowired private HttpGraphQlTester graph;
  @Autowired private Neo4jClient client;
  @Autowired private Taxonomies taxonomies;
  @Autowired private List<Derivation> derivations;

  private String best;

  @BeforeEach
  void findTheBest() {
    taxonomies.get(View.WHOLE);
    best = answer("matches[0].expert.id").entity(String.class).get();
  }

  @AfterEach
  void remove() {
    client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'excluded:' DETACH DELETE n").run();
  }

  @Test
  void whoWorksForABidder() {
    client.query(BIDDER).bind(best).to("best").run();
    assertThat(excluded())
        .contains(new Excluded(new Expert(best), List.of(new Reason("CONFLICT_OF_INTEREST"))));
  }

  @Test
  void theSamePersonUnderAnotherRecord() {
    client.query(TWIN).bind(best).to("best").run();
    derivations.forEach(Derivation::complete);
    assertThat(excluded())
        .contains(new Excluded(new Expert("excluded:twin"), List.of(new Reason("SAME_PERSON"))));
  }

  private List<Excluded> excluded() {
    return answer("excluded").entityList(Excluded.class).get();
  }

  private GraphQlTester.Path answer(String path) {
    return graph
        .document(
            """
            { demand(id: "demand:beilun-0002") { matches(first: 20) {
                matches { expert { id } } excluded { expert { id } reasons { kind } } } } }
            """)
        .execute()
        .path("demand.matches." + path);
  }
}
