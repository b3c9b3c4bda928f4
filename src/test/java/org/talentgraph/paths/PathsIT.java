package org.talentgraph.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.talentgraph.Statements;

/** PathConnection between records of the seed data, on the running application. */
@IntegrationTest
class PathsIT {

  private static final String TO_BEILUN =
      "from: \"expert:konstantinos-pouleros\", to: \"district:beilun\"";

  private static final List<String> HUB =
      List.of("institution:cspc", "province:hebei", "institution:yiling-pharmaceutical");

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;
  @Autowired Neo4jClient client;

  @BeforeEach
  void forgetStatements() {
    statements.clear();
  }

  @Test
  void aStepIsSaidInBothLanguagesAndCited() {
    var answer = paths(TO_BEILUN + ", first: 1");
    answer.path("paths.complete").entity(Boolean.class).isEqualTo(true);
    answer
        .path("paths.paths[0].steps")
        .matchesJson(
            """
            [{
              "from": {"id": "expert:konstantinos-pouleros"}, "to": {"id": "district:beilun"},
              "relationship": "LIVES_IN", "forward": true,
              "text": "Konstantinos Pouleros lives in Beilun (not before 2019)",
              "textZh": "Konstantinos Pouleros居住在北仑区（不早于2019年）",
              "validFrom": "2019-12-01",
              "citations": [{"id": "citation:beilun-case-2022@809+29"}, {"id": "citation:beilun-case-2022@790+25"}]
            }]
            """);
    // what is around records is read in rounds by one statement, until no other path can be as good
    // as those found: here around both ends, and twice around what is near; one statement more
    // tells
    // the steps, and one reads what is selected of the records
    assertThat(Set.copyOf(statements.texts())).hasSize(3);
    assertThat(statements.texts()).hasSizeLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "programme:hebei-quality-experts | country:DE | figure:hebei-quality-experts-de |"
            + " Quality-management experts from Germany brought to Hebei: 7; number published, no"
            + " record but made-up ones | 河北引进的德国质量管理专家：7；仅公布数字，记录均为示例",
        "catalogue-version:beijing-2.0 | service-platform:beijing-qualification-verification |"
            + " figure:beijing-recruited-employees | Holders recruited under version 2.0 of"
            + " Beijing's catalogue: more than 30; number published, no record |"
            + " 依北京目录2.0版聘用的人数：超过30；仅公布数字，无记录"
      },
      quoteCharacter = '`')
  void whatIsOnlyPublishedAsANumberIsSaid(
      String from, String to, String figure, String english, String chinese) {
    graphql
        .document(
            "{ paths(from: \"%s\", to: \"%s\") { publishedNumbers { figure { id } text zh: text(in: ZH) } } }"
                .formatted(from, to))
        .execute()
        .path("paths.publishedNumbers[?(@.figure.id == '%s')]".formatted(figure))
        .matchesJson(
            """
            [{"figure": {"id": "%s"}, "text": "%s", "zh": "%s"}]
            """
                .formatted(figure, english, chinese));
  }

  @ParameterizedTest
  @CsvSource({
    "programme:shanxi-key-introduction-projects, rule:shanxi-key-project-subsidy",
    "programme:hebei-overseas-engineers, programme:national-foreign-engineer-research",
    "expert:hou-yunlong, institution:yiling-pharmaceutical"
  })
  void amountsAndWhatHasRecordsAreNoSuchNumbers(String from, String to) {
    graphql
        .document(
            "{ paths(from: \"%s\", to: \"%s\") { publishedNumbers { text } } }".formatted(from, to))
        .execute()
        .path("paths.publishedNumbers")
        .entityList(Object.class)
        .hasSize(0);
  }

  @Test
  void aStepAgainstItsRelationshipIsSaidTheWayItPoints() {
    paths("from: \"district:beilun\", to: \"expert:konstantinos-pouleros\", first: 1")
        .path("paths.paths[0].steps[0]")
        .matchesJson(
            """
            {
              "from": {"id": "district:beilun"}, "to": {"id": "expert:konstantinos-pouleros"},
              "relationship": "LIVES_IN", "forward": false,
              "text": "Konstantinos Pouleros lives in Beilun (not before 2019)",
              "textZh": "Konstantinos Pouleros居住在北仑区（不早于2019年）",
              "validFrom": "2019-12-01",
              "citations": [{"id": "citation:beilun-case-2022@809+29"}, {"id": "citation:beilun-case-2022@790+25"}]
            }
            """);
  }

  @Test
  void anEmptyListOfRelationshipsIsNone() {
    assertThat(numbers(paths(TO_BEILUN), "connections")).isNotEmpty();
    assertThat(numbers(paths(TO_BEILUN + ", relationships: []"), "connections")).isEmpty();
  }

  @Test
  void theSmallestDistanceStandsFirstWhateverTheLength() {
    var answer =
        paths("from: \"institution:cspc\", to: \"institution:yiling-pharmaceutical\", first: 20");
    answer.path("paths.complete").entity(Boolean.class).isEqualTo(true);
    assertThat(answer.path("paths.paths[*].distance").entityList(Double.class).get())
        .hasSize(20)
        .isSorted();
    assertThat(numbers(answer, "length")).startsWith(4).contains(2);
    assertThat(ids(answer).getFirst()).contains("event:hebei-national-key-laboratories-2023");
    assertThat(ids(answer)).contains(HUB);
  }

  @Test
  void walksNeitherTheRelationshipsNorTheKindsThatAreNotWanted() {
    var between = "from: \"industry:new-energy\", to: \"country:DE\", first: 20";
    var types = "paths.paths[*].steps[*].relationship";
    assertThat(paths(between).path(types).entityList(String.class).get()).contains("CITIZEN_OF");
    assertThat(
            paths(between + ", notRelationships: [CITIZEN_OF]")
                .path(types)
                .entityList(String.class)
                .get())
        .isNotEmpty()
        .doesNotContain("CITIZEN_OF");
    var kinds =
        graphql
            .document(
                "{ paths(%s, notKinds: [Person, Country]) { paths { nodes { __typename } } } }"
                    .formatted(between))
            .execute()
            .path("paths.paths")
            .entityList(Typed.class)
            .get()
            .stream()
            .flatMap(path -> path.nodes().subList(1, path.nodes().size() - 1).stream())
            .map(Type::__typename);
    assertThat(kinds).isNotEmpty().doesNotContain("Expert", "Contact", "Country");
    assertThat(ids(paths(between + ", notRelationships: [], notKinds: []")))
        .isEqualTo(ids(paths(between)));
  }

  @Test
  void keepsToDocumentedRecordsAndMarksMadeUpOnes() {
    var between =
        "{ paths(from: \"industry:new-energy\", to: \"country:DE\", first: 20%s) { paths { nodes {"
            + " synthetic } steps { text textZh: text(in: ZH) } } } }";
    var all = graphql.document(between.formatted("")).execute();
    assertThat(all.path("paths.paths[*].nodes[*].synthetic").entityList(Boolean.class).get())
        .contains(true);
    assertThat(all.path("paths.paths[0].steps[*].text").entityList(String.class).get())
        .allMatch(text -> text.toLowerCase(Locale.ROOT).contains("sample"));
    assertThat(all.path("paths.paths[0].steps[*].textZh").entityList(String.class).get())
        .allMatch(text -> text.contains("示例"));
    var documented = graphql.document(between.formatted(", documented: true")).execute();
    assertThat(documented.path("paths.paths[*].nodes[*].synthetic").entityList(Boolean.class).get())
        .isNotEmpty()
        .containsOnly(false);
  }

  @Test
  void passesWhatItShallAndKeepsAwayFromWhatItShallNot() {
    var via =
        paths(
            "from: \"country:IT\", to: \"country:DE\", first: 3, maxLength: 8,"
                + " via: [\"industry:new-energy\", \"district:beilun\"]");
    assertThat(ids(via))
        .hasSize(3)
        .allSatisfy(
            nodes ->
                assertThat(nodes)
                    .containsSubsequence(
                        "country:IT", "industry:new-energy", "district:beilun", "country:DE")
                    .doesNotHaveDuplicates());
    var straight = paths("from: \"industry:new-energy\", to: \"country:DE\", first: 1");
    var between = ids(straight).getFirst().get(1);
    var around =
        paths(
            "from: \"industry:new-energy\", to: \"country:DE\", first: 20, notVia: [\"%s\"]"
                .formatted(between));
    assertThat(ids(around))
        .isNotEmpty()
        .allSatisfy(nodes -> assertThat(nodes).doesNotContain(between));
  }

  @Test
  void saysThatMoreThanTwoThousandPathsCompete() {
    client
        .query(
            """
            CREATE (from:Node {id: 'tied:from'}), (hub:Node {id: 'tied:hub'}), (to:Node {id: 'tied:to'})
            WITH from, hub, to UNWIND range(1, 45) AS each
            CREATE (from)-[:WORKS_ON]->(hub), (hub)-[:WORKS_ON]->(to)
            """)
        .run();
    try {
      graphql
          .document("{ paths(from: \"tied:from\", to: \"tied:to\") { complete paths { length } } }")
          .execute()
          .path("paths")
          .matchesJsonStrictly(
              """
              {"complete": false, "paths": [{"length": 2}, {"length": 2}, {"length": 2}]}
              """);
    } finally {
      client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'tied:' DETACH DELETE n").run();
    }
  }

  @Test
  void walksOnlyTheRelationshipsNamed() {
    var answer =
        paths(
            "from: \"industry:new-energy\", to: \"country:DE\", first: 20,"
                + " relationships: [EXPERT_IN, CITIZEN_OF]");
    assertThat(answer.path("paths.paths[*].steps[*].relationship").entityList(String.class).get())
        .isNotEmpty()
        .containsOnly("EXPERT_IN", "CITIZEN_OF");
  }

  @Test
  void walksNoFigureAndNoPassage() {
    paths("from: \"figure:hebei-academician-workstations\", to: \"province:hebei\", maxLength: 8")
        .path("paths")
        .matchesJson("{\"complete\": true, \"paths\": []}");
  }

  @ParameterizedTest
  @CsvSource({"2010-01-01, false", "2021-01-01, true"})
  void asOfADayWalksOnlyWhatWasValid(String day, boolean employed) {
    var types =
        graphql
            .document(
                "query @asOf(date: \"%s\") { paths(from: \"expert:konstantinos-pouleros\", to: \"institution:ningbo-orient-wires-cables\", relationships: [HOLDS_POST]) { paths { nodes { id } steps { relationship } } } }"
                    .formatted(day))
            .execute()
            .path("paths.paths[*].steps[*].relationship")
            .entityList(String.class)
            .get();
    assertThat(types.contains("HOLDS_POST")).isEqualTo(employed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from: "city:nowhere", to: "province:hebei"                            | UNKNOWN_NODE
          from: "province:hebei", to: "city:nowhere"                            | UNKNOWN_NODE
          from: "province:hebei", to: "city:baoding", notVia: ["city:nowhere"]  | UNKNOWN_NODE
          from: "province:hebei", to: "province:hebei"                          | BAD_STOPS
          from: "province:hebei", to: "city:baoding", via: ["city:baoding"]     | BAD_STOPS
          from: "province:hebei", to: "city:baoding", maxLength: 9              | BAD_LENGTH
          from: "province:hebei", to: "city:baoding", maxLength: 0              | BAD_LENGTH
          from: "province:hebei", to: "city:baoding", first: 21                 | BAD_PAGE
          from: "province:hebei", to: "city:baoding", relationships: [QUOTES]   | UNKNOWN_RELATIONSHIP
          from: "province:hebei", to: "city:baoding", notRelationships: [ABOUT] | UNKNOWN_RELATIONSHIP
          from: "province:hebei", to: "city:baoding", notKinds: [Town]          | INVALID_QUERY
          """)
  void whatCannotBeSearchedIsRefused(String arguments, String code) {
    graphql
        .document("{ paths(%s) { complete } }".formatted(arguments))
        .execute()
        .errors()
        .satisfy(Refused.with(code));
  }

  private GraphQlTester.Response paths(String arguments) {
    return graphql
        .document(
            """
            { paths(%s) { complete paths { length connections distance nodes { id } steps {
              from { id } to { id } relationship forward text textZh: text(in: ZH)
              validFrom citations { id }
            } } } }
            """
                .formatted(arguments))
        .execute();
  }

  private static List<Integer> numbers(GraphQlTester.Response answer, String field) {
    return answer.path("paths.paths[*]." + field).entityList(Integer.class).get();
  }

  private record Typed(List<Type> nodes) {}

  private record Type(String __typename) {}

  private record Nodes(List<Id> nodes) {}

  private record Id(String id) {}

  private static List<List<String>> ids(GraphQlTester.Response answer) {
    return answer.path("paths.paths").entityList(Nodes.class).get().stream()
        .map(path -> path.nodes().stream().map(Id::id).toList())
        .toList();
  }
}
