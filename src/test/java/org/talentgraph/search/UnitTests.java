package org.talentgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTests {

  @ParameterizedTest
  @CsvSource({
    "Côte d’Ivoire, cote divoire",
    "Straße, strasse",
    "Łódź Ørsted, lodz orsted",
    "ＡＢＣ１２, abc12",
    "Xiong'an-New_Area, xiongan new area",
    "⑴ x² ﬁne, 1 x2 fine",
    "保定Baifan公司2, 保 定 baifan 公 司 2",
    "a\u0301b, ab"
  })
  void wordsAreComparedWithoutCapitalsAccentsAndForms(String text, String words) {
    assertThat(Unit.of(text)).extracting(Unit::text).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "石家庄, shi jia zhuang",
    "绿色, lu se",
    "重庆银行, chong qing yin hang",
    "成都与首都, cheng du yu shou du",
    "西藏, xi zang",
    "長江, chang jiang"
  })
  void charactersAreReadAsTheirWordsAre(String text, String syllables) {
    assertThat(Unit.of(text)).extracting(Unit::sound).containsExactly(syllables.split(" "));
  }

  @Test
  void positionsCountCharactersBeyondTheBasicPlaneOnce() {
    assertThat(Unit.of("😀 北 ab"))
        .extracting(Unit::start, Unit::length)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, 1), org.assertj.core.groups.Tuple.tuple(4, 2));
  }

  @Test
  void whatIsNoLetterOrDigitIsNoUnit() {
    assertThat(Unit.of("+-&|!(){}[]^\"~*?:\\/ \u0000\ud83d😀")).isEmpty();
  }
}
