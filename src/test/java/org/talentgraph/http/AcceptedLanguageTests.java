package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedLanguageTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh                              | zh
          ja,zh;q=0.9,en;q=0.8            | zh
          ja,en;q=0.8,zh;q=0.9            | zh
          de-DE,de;q=0.9,en;q=0.7,zh;q=0.5| en
          zh-Hant-TW                      | zh
          cmn-Hans-CN                     | zh
          yue                             | zh
          zh;q=0, en;q=0.1                | en
          ja                              | en
          *                               | en
          en-GB,zh;q=0.9                  | en
          ;;nonsense                      | en
          """)
  void theBestSupportedLanguageByWeightIsTaken(String header, String language) {
    assertThat(AcceptedLanguage.of(header).getLanguage()).isEqualTo(language);
  }
}
