package org.talentgraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTests {

  @ParameterizedTest
  @CsvSource({
    "baoding, baoding, 0",
    "baoding, baodng, 1",
    "baoding, baodding, 1",
    "baoding, baodimg, 1",
    "baoding, boading, 1",
    "zhangjiakou, zhangjiakuo, 1",
    "shijiazhuang, shijazuang, 2",
    "'', wine, 4"
  })
  void countsEachLetterAndEachSwapOnce(String one, String other, int edits) {
    assertThat(Edits.between(one, other)).isEqualTo(edits);
    assertThat(Edits.between(other, one)).isEqualTo(edits);
  }

  @ParameterizedTest
  @CsvSource({"usa, 0", "wine, 1", "baoding, 1", "shanghai, 2", "20230101, 0"})
  void aLongerWordMayHaveMoreErrorsAndANumberNone(String word, int edits) {
    assertThat(Edits.allowed(word)).isEqualTo(edits);
  }
}
