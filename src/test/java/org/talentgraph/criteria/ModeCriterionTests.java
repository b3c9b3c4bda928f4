package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;
import static org.talentgraph.criteria.ModeCriterion.MODE;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModeCriterionTests {

  private static Judged judged(@Nullable String mode, String... accepted) {
    return new Judged(
        MODE, demand(it -> it.mode = mode), expert(it -> it.modes = Set.of(accepted)));
  }

  @Test
  void anAcceptedModeCountsInFull() {
    var judged = judged("PROJECT", "PROJECT", "LECTURE");
    assertThat(judged.value()).isEqualTo(1);
    assertThat(judged.reason()).isEqualTo("Accepts this way of working: cooperation in a project.");
    assertThat(judged.missing()).isEmpty();
    assertThat(judged.pointsOfExpert()).isEqualTo(1);
    assertThat(judged.pointsOfDemand()).isEqualTo(1);
  }

  @Test
  void anotherModeCountsNothing() {
    var judged = judged("FULL_TIME", "PROJECT");
    assertThat(judged.value()).isZero();
    assertThat(judged.reason()).isEqualTo("Does not accept this way of working: full time.");
    assertThat(judged.missing()).containsExactly(judged.reason());
    assertThat(judged.pointsOfExpert()).isZero();
    assertThat(judged.pointsOfDemand()).isZero();
  }

  @Test
  void unknownModesCountHalf() {
    var judged = judged("PROJECT");
    assertThat(judged.value()).isEqualTo(0.5);
    assertThat(judged.missing())
        .containsExactly("It is not known which ways of working the expert accepts.");
    assertThat(judged.pointsOfExpert()).isEqualTo(0.5);
  }

  @Test
  void aDemandForAnyModeSuitsEverybody() {
    for (var judged : new Judged[] {judged(null), judged(null, "PROJECT")}) {
      assertThat(judged.value()).isEqualTo(1);
      assertThat(judged.reason()).isEqualTo("Any way of working is welcome.");
      assertThat(MODE.expertsFor(judged.demand(), Judged.KNOWN).keys()).isEmpty();
    }
    assertThat(judged(null, "PROJECT").pointsOfDemand()).isEqualTo(1);
    // the other half is what every demand counts for an expert whose modes are unknown
    assertThat(judged(null).pointsOfDemand()).isEqualTo(0.5);
  }
}
