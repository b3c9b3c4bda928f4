package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.database.Derivation;

/**
 * The matches of workstations, by records of its own: in the seed data no workstation found a
 * demand and no host of one posted any.
 */
@IntegrationTest
class WorkstationMatchesIT {

  /** The demands are alike, so that each stands among the first pairs or none of them does. */
  private static final String RECORDS =
      """
      MATCH (skill:Skill {id: 'skill:additive-manufacturing'})
      CREATE
        (host:Node:Organisation:Institution {id: 'matched:host'}),
        (other:Node:Organisation:Institution {id: 'matched:other'}),
        (finder:Node:Platform:Workstation {id: 'matched:finder'}),
        (:Node:Platform:Workstation {id: 'matched:hosted'})-[:HOSTED_BY]->(host),
        (both:Node:Platform:Workstation {id: 'matched:both'})-[:HOSTED_BY]->(host),
        (:Node:Platform:Workstation {id: 'matched:neither'}),
        (other)-[:POSTED]->(:Node:Demand {id: 'matched:found', status: 'PUBLISHED'})-[:FOUND_BY]->(finder),
        (other)-[:POSTED]->(:Node:Demand {id: 'matched:met', status: 'MET'})-[:FOUND_BY]->(finder),
        (host)-[:POSTED]->(:Node:Demand {id: 'matched:posted', status: 'PUBLISHED'}),
        (host)-[:POSTED]->(:Node:Demand {id: 'matched:closed', status: 'CLOSED'}),
        (:Node:Demand {id: 'matched:found-too', status: 'PUBLISHED'})-[:FOUND_BY]->(both)
      WITH skill
      MATCH (n:Node) WHERE n.id STARTS WITH 'matched:'
      SET n.synthetic = true
      WITH n, skill WHERE n:Demand
      CREATE (n)-[:WANTS {weight: 1.0}]->(skill)
      """;

  @Autowired private HttpGraphQlTester graph;
  @Autowired private Neo4jClient client;
  @Autowired private List<Derivation> derivations;

  @BeforeEach
  void write() {
    client.query(RECORDS).run();
    derivations.forEach(Derivation::complete);
  }

  @AfterEach
  void remove() {
    client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'matched:' DETACH DELETE n").run();
  }

  @ParameterizedTest
  @CsvSource({
    "finder, matched:found",
    "hosted, matched:posted",
    "both, matched:posted matched:found-too"
  })
  void aWorkstationIsMatchedThroughTheOpenDemandsItFoundAndItsHostPosted(
      String workstation, String demands) {
    var answer = matches(workstation);
    answer
        .path("workstation.matches.matches[*].demand.id")
        .entityList(String.class)
        .satisfies(each -> assertThat(each).hasSize(50).containsOnly(demands.split(" ")));
    answer
        .path("workstation.matches.matches[*].expert.id")
        .entityList(String.class)
        .satisfies(each -> assertThat(each).hasSize(50).allMatch(id -> id.startsWith("expert:")));
  }

  @Test
  void aWorkstationWithoutDemandsIsNotMatched() {
    matches("neither").path("workstation.matches.matches").entityList(Object.class).hasSize(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hebei", "shanxi"})
  void inTheDemonstrationDataWorkstationsFindDemandsAndAreMatched(String province) {
    var answer =
        graph
            .document(
                """
                { workstations(first: 10, where: {
                      locatedIn: { within: { id: { eq: "province:%s" } } }
                      demandsFound: { some: { open: { eq: true } } } }) {
                    edges { node {
                      demandsFound(where: { synthetic: { eq: true } }) { totalCount }
                      host { ... on Institution { synthetic demands { totalCount } } }
                      matches(first: 1) { edges { node { score demand { open } } } } } } } }
                """
                    .formatted(province))
            .execute();
    var found = "workstations.edges[*].node.";
    answer.path(found + "host.synthetic").entityList(Boolean.class).doesNotContain(false);
    answer
        .path(found + "demandsFound.totalCount")
        .entityList(Integer.class)
        .satisfies(numbers -> assertThat(numbers).hasSizeGreaterThan(1).doesNotContain(0));
    answer
        .path(found + "host.demands.totalCount")
        .entityList(Integer.class)
        .satisfies(numbers -> assertThat(numbers).doesNotContain(0));
    answer
        .path(found + "matches.edges[0].node.demand.open")
        .entityList(Boolean.class)
        .satisfies(open -> assertThat(open).hasSizeGreaterThan(1).containsOnly(true));
  }

  private GraphQlTester.Response matches(String workstation) {
    return graph
        .document(
            """
            { workstation(id: "matched:%s") {
                matches(first: 50) { matches { demand { id } expert { id } } } } }
            """
                .formatted(workstation))
        .execute();
  }
}
