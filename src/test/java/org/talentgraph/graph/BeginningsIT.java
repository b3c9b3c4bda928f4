package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** What had not begun on a day, by whatever its kind begins with. */
@IntegrationTest
class BeginningsIT {

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;

  @Test
  void leavesOutWhatWasNotThereYet() {
    var query =
        "query($day: Date!) @asOf(date: $day) { offshoreBases { totalCount } workstations {"
            + " totalCount } }";
    ask(query, "2017-01-01").path("workstations.totalCount").entity(Integer.class).isEqualTo(0);
    ask(query, "2023-09-30").path("offshoreBases.totalCount").entity(Integer.class).isEqualTo(0);
    ask(query, "2023-10-01").path("offshoreBases.totalCount").entity(Integer.class).isEqualTo(1);
  }

  @Test
  void whatBeginsIsToldApartByItsLabelWhereSeveralAreRead() {
    var query =
        """
        query($day: Date!) @asOf(date: $day) {
          introductionStations { totalCount } events(where: { kind: { eq: EXCHANGE } }) { totalCount }
          demand: node(id: "demand:beilun-0002") { id } engagement: node(id: "engagement:demo-0001") { id }
        }
        """;
    var before = ask(query, "2021-01-01");
    before.path("introductionStations.totalCount").entity(Integer.class).isEqualTo(2);
    before.path("events.totalCount").entity(Integer.class).isEqualTo(0);
    before.path("demand.id").hasValue();
    before.path("engagement").valueIsNull();
    var after = ask(query, "2025-01-01");
    after.path("introductionStations.totalCount").entity(Integer.class).isEqualTo(82);
    after.path("engagement.id").hasValue();
  }

  @Test
  void aStatementFileLeavesOutRelationshipsOfAnotherDay() {
    var query =
        """
        query($day: Date!) @asOf(date: $day) {
          workstationsServing(industry: "industry:new-energy", includeNarrower: false) { totalCount }
        }
        """;
    var dated =
        """
        MATCH (station:Workstation)-[r:SERVES]->(industry:Industry {id: 'industry:new-energy'})
        WHERE NOT EXISTS { (station)<-[:CARRIED_BY]-()-[:IN_FIELD]->(industry) }
        WITH r ORDER BY elementId(r) LIMIT 1
        SET r.validFrom = date('2025-12-31')
        """;
    var all = served(query);
    client.query(dated).run();
    try {
      assertThat(all).isPositive();
      assertThat(served(query)).isEqualTo(all - 1);
    } finally {
      client.query(dated.replace("date('2025-12-31')", "null")).run();
    }
    assertThat(served(query)).isEqualTo(all);
  }

  private int served(String query) {
    return ask(query, "2025-06-01")
        .path("workstationsServing.totalCount")
        .entity(Integer.class)
        .get();
  }

  @Test
  void leavesOutOfAStatementFileWhatWasNotThereYet() {
    var query =
        """
        query($day: Date!) @asOf(date: $day) {
          workstationsServing(industry: "industry:new-energy") { totalCount }
        }
        """;
    ask(query, "2017-01-01")
        .path("workstationsServing.totalCount")
        .entity(Integer.class)
        .isEqualTo(0);
    ask(query, "2026-01-01")
        .path("workstationsServing.totalCount")
        .entity(Integer.class)
        .isEqualTo(18);
  }

  private GraphQlTester.Response ask(String query, String day) {
    return graphql.document(query).variable("day", day).execute();
  }
}
