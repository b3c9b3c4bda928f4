package org.talentgraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTests {

  @ParameterizedTest
  @CsvSource({
    "Côte d’Ivoire, cote d'ivoire",
    "R&D (Åbo), r&d (abo)",
    "ＨＴＴＰ：８０, http:80",
    "臺灣　大學, 台湾 大学",
    "ΟΔΟΣ, οδοσ",
  })
  void keepsWhatIsNoLetter(String text, String folded) {
    assertThat(Folding.ofText(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zürich, Straße 5", "乾坤 乾燥", "ΟΔΟΣ ΟΔΟΣ", "ｶﾗｽ工場", "Łódź—“Ørsted”"})
  void foldsAPartToAPart(String text) {
    var folded = Folding.ofText(text);
    for (var from = 0; from < text.length(); from++) {
      for (var to = from + 1; to <= text.length(); to++) {
        assertThat(folded).contains(Folding.ofText(text.substring(from, to)));
      }
    }
  }
}
