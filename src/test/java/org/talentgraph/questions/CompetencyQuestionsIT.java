package org.talentgraph.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import org.talentgraph.language.Text;
import org.talentgraph.model.Visibility;

@IntegrationTest
class CompetencyQuestionsIT {

  private static final String ONE = "01-workstations-recognised";

  @Autowired HttpGraphQlTester graphql;
  @Autowired Questions questions;
  @Autowired CompetencyQuestions competencyQuestions;
  @Autowired Neo4jClient client;
  @Autowired Statements statements;

  @TestFactory
  Stream<DynamicTest> theGraphAnswersEveryQuestionAsTheDocumentsDo() {
    return questions.list(null).stream()
        .map(question -> dynamicTest(question.id(), () -> holds(question)));
  }

  private void holds(Question question) {
    var answer = ask(question.id());
    answer.path("competencyQuestions[0].errors").entityList(Object.class).isEqualTo(List.of());
    answer.path("competencyQuestions[0].difference").valueIsNull();
    answer.path("competencyQuestions[0].holds").entity(Boolean.class).isEqualTo(true);
    answer
        .path("competencyQuestions[0].citations[*].id")
        .entityList(String.class)
        .hasSize(question.citations().size());
  }

  @Test
  void aChangedNumberIsNoticed() {
    var japan = "figure:hebei-quality-experts-jp";
    set(japan, 27);
    try {
      var answer = ask("03-quality-experts");
      answer.path("competencyQuestions[0].holds").entity(Boolean.class).isEqualTo(false);
      answer
          .path("competencyQuestions[0].difference")
          .entity(Difference.class)
          .isEqualTo(new Difference("node.countries.edges[0].node.value", 28, 27.0));
    } finally {
      set(japan, 28);
    }
  }

  @Test
  void theTextsAreInTheLanguageOfTheCallerButTheAnswersAreNot() {
    var answer =
        graphql
            .mutate()
            .headers(headers -> headers.setAcceptLanguageAsLocales(List.of(Locale.CHINESE)))
            .build()
            .document(
                "{ competencyQuestions(ids: [\"%s\"]) { question note holds citations { statement } } }"
                    .formatted(ONE))
            .execute();
    answer
        .path("competencyQuestions[0].question")
        .entity(String.class)
        .satisfies(text -> assertThat(text).startsWith("河北认定了"));
    answer.path("competencyQuestions[0].holds").entity(Boolean.class).isEqualTo(true);
    answer
        .path("competencyQuestions[0].citations[*].statement")
        .entityList(String.class)
        .contains("迄今认定外国院士工作站58家、诺奖工作站9家。");
  }

  @Test
  void withOtherVariablesADocumentAnswersAnotherQuestion() {
    var question = questions.list(List.of("14-salary-funding")).getFirst();
    var answer =
        graphql
            .document(question.document())
            .variables(question.variables())
            .variable("sums", Map.of("annualSalary", 450_000))
            .execute();
    answer.path("entitlements.entitlements[0].amount.max").entity(Integer.class).isEqualTo(180_000);
    answer
        .path("entitlements.entitlements[0].parts[*].amount.max")
        .entityList(Integer.class)
        .containsExactly(90_000, 90_000);
  }

  @Test
  void aQuestionIsRunOnceHoweverOftenAnOperationAsksIt() {
    statements.clear();
    graphql
        .document(
            "{ one: competencyQuestions(ids: [\"%s\", \"%s\"]) { holds } two: competencyQuestions(ids: [\"%s\"]) { answer } }"
                .formatted(ONE, ONE, ONE))
        .executeAndVerify();
    assertThat(statements.texts()).hasSize(1);
  }

  @Test
  void aQuestionThatDoesNotExistIsRefused() {
    graphql
        .document("{ competencyQuestions(ids: [\"99-nothing\"]) { holds } }")
        .execute()
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.getExtensions())
                              .containsEntry("code", "UNKNOWN_QUESTION");
                          assertThat(error.getMessage()).contains("99-nothing");
                        }));
  }

  @Test
  void aDocumentThatTheApiRefusesDoesNotHold() {
    var failing =
        new Question(
            "99-too-many",
            new Text("Which workstations are there?", "有哪些工作站？"),
            null,
            "{ workstations(first: 1000) { totalCount } }",
            Map.of(),
            Map.of(),
            List.of());
    var answer = competencyQuestions.run(failing, Locale.ENGLISH, Visibility.EVERYTHING);
    assertThat(answer.holds()).isFalse();
    assertThat(answer.errors())
        .singleElement()
        .extracting("extensions.code")
        .isEqualTo("PAGE_TOO_LARGE");
  }

  private GraphQlTester.Response ask(String id) {
    return graphql
        .document(
            """
            query($id: ID!) {
              competencyQuestions(ids: [$id]) {
                holds errors difference { path expected found } citations { id }
              }
            }
            """)
        .variable("id", id)
        .execute();
  }

  private void set(String figure, double value) {
    client
        .query("MATCH (figure:PublishedFigure {id: $id}) SET figure.value = $value")
        .bindAll(Map.of("id", figure, "value", value))
        .run();
  }
}
