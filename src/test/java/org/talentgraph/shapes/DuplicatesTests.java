package org.talentgraph.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Müller, Jürgen   | jurgen muller
          JURGEN  MULLER   | jurgen muller
          Nexans (China)   | china nexans
          Ｎｅｘａｎｓ      | nexans
          保定市            | 保定市
          """)
  void comparesNamesByTheirWords(String name, String normalised) {
    assertThat(Duplicates.normalised(name)).isEqualTo(normalised);
  }
}
