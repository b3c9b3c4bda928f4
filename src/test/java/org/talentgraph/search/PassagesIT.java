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
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;

/** Which passages speak of something. */
@IntegrationTest
class PassagesIT {

  private static final String QUERY =
      """
      query ($text: String!, $first: Int, $after: String) {
        passagesOf(text: $text, first: $first, after: $after) {
          edges { node { key how statementEn: statement(in: EN) statementZh: statement(in: ZH) } }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;

  private List<String> found(String text) {
    List<String> keys = new ArrayList<>();
    var after = "";
    var more = true;
    while (more) {
      var page =
          graphql
              .document(QUERY)
              .variables(
                  after.isEmpty()
                      ? Map.of("text", text, "first", 7)
                      : Map.of("text", text, "first", 7, "after", after))
              .execute();
      keys.addAll(page.path("passagesOf.edges[*].node.key").entityList(String.class).get());
      more = page.path("passagesOf.pageInfo.hasNextPage").entity(Boolean.class).get();
      after = more ? page.path("passagesOf.pageInfo.endCursor").entity(String.class).get() : "";
    }
    return keys;
  }

  /** The citations of which a sentence matches, read from the graph. */
  private List<String> plain(String property, String regex) {
    return List.copyOf(
        client
            .query(
                "MATCH (c:Citation) WHERE c.how IN ['STATED', 'DERIVED'] AND c[$property] =~ $regex"
                    + " RETURN c.id")
            .bindAll(Map.of("property", property, "regex", "(?is).*" + regex + ".*"))
            .fetchAs(String.class)
            .all());
  }

  @ParameterizedTest
  @CsvSource({
    "housing, statementEn, \\bhous(e|es|ed|ing)\\b",
    "HOUSING, statementEn, \\bhous(e|es|ed|ing)\\b",
    "workstations, statementEn, \\bworkstations?\\b",
    "subsidy, statementEn, \\bsubsid(y|ies)\\b",
    "ｈｏｕｓｉｎｇ, statementEn, \\bhous(e|es|ed|ing)\\b",
    "Poulerós, statementEn, \\bpouleros\\b",
    "住房, statementZh, 住房",
    "補貼, statementZh, 补贴",
    "工作站, statementZh, (工作|作站)"
  })
  void speakOfIt(String text, String property, String regex) {
    assertThat(found(text))
        .doesNotHaveDuplicates()
        .isNotEmpty()
        .hasSameElementsAs(plain(property, regex));
  }

  @Test
  void thoseWithAllWordsComeFirst() {
    var both = new ArrayList<>(plain("statementEn", "\\bworkstations?\\b"));
    both.retainAll(plain("statementEn", "\\bacademicians?\\b"));
    assertThat(both).isNotEmpty();
    assertThat(found("academician workstation").getFirst()).isIn(both);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a AND OR (", "statementEn:housing~", "!", "\"", "*", "zzzzqqq"})
  void noTextIsAnError(String text) {
    graphql.document(QUERY).variable("text", text).execute().errors().verify();
  }

  @Test
  void emptyTextIsRefused() {
    graphql
        .document(QUERY)
        .variable("text", " ")
        .execute()
        .errors()
        .satisfy(Refused.with("EMPTY_TEXT"));
  }
}
