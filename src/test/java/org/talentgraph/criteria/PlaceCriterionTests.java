package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;
import static org.talentgraph.criteria.PlaceCriterion.PLACE;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceCriterionTests {

  /** Places within one another, the narrowest first, with a slash between them. */
  private static Judged judged(@Nullable String mode, String work, String home) {
    return new Judged(
        PLACE,
        demand(
            it -> {
              it.mode = mode;
              it.places = places(work);
            }),
        expert(it -> it.places = places(home)));
  }

  private static List<String> places(String path) {
    return Stream.of(path.split("/")).filter(place -> !place.isEmpty()).toList();
  }

  @Test
  void aDemandWithoutAPlaceGivesNoCause() {
    assertThat(judged("FULL_TIME", "", "ningbo/zhejiang/china").hasNoCause()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "FULL_TIME, ningbo/zhejiang/china, 1, Lives where the work is.",
    "FULL_TIME, beilun/ningbo/zhejiang/china, 1, Lives where the work is.",
    "FULL_TIME, hangzhou/zhejiang/china, 0.75, Lives in the same province.",
    "FULL_TIME, baoding/hebei/china, 0.5, Lives in the same country.",
    "FULL_TIME, bonn/germany, 0.25, Lives elsewhere and would have to move.",
    "CONTRACTED, bonn/germany, 0.25, Lives elsewhere and would have to move.",
    ", bonn/germany, 0.25, Lives elsewhere and would have to move.",
    "CONSULTING, bonn/germany, 0.5, Lives elsewhere; the work needs no move.",
    "LECTURE, bonn/germany, 0.5, Lives elsewhere; the work needs no move.",
    "SHORT_TERM, bonn/germany, 0.5, Lives elsewhere; the work needs no move.",
    "PROJECT, bonn/germany, 0.5, Lives elsewhere; the work needs no move.",
    "TRAINING, bonn/germany, 0.5, Lives elsewhere; the work needs no move.",
    "ACADEMIC_EXCHANGE, bonn/germany, 0.5, Lives elsewhere; the work needs no move.",
    "PROJECT, hangzhou/zhejiang/china, 0.75, Lives in the same province."
  })
  void theNearerTheBetter(@Nullable String mode, String home, double value, String reason) {
    var judged = judged(mode, "ningbo/zhejiang/china", home);
    assertThat(judged.value()).isEqualTo(value);
    assertThat(judged.reason()).isEqualTo(reason);
    assertThat(judged.missing()).isEmpty();
  }

  @Test
  void anUnknownHomeCountsHalf() {
    var judged = judged("FULL_TIME", "ningbo/zhejiang/china", "");
    assertThat(judged.value()).isEqualTo(0.5);
    assertThat(judged.missing()).containsExactly("It is not known where the expert lives.");
  }

  /** What living elsewhere is worth is left out of the points. */
  @ParameterizedTest
  @CsvSource({
    "FULL_TIME, ningbo/zhejiang/china, 0.75",
    "FULL_TIME, hangzhou/zhejiang/china, 0.5",
    "FULL_TIME, baoding/hebei/china, 0.25",
    "FULL_TIME, bonn/germany, 0",
    "FULL_TIME, '', 0.25",
    "PROJECT, ningbo/zhejiang/china, 0.5",
    "PROJECT, hangzhou/zhejiang/china, 0.25",
    "PROJECT, baoding/hebei/china, 0",
    "PROJECT, bonn/germany, 0",
    "PROJECT, '', 0"
  })
  void theIndexRanksExpertsByWhereTheyLive(String mode, String home, double points) {
    assertThat(judged(mode, "ningbo/zhejiang/china", home).pointsOfExpert()).isEqualTo(points);
  }

  /** A quarter, which every demand gets, is left out. */
  @ParameterizedTest
  @CsvSource({
    "FULL_TIME, ningbo/zhejiang/china, 0.75",
    "FULL_TIME, beilun/ningbo/zhejiang/china, 0.5",
    "FULL_TIME, hangzhou/zhejiang/china, 0.5",
    "FULL_TIME, zhejiang/china, 0.75",
    "FULL_TIME, baoding/hebei/china, 0.25",
    "FULL_TIME, china, 0.75",
    "FULL_TIME, bonn/germany, 0",
    "PROJECT, bonn/germany, 0.25",
    "PROJECT, '', 0.5",
    "FULL_TIME, '', 0.25"
  })
  void theIndexRanksDemandsByWhereTheWorkIs(String mode, String work, double points) {
    assertThat(judged(mode, work, "ningbo/zhejiang/china").pointsOfDemand()).isEqualTo(points);
  }

  @Test
  void anExpertWhoseHomeIsUnknownAsksForNothing() {
    var judged = judged("PROJECT", "ningbo/zhejiang/china", "");
    assertThat(PLACE.demandsFor(judged.expert(), Judged.KNOWN).keys()).isEmpty();
    assertThat(PLACE.expertsFor(judged("FULL_TIME", "", "bonn").demand(), Judged.KNOWN).keys())
        .isEmpty();
  }

  @Test
  void aRecordHasTheKeysOfItsPlacesAndOfWorkThatNeedsNoMove() {
    assertThat(PLACE.keysOf(judged("PROJECT", "ningbo/china", "").demand(), Judged.KNOWN))
        .containsExactlyInAnyOrder("at ningbo", "ningbo", "china", "mode PROJECT");
    assertThat(PLACE.keysOf(judged("FULL_TIME", "ningbo/china", "").demand(), Judged.KNOWN))
        .containsExactlyInAnyOrder("at ningbo", "ningbo", "china");
  }
}
