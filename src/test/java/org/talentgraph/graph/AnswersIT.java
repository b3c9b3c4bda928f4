package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

@IntegrationTest
class AnswersIT {

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;
  @Autowired Neo4jClient client;

  @BeforeEach
  void begin() {
    graphql = Connection.patient(graphql);
  }

  @Test
  void giveNodesOfAnyKindById() {
    var answer =
        ask(
            """
            { nodes(ids: ["city:baoding", "nobody", "industry:new-energy", "city:baoding"]) { __typename id ... on City { within { id } } ... on Industry { experts { totalCount } } } }\
            """,
            1);
    List<Map<String, Object>> nodes = maps(answer, "nodes");
    assertThat(nodes.get(1)).isNull();
    assertThat(nodes.get(0))
        .isEqualTo(nodes.get(3))
        .containsEntry("id", "city:baoding")
        .containsEntry("__typename", "City");
    assertThat(nodes.get(2)).containsEntry("__typename", "Industry").containsKey("experts");
    ask("{ node(id: \"nobody\") { id } }", 1).path("node").valueIsNull();
    ask("{ expert(id: \"city:baoding\") { id } }", 1).path("expert").valueIsNull();
    ask("{ node(id: \"city:baoding\") { __typename } }", 1)
        .path("node.__typename")
        .entity(String.class)
        .isEqualTo("City");
    ask("{ nodes(ids: []) { id } }", 1).path("nodes").entityList(Object.class).hasSize(0);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 保定市",
    "zh, 保定市",
    "zh-TW, 保定市",
    "fr, Baoding",
    "en-GB, Baoding",
    "'fr, zh;q=0.5', 保定市",
    "'ja, zh;q=0.8, en;q=0.9', Baoding"
  })
  void areInTheLanguageOfTheReader(String language, String name) {
    var reader = graphql.mutate().header("Accept-Language", language).build();
    var city =
        reader
            .document("{ place(id: \"city:baoding\") { name en: name(in: EN) zh: name(in: ZH) } }")
            .execute();
    city.path("place.name").entity(String.class).isEqualTo(name);
    city.path("place.en").entity(String.class).isEqualTo("Baoding");
    city.path("place.zh").entity(String.class).isEqualTo("保定市");
  }

  @Test
  void giveTheCitationsOfNodesAndOfRelationships() {
    client
        .query(
            """
            MATCH (citation:Citation) WITH citation ORDER BY citation.id LIMIT 2
            WITH collect(citation.id) AS ids
            CREATE (:Node:Person:Sourced:Expert {id: 'statements:1', nameEn: 'S', nameZh: 'S', synthetic: true, citations: ids})
              -[:HOLDS_POST {titleEn: 'Dean', validFrom: date('2020-01-01'), validPrecision: 'YEAR', citations: [ids[0]]}]->
              (:Node:Organisation:Institution {id: 'statements:2', nameEn: 'T', synthetic: true, citations: []})
            """)
        .run();
    try {
      var answer =
          ask(
              """
              { node(id: "statements:1") { citations { id source { title publisher } how } ... on Expert { posts {
                  edges { title validFrom validTo validPrecision citations { id start length statement } node { id citations { id } } } } } }
                experts(first: 1) { edges { validFrom citations { id } } } }\
              """,
              2);
      answer.path("node.citations").entityList(Object.class).hasSize(2);
      answer.path("node.posts.edges[0].citations").entityList(Object.class).hasSize(1);
      answer.path("node.posts.edges[0].validFrom").entity(String.class).isEqualTo("2020-01-01");
      answer.path("node.posts.edges[0].validPrecision").entity(String.class).isEqualTo("YEAR");
      answer.path("node.posts.edges[0].validTo").valueIsNull();
      answer.path("node.posts.edges[0].title").entity(String.class).isEqualTo("Dean");
      answer.path("node.posts.edges[0].node.citations").entityList(Object.class).hasSize(0);
      answer.path("experts.edges[0].citations").entityList(Object.class).hasSize(0);
      answer.path("experts.edges[0].validFrom").valueIsNull();
    } finally {
      client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'statements:' DETACH DELETE n").run();
    }
  }

  private GraphQlTester.Response ask(String document, int expected) {
    statements.clear();
    var answer = graphql.document(document).execute();
    answer.errors().verify();
    assertThat(statements.texts()).hasSize(expected);
    return answer;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Map<String, Object>> maps(GraphQlTester.Response answer, String path) {
    return (List) answer.path(path).entityList(Map.class).get();
  }
}
