package org.talentgraph.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextSimilarityTests {

  private static final String CELLS = "Solid state battery cells for electric cars";
  private static final String WELDS = "Laser welding of battery cells";
  private static final String RICE = "Breeding rice for dry fields";
  private static final String 电池 = "研究固态电池的材料";
  private static final List<String> ALL = List.of(CELLS, WELDS, RICE, 电池);

  private final TextSimilarity similarity = TextSimilarity.of(ALL);

  @Test
  void theSameTextIsAsNearAsCanBeAndAnotherFieldNotAtAll() {
    assertThat(similarity.similarity(List.of(CELLS), CELLS)).isEqualTo(1, within(1e-12));
    assertThat(similarity.similarity(List.of(RICE), CELLS)).isZero();
  }

  @Test
  void calculatesTheCosineOfRareAndCommonTerms() {
    var two = TextSimilarity.of(List.of("iron ore", "iron"));
    // iron ln(1 + 2/2); ore and the pair ln(1 + 2/1) each
    var iron = Math.log(2);
    var rare = Math.log(3);
    assertThat(two.similarity(List.of("iron"), "iron ore"))
        .isEqualTo(iron / Math.sqrt(iron * iron + 2 * rare * rare), within(1e-12));
  }

  @Test
  void ranksTheNearerTextFirst() {
    var task = "Cell design of a solid state battery";
    assertThat(similarity.similarity(List.of(CELLS), task))
        .isGreaterThan(similarity.similarity(List.of(WELDS), task));
    assertThat(similarity.similarity(List.of(WELDS), task)).isPositive();
  }

  @Test
  void comparesChineseAndMixedTexts() {
    assertThat(similarity.similarity(List.of(电池), "固态电池 solid state battery")).isBetween(0.1, 0.9);
    assertThat(similarity.similarity(List.of(电池), "水稻育种")).isZero();
  }

  @Test
  void twoTextsAreAsNearOneWayAsTheOther() {
    assertThat(similarity.similarity(List.of(CELLS), WELDS))
        .isEqualTo(similarity.similarity(List.of(WELDS), CELLS));
  }

  @Test
  void furtherEvidenceNeverLowersTheScore() {
    var one = similarity.similarity(List.of(WELDS), CELLS);
    assertThat(similarity.similarity(List.of(WELDS, RICE, RICE, RICE), CELLS)).isEqualTo(one);
    assertThat(similarity.similarity(List.of(WELDS, WELDS), CELLS))
        .isEqualTo(1 - (1 - one) * (1 - one), within(1e-12));
    assertThat(similarity.similarity(Collections.nCopies(9, WELDS), CELLS))
        .isEqualTo(similarity.similarity(Collections.nCopies(3, WELDS), CELLS));
  }

  @Test
  void emptyTextsAndNoTextsAreLikeNothing() {
    assertThat(similarity.similarity(List.of(), CELLS)).isZero();
    assertThat(similarity.similarity(List.of("", "…"), CELLS)).isZero();
    assertThat(similarity.similarity(List.of(CELLS), "")).isZero();
    assertThat(TextSimilarity.of(List.of()).similarity(List.of(CELLS), CELLS))
        .isEqualTo(1, within(1e-12));
  }

  @Test
  void theOrderOfTextsChangesNothing() {
    assertThat(TextSimilarity.of(ALL.reversed()).similarity(ALL.reversed(), "battery cell 电池"))
        .isEqualTo(similarity.similarity(ALL, "battery cell 电池"));
    assertThat(similarity.similarity(List.of(WELDS, RICE, CELLS), CELLS))
        .isEqualTo(similarity.similarity(List.of(CELLS, WELDS, RICE), CELLS));
  }
}
