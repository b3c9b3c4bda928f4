package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.database.Derivation;

/** Which pairs are no matches, and what an empty list says. */
@IntegrationTest
class FloorIT {

  private static final String RECORDS =
      """
      MATCH (skill:Skill {id: 'skill:additive-manufacturing'})
      CREATE
        (:Node:Demand {id: 'floor:bare', synthetic: true, status: 'PUBLISHED', nameEn: 'Anybody'}),
        (:Node:Demand {id: 'floor:real', synthetic: false, status: 'PUBLISHED', nameEn: 'Real'})
          -[:WANTS {weight: 1.0}]->(skill),
        (:Node:Person:Expert {id: 'floor:expert', synthetic: false, nameEn: 'Real'})
          -[:SKILLED_IN {level: 'EXPERT'}]->(skill)
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
    client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'floor:' DETACH DELETE n").run();
  }

  private GraphQlTester.Response ofDemand(String id, String arguments, String fields) {
    return ask("{ demand(id: \"%s\") { matches(%s) { %s } } }".formatted(id, arguments, fields));
  }

  private GraphQlTester.Response ask(String query) {
    return graph.document(query).execute();
  }

  @Test
  void onlyMatchesThatReachTheFloorAreListed() {
    ofDemand(
            "demand:beilun-0002",
            "first: 50, minScore: 0.7, minSkills: 4",
            "emptyBecause edges { node { score skills { fit } } }")
        .path("demand.matches.emptyBecause")
        .valueIsNull()
        .path("demand.matches.edges[*].node.score")
        .entityList(Double.class)
        .satisfies(scores -> assertThat(scores).isNotEmpty().allMatch(score -> score >= 0.7))
        .path("demand.matches.edges[*].node")
        .entityList(Fits.class)
        .satisfies(
            matches ->
                assertThat(matches)
                    .allMatch(
                        match ->
                            match.skills().stream()
                                    .filter(each -> !each.fit().equals("LACKING"))
                                    .count()
                                >= 4));
  }

  private record Fits(List<Fit> skills) {}

  private record Fit(String fit) {}

  @Test
  void anEmptyListSaysWhyAndNamesTheNearest() {
    ofDemand(
            "demand:beilun-0002",
            "first: 5, minScore: 1",
            "edges { cursor } emptyBecause(in: EN) zh: emptyBecause(in: ZH)"
                + " nearest { score expert { id } missing obstacles { kind } }")
        .path("demand.matches.edges")
        .entityList(Object.class)
        .hasSize(0)
        .path("demand.matches.emptyBecause")
        .entity(String.class)
        .matches(text -> text.matches("None of \\d+ pairs is a match: .* below minScore or .*"))
        .path("demand.matches.zh")
        .entity(String.class)
        .matches(text -> text.contains("对中没有匹配"))
        .path("demand.matches.nearest")
        .entityList(Object.class)
        .hasSize(3);
  }

  @Test
  void whoHasNothingInCommonIsNoMatch() {
    ofDemand(
            "floor:bare",
            "first: 5",
            "edges { cursor } emptyBecause nearest { obstacles { kind reason } }")
        .path("demand.matches.edges")
        .entityList(Object.class)
        .hasSize(0)
        .path("demand.matches.emptyBecause")
        .entity(String.class)
        .matches(text -> text.contains(" ruled out, "))
        .path("demand.matches.nearest[*].obstacles[*].kind")
        .entityList(String.class)
        .satisfies(kinds -> assertThat(kinds).contains("NOTHING_IN_COMMON"));
  }

  @ParameterizedTest
  @CsvSource({
    "minScore: 1.5, NUMBER_OUT_OF_RANGE",
    "minScore: -0.5, NUMBER_OUT_OF_RANGE",
    "minSkills: -1, NEGATIVE_NUMBER"
  })
  void aFloorOutOfRangeIsRefused(String argument, String code) {
    ofDemand("demand:beilun-0002", argument, "candidates")
        .errors()
        .satisfy(
            errors -> {
              Refused.with(code).accept(errors);
              assertThat(errors.getFirst().getExtensions())
                  .containsEntry(
                      "coordinate",
                      "Demand.matches(%s:)".formatted(argument.replaceAll(":.*", "")));
            });
  }

  @Test
  void realAndMadeUpRecordsAreMatchedOnlyWhereTheCallerAsks() {
    var experts = ", where: {id: {in: [\"floor:expert\", \"expert:demo-0007\"]}}";
    assertThat(synthetic("demand", "floor:real", "expert", "")).containsOnly(false);
    assertThat(synthetic("demand", "floor:real", "expert", experts)).containsExactly(false);
    assertThat(synthetic("demand", "floor:real", "expert", experts + ", mixSynthetic: true"))
        .containsExactlyInAnyOrder(true, false);
    assertThat(synthetic("demand", "demand:beilun-0002", "expert", "")).containsOnly(true);
    var demands = ", where: {id: {in: [\"floor:real\", \"demand:beilun-0002\"]}}";
    assertThat(synthetic("expert", "floor:expert", "demand", "")).containsExactly(false);
    assertThat(synthetic("expert", "floor:expert", "demand", demands + ", mixSynthetic: true"))
        .containsExactlyInAnyOrder(true, false);
  }

  private List<Boolean> synthetic(String of, String id, String matched, String arguments) {
    return ask("{ %s(id: \"%s\") { matches(first: 50%s) { edges { node { %s { synthetic } } } } } }"
            .formatted(of, id, arguments, matched))
        .path("%s.matches.edges[*].node.%s.synthetic".formatted(of, matched))
        .entityList(Boolean.class)
        .get();
  }

  @Test
  void weightsThatJudgeNothingAreRefused() {
    var language = "weights: [{criterion: LANGUAGE, weight: 1}]";
    ofDemand("floor:real", language, "candidates").errors().satisfy(Refused.with("BAD_WEIGHTS"));
    ask("{ match(expert: \"floor:expert\", demand: \"floor:real\", %s) { score } }"
            .formatted(language))
        .errors()
        .satisfy(Refused.with("BAD_WEIGHTS"));
    ofDemand("demand:beilun-0002", language + ", judge: DEMAND", "candidates")
        .errors()
        .satisfy(Refused.with("BAD_WEIGHTS"));
  }

  @Test
  void besideOthersTheyMatchNothing() {
    ask("""
    { demands(first: 2, where: {id: {in: ["floor:real", "demand:beilun-0002"]}}, orderBy: [{id: ASC}]) {
        edges { node { matches(first: 1, weights: [{criterion: LANGUAGE, weight: 1}]) {
          edges { cursor } emptyBecause } } } } }
    """)
        .path("demands.edges[0].node.matches.edges")
        .entityList(Object.class)
        .hasSize(1)
        .path("demands.edges[1].node.matches.emptyBecause")
        .entity(String.class)
        .matches(text -> text.contains(" not judged by any of these weights, "));
  }

  @ParameterizedTest
  @CsvSource({
    "EXPERT, 'MODE,PLACE,PAY,LANGUAGE', forDemand",
    "DEMAND, 'SKILLS,TEXT,INDUSTRY,DEGREE,SENIORITY,ENGAGEMENTS,AVAILABILITY,REACH', forExpert"
  })
  void oneSideAloneIsJudged(String side, String criteria, String other) {
    ofDemand(
            "demand:beilun-0002",
            "first: 3, judge: " + side,
            "edges { node { forDemand forExpert criteria { criterion } } }")
        .path("demand.matches.edges[*].node.criteria[*].criterion")
        .entityList(String.class)
        .satisfies(each -> assertThat(each).isNotEmpty().isSubsetOf(criteria.split(",")))
        .path("demand.matches.edges[*].node." + other)
        .entityList(Double.class)
        .satisfies(each -> assertThat(each).containsOnly(0.0));
  }
}
