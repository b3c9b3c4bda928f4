package org.talentgraph.language;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollationTests {

  @ParameterizedTest
  @CsvSource({
    "EN, Albania|åland|Åland|Albany|Ålborg|Zimbabwe, åland|Åland|Albania|Albany|Ålborg|Zimbabwe",
    "EN, resume|résumé|Resume|resumes, resume|Resume|résumé|resumes",
    "ZH, 上海|安徽|北京|天津|河北, 安徽|北京|河北|上海|天津",
    "ZH, Baoding|张伟|李娜|王芳, 李娜|王芳|张伟|Baoding",
  })
  void keysOrderByCodePointAsTheLanguageDoes(Language language, String texts, String ordered) {
    assertThat(List.of(texts.split("\\|")).stream().sorted(comparing(key(language))))
        .containsExactly(ordered.split("\\|"));
  }

  private static Function<String, String> key(Language language) {
    return text -> Collation.key(text, language);
  }
}
