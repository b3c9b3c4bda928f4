package org.talentgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are written or read in several ways, and offered while each of these is typed. */
class WritingsTests {

  @ParameterizedTest
  @CsvSource({
    "zeng shiyan, 曾试验",
    "shan shiyan, 单试验",
    "qiu shiyan, 仇试验",
    "xie shiyan, 解试验",
    "zha shiyan, 查试验",
    "zhai shiyan, 翟试验",
    "yuchi shiyan, 尉迟试验",
    "yuchishiyan, 尉迟试验",
    "jidi, 示例基地",
    "jide, 示例基地",
    "diqu, 京津冀地区",
    "lvse, 绿色",
    "lyuse, 绿色",
    "Muellermuster, Müllermuster",
    "Mullermuster, Müllermuster",
    "Oez, Öz",
    "Oz, Öz",
    "Aake, Åke",
    "Ake, Åke",
    "Oersted, Ørsted",
    "Aerø, Ærø",
    "Strasse, Straße",
    "محمد, محـمد",
    "فاطمه, فاطمة",
    "长城, ⻓城",
    "⻓城, 长城",
    "保定工作站, 保定市示例院士工作站",
    "保定 工作站, 保定市示例院士工作站"
  })
  void areFoundWithoutATypingError(String typed, String name) {
    var asked = Typed.of(typed, false);
    assertThat(Name.of(SearchField.NAME_EN, name).agreement(asked))
        .hasValueSatisfying(
            agreement -> assertThat(agreement.match()).isLessThan(SearchMatch.SAME_SOUND));
    var keys = new Keys().name(name).all();
    assertThat(clauses(asked)).anyMatch(clause -> agrees(clause, keys));
  }

  /** A surname is read as one where a name begins, and as the word that it is elsewhere. */
  @ParameterizedTest
  @CsvSource({"zeng, 曾试验", "shan, 单试验", "zhai, 翟试验"})
  void aSurnameIsOfferedByItsFirstLetters(String typed, String name) {
    assertThat(clauses(Typed.of(typed, false)))
        .anyMatch(clause -> agrees(clause, new Keys().name(name).all()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"⺀", "⻀", "⼀", "々", "〇"})
  void aSignOfARadicalBreaksNoKey(String name) {
    assertThat(Keys.of(List.of(new OtherName(SearchField.NAME_ZH, name))).all())
        .noneMatch(String::isBlank);
    assertThat(Typed.of(name, true).query(List.of())).doesNotContain("null");
  }

  /** What the index is asked for, of which a record has to have something. */
  private static Stream<String> clauses(Typed typed) {
    return Stream.of(typed.query(List.of()).split(" (?!TO )(?<!TO )"))
        .map(clause -> clause.replaceFirst("\\^\\d+$", ""))
        .map(clause -> clause.replaceFirst("^\\[(.*) TO .*]$", "$1"));
  }

  private static boolean agrees(String clause, Set<String> keys) {
    return clause.endsWith("*")
        ? keys.stream().anyMatch(key -> key.startsWith(clause.substring(0, clause.length() - 1)))
        : keys.contains(clause);
  }
}
