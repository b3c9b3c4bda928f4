package org.talentgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** What somebody may type, and what is refused. */
@IntegrationTest
class TypedIT {

  private static final String SEARCH =
      """
      query($text: String!, $first: Int! = 20, $after: String) {
        search(text: $text, first: $first, after: $after) {
          edges { node { id } highlights { start length } }
          pageInfo { startCursor }
        }
      }
      """;
  private static final String SUGGEST =
      """
      query($text: String!, $first: Int! = 10) {
        suggest(prefix: $text, first: $first) { node { id } }
      }
      """;

  @Autowired HttpGraphQlTester graphql;

  @ParameterizedTest
  @MethodSource("whatSomebodyMayType")
  void nothingThatIsTypedBreaksIt(String text) {
    search(text).errors().verify();
    graphql.document(SUGGEST).variable("text", text).execute().errors().verify();
  }

  static List<String> whatSomebodyMayType() {
    return List.of(
        "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
        "name:(Beijing OR *) AND NOT x~0.5^9 [a TO z]",
        "AND",
        "OR NOT",
        "*",
        "\"",
        "\\",
        "kind_expert",
        "name_*",
        "😀",
        "👩‍🔬 Beijing",
        "\ud83d",
        "\u0000\u0001\u001b北京\u202e",
        "⑴½²ﬁ",
        "⺀",
        "⻓城",
        "أحمد",
        "Ελλάδα",
        "ひらがな",
        "a".repeat(2_000),
        "石".repeat(2_000),
        "a b ".repeat(500),
        "1".repeat(2_000),
        "😀".repeat(1_000));
  }

  @Test
  void whatHasNoLetterFindsNothing() {
    search("!?😀").path("search.edges").entityList(Object.class).hasSize(0);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 20, , EMPTY_TEXT",
    "'  ', 20, , EMPTY_TEXT",
    "Beijing, 0, , BAD_PAGE",
    "Beijing, -1, , BAD_PAGE",
    "Beijing, 51, , BAD_PAGE",
    "Beijing, 5, nonsense, BAD_CURSOR"
  })
  void refusesWhatItCannotAnswer(String text, int first, @Nullable String after, String code) {
    assertRefused(
        graphql
            .document(SEARCH)
            .variable("text", text)
            .variable("first", first)
            .variable("after", after),
        code);
  }

  @ParameterizedTest
  @CsvSource({"' ', 10, EMPTY_TEXT", "Bei, 0, BAD_PAGE", "Bei, 51, BAD_PAGE"})
  void refusesToSuggestWithoutAPrefixOrANumber(String prefix, int first, String code) {
    assertRefused(
        graphql.document(SUGGEST).variable("text", prefix).variable("first", first), code);
  }

  private static void assertRefused(GraphQlTester.Request<?> request, String code) {
    List<ResponseError> errors = new ArrayList<>();
    request.execute().errors().satisfy(errors::addAll);
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
    assertThat(errors.getFirst().getExtensions().get("message").toString())
        .containsPattern("\\p{IsHan}");
  }

  @Test
  void theCursorOfAnotherSearchIsRefused() {
    var cursor = search("Beijing").path("search.pageInfo.startCursor").entity(String.class).get();
    assertRefused(
        graphql.document(SEARCH).variable("text", "Beijin").variable("after", cursor),
        "BAD_CURSOR");
  }

  private GraphQlTester.Response search(String text) {
    return graphql.document(SEARCH).variable("text", text).execute();
  }
}
