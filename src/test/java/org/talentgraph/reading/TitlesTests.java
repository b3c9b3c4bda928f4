package org.talentgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTests {

  @ParameterizedTest
  @CsvSource({
    "Director of pharmacology, director, true",
    "药理部主任, 主任, true",
    "Production managers, production manager, true",
    "Deputy director, deputy director, true",
    "Deputy director; director of pharmacology, director, true",
    "Deputy director, director, false",
    "Vice-president, president, false",
    "副院长, 院长, false",
    "Directorate, director, false"
  })
  void aDeputyIsNamedByATitleOfItsOwn(String title, String post, boolean named) {
    assertThat(Titles.names(title, post)).isEqualTo(named);
  }

  @Test
  void tellsTheTitlesOfDeputies() {
    assertThat(Titles.deputies("院长")).containsExactly("副院长");
    assertThat(Titles.deputies("director"))
        .containsExactly(
            "deputy director", "vice director", "associate director", "assistant director");
  }
}
