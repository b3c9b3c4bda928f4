package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;
import static org.talentgraph.criteria.IndustryCriterion.INDUSTRY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryCriterionTests {

  private static Judged judged(List<String> demand, List<String> expert) {
    return new Judged(
        INDUSTRY, demand(it -> it.industries = demand), expert(it -> it.industries = expert));
  }

  @Test
  void aDemandWithoutAnIndustryGivesNoCause() {
    assertThat(judged(List.of(), List.of("laser")).hasNoCause()).isTrue();
  }

  @Test
  void anExpertWithoutAnIndustryIsUnknown() {
    var judged = judged(List.of("laser"), List.of());
    assertThat(judged.value()).isEqualTo(0.5);
    assertThat(judged.missing()).containsExactly("No industry of the expert is known.");
    assertThat(judged.pointsOfExpert()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "laser, 1",
    "arc, 0.5",
    "welding, 0.6666666666666666",
    "metal, 0.4",
    "sand, 0",
    "other0, 0"
  })
  void anIndustryCountsAsMuchAsItIsAlike(String industry, double value) {
    assertThat(judged(List.of("laser"), List.of(industry)).value()).isEqualTo(value, within(1e-12));
  }

  @Test
  void thePairThatIsMostAlikeCounts() {
    var judged = judged(List.of("sand", "laser"), List.of("other0", "arc"));
    assertThat(judged.value()).isEqualTo(0.5, within(1e-12));
    assertThat(judged.reason()).isEqualTo("Knows arc; the demand is in laser.");
    assertThat(judged.path()).containsExactly("expert:one", "arc", "laser", "demand:one");
    var other = judged(List.of("laser"), List.of("other0"));
    assertThat(other.reason()).isEqualTo("Knows other0, which is not like laser.");
    assertThat(other.missing()).containsExactly(other.reason());
  }

  @Test
  void theSameIndustryHasAllPointsInBothDirections() {
    var same = judged(List.of("laser"), List.of("laser"));
    assertThat(same.pointsOfExpert()).isEqualTo(1, within(1e-12));
    assertThat(same.pointsOfDemand()).isEqualTo(1, within(1e-12));
    var alike = judged(List.of("laser"), List.of("arc"));
    assertThat(alike.pointsOfExpert()).isBetween(0.4, 0.7);
    assertThat(alike.pointsOfDemand()).isEqualTo(alike.pointsOfExpert());
    assertThat(judged(List.of("laser"), List.of("other0")).pointsOfExpert()).isZero();
  }

  @Test
  void ofIndustriesThatShareABroaderOneTheHigherPointsCount() {
    // welding and metal are broader than both and are asked for once
    assertThat(judged(List.of("laser", "arc"), List.of("laser")).pointsOfExpert())
        .isEqualTo(1, within(1e-12));
  }

  @Test
  void aDemandWithoutAnIndustryIsWrittenAsUnknown() {
    assertThat(INDUSTRY.keysOf(demand(it -> {}), Judged.KNOWN)).containsExactly("unknown INDUSTRY");
    assertThat(INDUSTRY.expertsFor(demand(it -> {}), Judged.KNOWN).keys()).isEmpty();
  }
}
