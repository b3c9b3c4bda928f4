package org.talentgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

/** Searching and suggesting on the running application. */
@IntegrationTest
class SearchIT {

  private static final ParameterizedTypeReference<Map<String, Object>> MAP =
      new ParameterizedTypeReference<>() {};
  private static final String SEARCH =
      """
      query($text: String!, $kinds: [SearchKind!], $first: Int! = 20, $after: String) {
        search(text: $text, kinds: $kinds, first: $first, after: $after) {
          edges { kind field text match score highlights { start length } node { id name } }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }
      """;
  private static final String SUGGEST =
      """
      query($text: String!, $kinds: [SearchKind!], $first: Int! = 10) {
        suggest(prefix: $text, kinds: $kinds, first: $first) { match node { id } }
      }
      """;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;
  @Autowired SearchKeys keys;
  @Autowired SearchKinds kinds;
  @Autowired Neo4jClient client;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Baoding                | city:baoding                 | NAME_EN | EXACT      | 0 | 7
          保定市                 | city:baoding                 | NAME_ZH | EXACT      | 0 | 3
          baodingshi             | city:baoding                 | NAME_ZH | PINYIN     | 0 | 3
          Orient Cables          | institution:ningbo-orient-wires-cables | ALIAS | EXACT | 0 | 13
          cote d ivoire          | country:CI                   | NAME_EN | EXACT      | 0 | 13
          Poulero                | expert:konstantinos-pouleros | NAME_EN | PREFIX     | 13 | 7
          Zhangjiakuo            | city:zhangjiakou             | NAME_EN | TYPO       | 0 | 11
          挂帅                   | programme:baoding-open-competition | ALIAS | PART | 2 | 2
          石家装                 | city:shijiazhuang            | NAME_EN | SAME_SOUND | 0 | 12
          裴端卿                 | expert:pei-duanqing          | NAME_EN | SAME_SOUND | 0 | 12
          耐克斯                 | institution:nexans           | NAME_ZH | TYPO       | 0 | 2
          """)
  void saysWhichPartOfWhichNameMatched(
      String text, String id, SearchField field, SearchMatch match, int start, int length) {
    var best = edges(search(text, null)).getFirst();
    assertThat(ids(List.of(best))).containsExactly(id);
    assertThat(best)
        .containsEntry("field", field.name())
        .containsEntry("match", match.name())
        .containsEntry("highlights", List.of(Map.of("start", start, "length", length)));
  }

  @Test
  void aWholeNameHasTheFullScore() {
    assertThat(edges(search("新能源", null)).getFirst()).containsEntry("score", 1.0);
    assertThat(edges(search("新能", null)).getFirst().get("score")).isNotEqualTo(1.0);
  }

  @Test
  void oneChineseCharacterIsFound() {
    assertThat(edges(search("岭", null)))
        .isNotEmpty()
        .allSatisfy(edge -> assertThat(edge.get("text").toString()).contains("岭"));
  }

  @Test
  void findsOnlyTheKindsAskedFor() {
    assertThat(edges(search("shijiazhuang", List.of("PLATFORM"))))
        .isNotEmpty()
        .allSatisfy(edge -> assertThat(edge).containsEntry("kind", "PLATFORM"));
    assertThat(edges(search("Konstantinos Pouleros", List.of("PLACE")))).isEmpty();
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrOverlap() {
    var all = ids(edges(search("北仑", null)));
    List<Object> read = new ArrayList<>();
    String after = null;
    boolean more;
    do {
      var page =
          graphql
              .document(SEARCH)
              .variable("text", "北仑")
              .variable("first", 3)
              .variable("after", after)
              .execute();
      read.addAll(ids(edges(page)));
      after = page.path("search.pageInfo.endCursor").entity(String.class).get();
      more = page.path("search.pageInfo.hasNextPage").entity(Boolean.class).get();
    } while (more && read.size() < all.size());
    assertThat(read).startsWith(all.toArray());
  }

  @ParameterizedTest
  @CsvSource({"2000-01-01, false", "2025-01-01, true"})
  void aNameIsFoundOnceItsRecordIsValid(String day, boolean found) {
    var document =
        """
        query @asOf(date: "%s") {
          search(text: "海外人才离岸创新创业基地", first: 1) { edges { node { id: key } } }
        }
        """
            .formatted(day);
    assertThat(
            ids(edges(graphql.document(document).execute())).contains("offshore-base:shijiazhuang"))
        .isEqualTo(found);
  }

  @Test
  void aSearchTakesTwoStatements() {
    statements.clear();
    search("Beijing", null);
    assertThat(statements.texts()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "shij, city:shijiazhuang",
    "石家, city:shijiazhuang",
    "Konst, expert:konstantinos-pouleros",
    "poul, expert:konstantinos-pouleros",
    "new ener, industry:new-energy",
    "xinneng, industry:new-energy",
    "西门, institution:siemens-china",
    "shifan tuiguang jidi, demonstration-base:shanxi-national",
    "jingjinji diqu, zone:beijing-tianjin-hebei"
  })
  void suggestsWhatBeginsSo(String prefix, String id) {
    var suggested =
        graphql
            .document(SUGGEST)
            .variable("text", prefix)
            .execute()
            .path("suggest[*].node.id")
            .entityList(String.class)
            .get();
    assertThat(suggested).hasSizeLessThanOrEqualTo(10).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "condition:academician, 系国家科学院或工程院院士, CONDITION",
    "reading:professors-at-universities, 仅限高校教授, READING",
    "figure-check:beilun-demands, Needs of both kinds in Beilun, FIGURE_CHECK"
  })
  void everyKindWithANameIsFound(String id, String name, String kind) {
    assertThat(edges(search(name, null)).getFirst())
        .containsEntry("kind", kind)
        .extracting("node.id")
        .isEqualTo(id);
  }

  @Test
  void wordsOfADescriptionFindADemand() {
    var found = edges(search("platform sought by open competition", List.of("DEMAND")));
    assertThat(found.getFirst()).containsEntry("field", "TEXT");
    assertThat(ids(found).getFirst()).isEqualTo("demand:sanzang-ipsc-platform");
  }

  @Test
  void suggestsAsManyAsAreWanted() {
    graphql
        .document(SUGGEST)
        .variable("text", "h")
        .variable("first", 50)
        .execute()
        .path("suggest")
        .entityList(Object.class)
        .hasSize(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shijiazuang", "Konstantinos Pouloros", "new qqq", "石家庄技术"})
  void aSuggestionHasEveryWordWithoutATypingError(String text) {
    graphql
        .document(SUGGEST)
        .variable("text", text)
        .execute()
        .path("suggest")
        .entityList(Object.class)
        .hasSize(0);
  }

  @Test
  void everyRecordHasKeysAndMissingOnesAreMadeAgain() {
    assertThat(withoutKeys()).isZero();
    client.query("MATCH (n:Node {id: 'city:baoding'}) REMOVE n:Searchable, n.searchKeys").run();
    assertThat(edges(search("保定市", List.of("PLACE"))))
        .noneMatch(edge -> edge.get("text").equals("保定市"));
    keys.complete();
    assertThat(withoutKeys()).isZero();
    assertThat(edges(search("保定市", List.of("PLACE"))).getFirst()).containsEntry("text", "保定市");
  }

  private long withoutKeys() {
    return client
        .query(
            "MATCH (n:$any($labels)) WHERE NOT n:Searchable OR n.searchKeys IS NULL RETURN"
                + " count(*)")
        .bind(kinds.labels())
        .to("labels")
        .fetchAs(Long.class)
        .one()
        .orElseThrow();
  }

  private GraphQlTester.Response search(String text, List<String> kinds) {
    return graphql.document(SEARCH).variable("text", text).variable("kinds", kinds).execute();
  }

  private static List<Map<String, Object>> edges(GraphQlTester.Response answer) {
    return answer.path("search.edges").entityList(MAP).get();
  }

  private static List<Object> ids(List<Map<String, Object>> edges) {
    return edges.stream()
        .map(edge -> ((Map<?, ?>) edge.get("node")).get("id"))
        .<Object>map(id -> id)
        .toList();
  }
}
