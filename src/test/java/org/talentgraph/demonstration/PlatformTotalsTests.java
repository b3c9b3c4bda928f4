package org.talentgraph.demonstration;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Counting the made-up platforms gives each total that the documents publish of them. */
class PlatformTotalsTests {

  private static final Records RECORDS =
      new Records(Records.read(Path.of("seed-data/demonstration")));

  @Nested
  class OfTheWorkstations {

    private final Set<String> stations =
        RECORDS.sources("workstation", "ESTABLISHED_UNDER", Documented.WORKSTATION_POLICY);

    @Test
    void are58OfAcademiciansAnd9OfLaureates() {
      assertThat(RECORDS.values("Workstation", stations, "kind"))
          .containsOnly(entry("ACADEMICIAN", 58L), entry("NOBEL", 9L));
    }

    @Test
    void eachIsLedByAnAcademicianOrALaureate() {
      for (Map<String, String> lead : RECORDS.relationships("MEMBER_OF")) {
        if (lead.get("role").equals("LEAD")) {
          String kind =
              RECORDS.nodes("Workstation", "kind", "NOBEL").contains(lead.get("to"))
                  ? "laureate"
                  : "academician";
          assertThat(RECORDS.nodes("Expert", kind, "true")).contains(lead.get("from"));
        }
      }
      assertThat(RECORDS.nodes("Expert", "laureate", "true")).hasSize(9);
    }

    @Test
    void eachHasAHostInOneOfElevenCitiesIndustriesATeamAndAProject() {
      assertThat(RECORDS.targets(RECORDS.targets(stations, "HOSTED_BY"), "LOCATED_IN")).hasSize(11);
      for (String station : stations) {
        assertThat(RECORDS.targets(Set.of(station), "HOSTED_BY")).hasSize(1);
        assertThat(RECORDS.targets(Set.of(station), "SERVES")).hasSizeBetween(1, 3);
        assertThat(RECORDS.sources("expert", "MEMBER_OF", station)).hasSizeBetween(3, 7);
        assertThat(RECORDS.sources("project", "CARRIED_BY", station)).hasSizeBetween(1, 3);
      }
    }
  }

  @Nested
  class OfTheIntroductionStations {

    @Test
    void are80In22Countries() {
      Set<String> stations =
          RECORDS.nodes("IntroductionStation").stream().map(row -> row.get("id")).collect(toSet());
      assertThat(stations).hasSize(80);
      assertThat(RECORDS.targets(stations, "LOCATED_IN")).hasSize(22);
      assertThat(RECORDS.nodes("IntroductionStation"))
          .allMatch(row -> row.get("identified").startsWith("2023-"));
    }

    @Test
    void areResultsThatAddUp() {
      assertThat(RECORDS.sum("IntroductionStation", "projectsSigned")).isEqualTo(78);
      assertThat(RECORDS.sum("IntroductionStation", "projectsReleased")).isEqualTo(108);
      assertThat(RECORDS.sum("IntroductionStation", "expertsHighEnd")).isEqualTo(64);
      assertThat(RECORDS.sum("IntroductionStation", "expertsTechnical")).isEqualTo(187);
      assertThat(RECORDS.sum("IntroductionStation", "eventsHeld")).isEqualTo(74);
    }
  }

  @Nested
  class OfTheOffshoreBase {

    @Test
    void are7LiaisonStationsInTheFourNamedCountriesAndThreeMore() {
      Set<String> stations = RECORDS.targets(Set.of(Documented.OFFSHORE_BASE), "CONNECTED_TO");
      assertThat(stations).hasSize(7).hasSameSizeAs(RECORDS.nodes("LiaisonStation"));
      assertThat(RECORDS.targets(stations, "LOCATED_IN"))
          .hasSize(7)
          .contains("country:US", "country:IL", "country:CA", "country:AU");
    }

    @Test
    void are169CompetitionProjectsInFiveFields() {
      Set<String> projects = RECORDS.nodes("Project", "kind", "COMPETITION");
      assertThat(projects)
          .hasSize(169)
          .isEqualTo(RECORDS.sources("project", "SUBMITTED_TO", Documented.COMPETITION));
      assertThat(RECORDS.targets(projects, "IN_FIELD"))
          .containsExactlyInAnyOrder(
              "industry:bio-medicine",
              "industry:electronic-information",
              "industry:high-end-equipment",
              "industry:new-energy",
              "industry:digital-technology");
    }

    @Test
    void are6Exchanges200ReleasedProjectsAnd12Agreements() {
      assertThat(RECORDS.sources("event", "ORGANISED_BY", Documented.OFFSHORE_BASE))
          .hasSize(6)
          .isEqualTo(RECORDS.nodes("Event", "kind", "EXCHANGE"));
      assertThat(RECORDS.nodes("Project", "kind", "RELEASED")).hasSize(200);
      assertThat(RECORDS.sources("agreement", "SIGNED_BY", Documented.OFFSHORE_BASE)).hasSize(12);
    }

    @Test
    void are20Experts() {
      Set<String> engagements = RECORDS.sources("engagement", "THROUGH", Documented.OFFSHORE_BASE);
      assertThat(RECORDS.targets(engagements, "ENGAGES")).hasSize(20);
    }

    @Test
    void are5LandedProjectsIn4Fields() {
      Set<String> projects = RECORDS.nodes("Project", "kind", "LANDED");
      assertThat(projects).hasSize(5);
      assertThat(RECORDS.targets(projects, "IN_FIELD"))
          .containsExactlyInAnyOrder(
              "industry:equipment-manufacturing", "industry:bio-pharmaceuticals",
              "industry:new-energy", "industry:digital-technology");
    }
  }
}
