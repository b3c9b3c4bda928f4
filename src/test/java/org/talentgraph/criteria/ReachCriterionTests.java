package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;
import static org.talentgraph.criteria.ReachCriterion.REACH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.Text;

class ReachCriterionTests {

  private static final List<String> NINGBO = List.of("ningbo", "zhejiang", "china");
  private static final List<String> BAODING = List.of("baoding", "hebei", "china");
  private static final List<String> BONN = List.of("bonn", "germany");

  private static final ExpertRecord.Station STATION =
      new ExpertRecord.Station("station:bonn", new Text("Station Bonn", "波恩站"), "bonn");

  private static Judged judged(
      List<String> work, List<String> home, ExpertRecord.Station... stations) {
    return new Judged(
        REACH,
        demand(it -> it.places = work),
        expert(
            it -> {
              it.places = home;
              it.stations = List.of(stations);
            }));
  }

  @Test
  void whoLivesInTheCountryOfTheWorkIsReached() {
    var judged = judged(NINGBO, BAODING, STATION);
    assertThat(judged.value()).isEqualTo(1);
    assertThat(judged.reason()).isEqualTo("Lives in the country of the work.");
    assertThat(judged.path()).containsExactly("expert:one", "china");
  }

  @Test
  void whoLivesOrComesFromWhereAStationStandsIsReached() {
    for (var home : List.of(BONN, List.<String>of())) {
      var judged = judged(NINGBO, home, STATION);
      assertThat(judged.value()).isEqualTo(1);
      assertThat(judged.reason()).isEqualTo("Station Bonn could reach the expert.");
      assertThat(judged.path()).containsExactly("expert:one", "bonn", "station:bonn");
      assertThat(judged.missing()).isEmpty();
    }
    assertThat(judged(List.of(), BONN, STATION).value()).isEqualTo(1);
  }

  @Test
  void nobodyElseIsReached() {
    for (var judged :
        List.of(judged(NINGBO, BONN), judged(NINGBO, List.of()), judged(List.of(), BONN))) {
      assertThat(judged.value()).isZero();
      assertThat(judged.missing())
          .containsExactly("No liaison or introduction station could reach the expert.");
      assertThat(judged.pointsOfExpert()).isZero();
      assertThat(judged.pointsOfDemand()).isZero();
    }
  }

  @Test
  void theIndexGivesAllPointsToWhoIsReached() {
    assertThat(judged(NINGBO, BAODING).pointsOfExpert()).isEqualTo(1);
    assertThat(judged(NINGBO, BAODING, STATION).pointsOfExpert()).isEqualTo(1);
    assertThat(judged(NINGBO, BONN, STATION).pointsOfExpert()).isEqualTo(1);
    assertThat(judged(List.of(), List.of(), STATION).pointsOfExpert()).isEqualTo(1);
  }

  @Test
  void theIndexFindsDemandsInTheCountryUnlessAStationReachesAllDemands() {
    assertThat(judged(NINGBO, BAODING).pointsOfDemand()).isEqualTo(1);
    assertThat(REACH.demandsFor(judged(NINGBO, BAODING, STATION).expert(), Judged.KNOWN).keys())
        .isEmpty();
  }
}
