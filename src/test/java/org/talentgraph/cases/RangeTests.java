package org.talentgraph.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as far as they are known, held against limits that belong to what they limit. */
class RangeTests {

  @ParameterizedTest
  @CsvSource({
    // least, most, atLeast, atMost, verdict
    "2,    2,    2, ,  MET",
    "1.99, 1.99, 2, ,  NOT_MET",
    "1,    2,    2, ,  UNKNOWN",
    "1,    ,     2, ,  UNKNOWN",
    "2,    ,     2, ,  MET",
    ",     1.5,  2, ,  NOT_MET",
    "65,   65,   , 65, MET",
    "66,   66,   , 65, NOT_MET",
    "65,   66,   , 65, UNKNOWN",
    ",     ,     2, ,  UNKNOWN",
    ",     ,     , ,   MET",
    "3,    3,    2, 4, MET",
    "5,    5,    2, 4, NOT_MET"
  })
  void limitsIncludeTheirOwnNumber(
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      @Nullable BigDecimal atLeast,
      @Nullable BigDecimal atMost,
      Verdict verdict) {
    assertThat(new Range(least, most).within(atLeast, atMost)).isEqualTo(verdict);
  }
}
