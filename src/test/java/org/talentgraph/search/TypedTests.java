package org.talentgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

  private static final List<String> PLACES = List.of("PLACE");

  @Test
  void asksForTheWholeNameBeforeItsWords() {
    assertThat(Typed.of("wine", true).query(PLACES))
        .isEqualTo("+(PLACE^0) +(_wine^40 __wine*^20 wine^4 wine*^2 Swine^2 Twine wine~1)");
  }

  @Test
  void oneOrTwoLettersAreAskedForAsAKeyOfTheirOwn() {
    assertThat(Typed.of("wi", true).query(PLACES))
        .isEqualTo("+(PLACE^0) +(_wi^40 _wi_^20 wi^4 wi_^2 Swi^2 Twi)");
    assertThat(keys("Red Wine", "红酒"))
        .contains("_r_", "_re_", "r_", "w_", "wi_", "_红_", "_红酒_", "h_", "hj_", "j_", "ji_")
        .doesNotContain("red_", "n_", "酒_");
  }

  @Test
  void wholeNamesThatBeginAlikeShareAKey() {
    assertThat(keys("Redwood Wine", "红酒"))
        .contains("_redwoodwine", "__redwoodw", "__红酒", "__hongjiu");
    assertThat(Typed.of("redwoodw", false).query(List.of())).contains(" __redwoodw*^20 ");
    assertThat(Typed.of("redwoodwi", false).query(List.of())).contains(" _redwoodwi*^20 ");
  }

  @Test
  void kindsAreNoConditionWhenAllAreWanted() {
    assertThat(Typed.of("win", true).query(List.of()))
        .isEqualTo("_win^40 __win*^20 win^4 win*^2 Swin^2 Twin");
  }

  @Test
  void aSuggestionWeighsNoKeyByItsRarity() {
    assertThat(Typed.of("wine", false).query(List.of()))
        .isEqualTo("[_wine TO _wine]^40 __wine*^20 [wine TO wine]^4 wine*^2 [Swine TO Swine]^2");
  }

  @Test
  void noBeginningOfAWordIsOneOfOtherKeys() {
    assertThat(keys("Wine")).filteredOn(key -> key.startsWith("n")).isEmpty();
  }

  @Test
  void asksForChineseInPairsAndByItsSound() {
    assertThat(Typed.of("葡萄酒", true).query(PLACES)).contains("葡萄^4 萄酒^4 putaojiu");
    assertThat(Typed.of("酒", true).query(PLACES)).contains("酒^4 jiu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a AND b", "(x", "kind_expert", "\"a\" ~2", "⑴ b", "a:b^c"})
  void noCharacterOfASyntaxReachesTheIndex(String text) {
    var asked = Typed.of(text, false).query(PLACES);
    assertThat(asked.replaceAll("PLACE|_|S|T(?!O)|\\[\\S+ TO |\\]|\\^\\d+|[a-z0-9]\\*", "a"))
        .matches("\\+\\([a-z0-9 ]*\\) \\+\\([a-z0-9 ]*\\)");
  }

  @Test
  void aLongTextIsCut() {
    assertThat(Typed.of("ab ".repeat(5_000), true).words().size()).isEqualTo(40);
    assertThat(Typed.of("石".repeat(10_000), true).query(PLACES).length()).isLessThan(2_000);
  }

  private static Set<String> keys(String... names) {
    var keys = new Keys();
    List.of(names).forEach(keys::name);
    return keys.all();
  }
}
