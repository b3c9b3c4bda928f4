package org.talentgraph.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

  private static final List<SearchKind> PLACES = List.of(SearchKind.PLACE);

  @Test
  void asksForTheWholeNameBeforeItsWords() {
    assertThat(Typed.of("wine").query(PLACES, true))
        .isEqualTo("+(kind_place^0) +(name_wine^40 name_wine*^20 wine^4 wine*^2 wine~1)");
  }

  @Test
  void asksForChineseInPairsAndByItsSound() {
    assertThat(Typed.of("葡萄酒").query(PLACES, true)).contains("葡萄^4 萄酒^4 putaojiu");
    assertThat(Typed.of("酒").query(PLACES, true)).contains("酒^4 jiu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a AND b", "(x", "kind_expert", "\"a\" ~2", "⑴ b", "a:b^c"})
  void noCharacterOfASyntaxReachesTheIndex(String text) {
    var asked = Typed.of(text).query(PLACES, false);
    assertThat(asked.replaceAll("(kind|name)_|\\^\\d+|[a-z0-9]\\*", "a"))
        .matches("\\+\\([a-z0-9 ]*\\) \\+\\([a-z0-9 ]*\\)");
  }

  @Test
  void aLongTextIsCut() {
    assertThat(Typed.of("ab ".repeat(5_000)).words().size()).isEqualTo(40);
    assertThat(Typed.of("石".repeat(10_000)).query(PLACES, true).length()).isLessThan(2_000);
  }
}
