package org.talentgraph.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTests {

  @Test
  void readsWordsOfEnglish() {
    assertThat(Terms.of("Battery cells, solid-state batteries"))
        .containsExactly("battery", "cell", "solid", "state", "battery");
  }

  @Test
  void leavesOutWordsThatSayNothing() {
    assertThat(Terms.of("The storage of energy")).containsExactly("storage", "energy");
  }

  @Test
  void keepsAnSThatIsNoPlural() {
    assertThat(Terms.of("gas; virus; process; studies; shoes; synthesis"))
        .containsExactly("gas", "virus", "process", "study", "shoes", "synthesis");
  }

  @Test
  void readsChineseByTwoCharacters() {
    assertThat(Terms.of("固态电池")).containsExactly("固态", "态电", "电池");
    assertThat(Terms.of("铁、锂")).containsExactly("铁", "锂");
  }

  @Test
  void readsBothLanguagesInOneText() {
    assertThat(Terms.of("用Python做电池 5G")).containsExactly("用", "python", "做电", "电池", "5g");
  }

  @Test
  void readsAccentsCaseAndFullWidthAlike() {
    assertThat(Terms.of("SCHRÖDINGER Ｎａｎｏ")).isEqualTo(Terms.of("schrodinger nano"));
  }

  @Test
  void leavesOutWordsOfTheFrame() {
    assertThat(Terms.of("Seeks an expert in welding")).containsExactly("welding");
    assertThat(Terms.of("寻找焊接专家。招聘需求")).containsExactly("焊接");
    assertThat(Terms.of("Made-up expert: 虚构的高端装备专家")).containsExactly("高端", "端装", "装备");
  }

  @Test
  void findsNothingWhereNothingIsSaid() {
    assertThat(Terms.of("")).isEmpty();
    assertThat(Terms.of("… 🙂 the - !")).isEmpty();
  }
}
