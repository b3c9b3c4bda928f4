package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.language.Language;

class PartsTests {

  @ParameterizedTest
  @CsvSource({
    "13, 13, HOLDS",
    "14, 13, FAILS",
    "13 322, >1500, HOLDS",
    "1500, >1500, HOLDS",
    "1501, >1500, OPEN",
    "1500, ≥1500, HOLDS",
    "1501, ≥1500, OPEN",
    "29, <30, OPEN",
    "30, <30, FAILS",
    "30, ≤30, OPEN",
    "31, ≤30, FAILS",
    "30, ≈30, OPEN",
    "<30, 30, HOLDS",
    "<31, 30, OPEN",
    "≤30, 30, HOLDS",
    "≤31, 30, OPEN",
    ">30, 30, FAILS",
    ">29, 30, OPEN",
    "≥30, 30, OPEN",
    "≥31, 30, FAILS",
    "≈30, 30, OPEN",
    ">30, >40, OPEN",
    ">30, <30, FAILS",
    "<30, >30, HOLDS",
    "≤40, ≤40, HOLDS", // bounds of the same kind are held against each other
    "≤41, ≤40, FAILS",
    "≥40, ≥40, HOLDS",
    "≥41, ≥40, FAILS"
  })
  void aPartIsNotAboveItsWhole(String parts, String whole, CheckVerdict verdict) {
    assertThat(parts(parts, whole).verdict()).isEqualTo(verdict);
  }

  @Test
  void theWorstPartDecides() {
    assertThat(parts("13 1501", ">1500").verdict()).isEqualTo(CheckVerdict.OPEN);
    assertThat(parts("29 30 7", "<30").verdict()).isEqualTo(CheckVerdict.FAILS);
    assertThat(parts("29 30 7", "<30").computed()).isEmpty();
  }

  @Test
  void namesThePartsThatDecide() {
    assertThat(parts("13 322", ">1500").reason().in(Language.EN))
        .isEqualTo("Not above the whole, >1,500: 13, 322.");
    assertThat(parts("13 1501", ">1500").reason().in(Language.EN))
        .isEqualTo("What is not exact leaves open whether above the whole, >1,500: 1,501.");
    assertThat(parts("12 14", "13").reason().in(Language.ZH)).isEqualTo("超过整体 13：14。");
  }

  private static Parts parts(String parts, String whole) {
    return new Parts(Printed.figures(parts), Printed.figure(whole));
  }
}
