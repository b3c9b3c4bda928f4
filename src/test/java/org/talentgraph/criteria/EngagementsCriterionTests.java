package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.EngagementsCriterion.ENGAGEMENTS;
import static org.talentgraph.criteria.ExpertDraft.expert;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementsCriterionTests {

  private static Judged judged(List<String> demand, List<String> expert) {
    return new Judged(
        ENGAGEMENTS, demand(it -> it.industries = demand), expert(it -> it.engagedIn = expert));
  }

  @Test
  void aDemandWithoutAnIndustryGivesNoCause() {
    assertThat(judged(List.of(), List.of("laser")).hasNoCause()).isTrue();
  }

  @Test
  void withoutAnEngagementTheValueIsNothing() {
    var judged = judged(List.of("laser"), List.of());
    assertThat(judged.value()).isZero();
    assertThat(judged.reason()).isEqualTo("No engagement is recorded.");
    assertThat(judged.missing()).containsExactly("No engagement is recorded.");
    assertThat(judged.pointsOfExpert()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"laser, 1", "arc, 0.5", "welding, 0.6666666666666666", "sand, 0"})
  void theIndustryOfAnEngagementCountsAsMuchAsItIsAlike(String industry, double value) {
    assertThat(judged(List.of("laser"), List.of("other0", industry)).value())
        .isEqualTo(value, within(1e-12));
  }

  @Test
  void theReasonNamesBothIndustries() {
    var judged = judged(List.of("laser"), List.of("arc"));
    assertThat(judged.reason()).isEqualTo("Has worked in arc; the demand is in laser.");
    assertThat(judged.path()).containsExactly("expert:one", "arc", "laser", "demand:one");
    var other = judged(List.of("laser"), List.of("other0"));
    assertThat(other.reason()).isEqualTo("Has worked in other0, which is not like laser.");
    assertThat(other.missing()).containsExactly(other.reason());
  }

  @Test
  void theSameIndustryHasAllPointsInBothDirections() {
    var same = judged(List.of("laser"), List.of("laser"));
    assertThat(same.pointsOfExpert()).isEqualTo(1, within(1e-12));
    assertThat(same.pointsOfDemand()).isEqualTo(1, within(1e-12));
    assertThat(judged(List.of("laser"), List.of("other0")).pointsOfDemand()).isZero();
  }

  @Test
  void anEngagementIsNotTakenForAnIndustryThatTheExpertKnows() {
    assertThat(ENGAGEMENTS.keysOf(expert(it -> it.engagedIn = List.of("laser")), Judged.KNOWN))
        .containsExactlyInAnyOrder("engaged laser", "engaged welding", "engaged metal");
  }
}
