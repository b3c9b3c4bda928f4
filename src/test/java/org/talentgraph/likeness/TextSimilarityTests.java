package org.talentgraph.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
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

  private double near(Collection<String> texts, String task) {
    return near(similarity, texts, task);
  }

  private static double near(TextSimilarity by, Collection<String> texts, String task) {
    return TextSimilarity.similarity(texts.stream().map(by::vector).toList(), by.vector(task));
  }

  @Test
  void theSameTextIsAsNearAsCanBeAndAnotherFieldNotAtAll() {
    assertThat(near(List.of(CELLS), CELLS)).isEqualTo(1, within(1e-12));
    assertThat(near(List.of(RICE), CELLS)).isZero();
  }

  @Test
  void calculatesTheCosineOfRareAndCommonTerms() {
    var two = TextSimilarity.of(List.of("iron ore", "iron"));
    // iron ln(1 + 2/2); ore ln(1 + 2/1)
    var iron = Math.log(2);
    var rare = Math.log(3);
    assertThat(near(two, List.of("iron"), "iron ore"))
        .isEqualTo(iron / Math.sqrt(iron * iron + rare * rare), within(1e-12));
  }

  @Test
  void ranksTheNearerTextFirst() {
    var task = "Cell design of a solid state battery";
    assertThat(near(List.of(CELLS), task)).isGreaterThan(near(List.of(WELDS), task));
    assertThat(near(List.of(WELDS), task)).isPositive();
  }

  @Test
  void comparesChineseAndMixedTexts() {
    assertThat(near(List.of(电池), "固态电池 solid state battery")).isBetween(0.1, 0.9);
    assertThat(near(List.of(电池), "水稻育种")).isZero();
  }

  @Test
  void twoTextsAreAsNearOneWayAsTheOther() {
    assertThat(near(List.of(CELLS), WELDS)).isEqualTo(near(List.of(WELDS), CELLS));
  }

  @Test
  void furtherEvidenceNeverLowersTheScore() {
    var one = near(List.of(WELDS), CELLS);
    assertThat(near(List.of(WELDS, RICE, RICE, RICE), CELLS)).isEqualTo(one);
    assertThat(near(List.of(WELDS, WELDS), CELLS))
        .isEqualTo(1 - (1 - one) * (1 - one), within(1e-12));
    assertThat(near(Collections.nCopies(9, WELDS), CELLS))
        .isEqualTo(near(Collections.nCopies(3, WELDS), CELLS));
  }

  @Test
  void emptyTextsAndNoTextsAreLikeNothing() {
    assertThat(near(List.of(), CELLS)).isZero();
    assertThat(near(List.of("", "…"), CELLS)).isZero();
    assertThat(near(List.of(CELLS), "")).isZero();
    assertThat(near(TextSimilarity.of(List.of()), List.of(CELLS), CELLS))
        .isEqualTo(1, within(1e-12));
  }

  @Test
  void theOrderOfTextsChangesNothing() {
    assertThat(near(TextSimilarity.of(ALL.reversed()), ALL.reversed(), "battery cell 电池"))
        .isEqualTo(near(ALL, "battery cell 电池"));
    assertThat(near(List.of(WELDS, RICE, CELLS), CELLS))
        .isEqualTo(near(List.of(CELLS, WELDS, RICE), CELLS));
  }
}
