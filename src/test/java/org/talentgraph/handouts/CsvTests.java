package org.talentgraph.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1+1", "－1"})
  void noCellIsAFormula(String value) {
    assertThat(Csv.cell(value)).startsWith("\"'").endsWith("\"");
  }

  @Test
  void otherCellsStayAsTheyAre() {
    assertThat(Csv.cell("Sample, \"A\" 1-2")).isEqualTo("\"Sample, \"\"A\"\" 1-2\"");
    assertThat(Csv.cell(null)).isEqualTo("\"\"");
  }
}
