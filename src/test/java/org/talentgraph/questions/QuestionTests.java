package org.talentgraph.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

class QuestionTests {

  private static final String DOCUMENT = "{ workstations { totalCount } }";
  private static final String JSON =
      """
      {
        "question": {"en": "How many workstations are there?", "zh": "有多少家工作站？"},
        "variables": {},
        "expected": {"workstations": {"totalCount": 67}},
        "citations": ["citation:hebei-foreign-experts@6787+87"],
        "note": {"en": "Made up.", "zh": "虚构。"}
      }
      """;

  @Test
  void isReadFromADocumentAndAnAnswer() {
    var question = Question.read("01-workstations", DOCUMENT, JSON);
    assertThat(question.question())
        .isEqualTo(new Text("How many workstations are there?", "有多少家工作站？"));
    assertThat(question.note()).isEqualTo(new Text("Made up.", "虚构。"));
    assertThat(question.citations())
        .containsExactly(new Reference("citation:hebei-foreign-experts@6787+87"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ competencyQuestions { holds } }",
        "query { other: competencyQuestions { answer } }",
        "query { ...all } fragment all on Query { competencyQuestions { id } }",
        "{ ... on Query { competencyQuestions { id } } }"
      })
  void mayNotAskTheQuestions(String document) {
    assertThatIllegalStateException()
        .isThrownBy(() -> Question.read("26-all", document, JSON))
        .withMessageStartingWith("graph-schema/questions/26-all.graphql asks competencyQuestions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"question", "variables", "expected", "citations"})
  void isCompleteOrRefused(String part) {
    var without = JSON.replaceAll("\"%s\": .*,?\n".formatted(part), "\"note\": null,\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> Question.read("26-all", DOCUMENT, without))
        .withMessageContaining("graph-schema/questions/26-all")
        .withMessageContaining("'" + part + "'");
  }

  @Test
  void hasNoPartThatNobodyReads() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> Question.read("26-all", DOCUMENT, JSON.replace("{\n", "{\n\"remark\": \"\",\n")))
        .withMessageContaining("graph-schema/questions/26-all")
        .withMessageContaining("remark");
  }

  @Test
  void isAskedInGraphQl() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Question.read("26-all", "{ workstations {", JSON))
        .withMessageContaining("graph-schema/questions/26-all");
  }
}
