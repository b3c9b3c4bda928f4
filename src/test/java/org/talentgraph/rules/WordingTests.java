package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.model.RealSchema;

class WordingTests {

  /** In English a sentence begins them with a small letter; in Chinese they are the same words. */
  @ParameterizedTest
  @CsvSource({"EMPLOYER_KIND, InstitutionKind", "rank, PostRank", "DEGREE, DegreeLevel"})
  void sentencesCallAConstantWhatItsLabelCallsIt(String words, String type) {
    assertThat(RealSchema.model().labels().get(type))
        .isNotEmpty()
        .allSatisfy(
            label ->
                assertThat(Wording.text(words + "." + label.value()).chinese())
                    .isEqualTo(label.label().chinese()));
  }
}
