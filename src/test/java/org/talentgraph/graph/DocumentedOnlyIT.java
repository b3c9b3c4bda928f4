package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/**
 * What is made up is left out of an operation that asks so, and told of in the totals of others.
 */
@IntegrationTest
class DocumentedOnlyIT {

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;

  private long count(String pattern) {
    return client
        .query("MATCH %s RETURN count(*)".formatted(pattern))
        .fetchAs(Long.class)
        .one()
        .orElseThrow();
  }

  private GraphQlTester.Response ask(String document) {
    var answer = graphql.document(document).execute();
    answer.errors().verify();
    return answer;
  }

  @Test
  void totalsFacetsAndNestedListsCountNothingMadeUp() {
    var answer =
        ask(
            """
            query @documentedOnly {
              experts { totalCount facets(by: [SYNTHETIC]) { groups { count } } }
              country(id: "country:DE") { citizens { totalCount } }
              demo: expert(id: "expert:demo-0001") { id }
              nodes(ids: ["expert:demo-0001", "city:baoding"]) { id }
              workstations { totalCount }
            }
            """);
    answer
        .path("experts.totalCount")
        .entity(Long.class)
        .isEqualTo(count("(n:Expert {synthetic: false})"));
    answer
        .path("workstations.totalCount")
        .entity(Long.class)
        .isEqualTo(count("(n:Workstation {synthetic: false})"));
    answer.path("demo").valueIsNull();
    answer.path("nodes[0]").valueIsNull();
    answer.path("nodes[1].id").entity(String.class).isEqualTo("city:baoding");
    assertThat(answer.returnResponse().getExtensions()).doesNotContainKey("synthetic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search(text: \"Sample\", first: 50) { edges { node { synthetic } } }",
        "suggest(prefix: \"Sa\", first: 20) { node { synthetic } }",
        "neighbourhood(id: \"city:baoding\", first: 100) { edges { node { synthetic } } }",
        "paths(from: \"city:baoding\", to: \"city:shijiazhuang\", first: 5) { edges { node { nodes"
            + " { synthetic } } } }",
        "experts(where: {skills: {some: {node: {name: {contains: \"a\"}}}}}) { edges { node {"
            + " synthetic posts { edges { node { synthetic } } } } } }",
        "demands(first: 5) { edges { node { synthetic matches(first: 10) { edges { node { expert {"
            + " synthetic } } } } } } }"
      })
  void nothingMadeUpIsFound(String field) {
    var answer = ask("query @documentedOnly { %s }".formatted(field));
    Object data = requireNonNull(answer.returnResponse().getData());
    assertThat(data.toString()).doesNotContain("synthetic=true");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aTotalSaysHowManyOfItAreMadeUp() {
    var answer =
        ask(
            """
            {
              all: experts { totalCount }
              some: experts(where: { laureate: { eq: true } }) { totalCount }
              anchored: experts(where: { skills: { some: { node: { id: { eq: "skill:control-engineering" } } } } }) { totalCount edges { node { id } } }
              city(id: "city:baoding") { platforms { totalCount } rules { totalCount } }
              permitClasses { totalCount }
            }
            """);
    var told =
        (List<Map<String, Object>>)
            requireNonNull(answer.returnResponse().getExtensions().get("synthetic"));
    var platforms = "(:City {id: 'city:baoding'})<-[:LOCATED_IN]-(n:Platform%s)";
    assertThat(told)
        .contains(
            total(
                List.of("all", "totalCount"),
                count("(n:Expert)"),
                count("(n:Expert {synthetic: true})")),
            total(
                List.of("some", "totalCount"),
                count("(n:Expert {laureate: true})"),
                count("(n:Expert {laureate: true, synthetic: true})")),
            total(
                List.of("anchored", "totalCount"),
                count("(n:Expert)-[:SKILLED_IN]->(:Skill {id: 'skill:control-engineering'})"),
                count(
                    "(n:Expert {synthetic: true})-[:SKILLED_IN]->(:Skill {id:"
                        + " 'skill:control-engineering'})")),
            total(
                List.of("city", "platforms", "totalCount"),
                count(platforms.formatted("")),
                count(platforms.formatted(" {synthetic: true}"))))
        .noneMatch(
            each -> each.toString().contains("rules") || each.toString().contains("permitClasses"));
  }

  @Test
  void soDoesATotalOfWhatAStatementOfItsOwnFinds() {
    var answer =
        ask(
            """
            { workstationsServing(industry: "industry:new-energy", first: 100) { totalCount edges { node { synthetic } } } }
            """);
    var madeUp =
        answer.path("workstationsServing.edges[*].node.synthetic").entityList(Boolean.class).get();
    assertThat(answer.returnResponse().getExtensions().get("synthetic"))
        .isEqualTo(
            List.of(
                total(
                    List.of("workstationsServing", "totalCount"),
                    madeUp.size(),
                    madeUp.stream().filter(each -> each).count())));
  }

  private static Map<String, Object> total(List<String> path, long total, long synthetic) {
    assertThat(synthetic).isPositive();
    return Map.of("path", path, "totalCount", (int) total, "synthetic", (int) synthetic);
  }
}
