package org.talentgraph.demonstration;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Counting made-up engagements, demands and qualifications gives each total that the documents
 * publish.
 */
class ProgrammeTotalsTests {

  private static final Records RECORDS =
      new Records(Records.read(Path.of("seed-data/demonstration")));

  @Nested
  class OfTheQualityExperts {

    private final Set<String> engagements =
        RECORDS.sources("engagement", "UNDER", Documented.QUALITY_PROGRAMME);
    private final Set<String> experts = RECORDS.targets(engagements, "ENGAGES");

    @Test
    void are59For38Companies() {
      assertThat(engagements).hasSize(59);
      assertThat(experts).hasSize(59);
      assertThat(RECORDS.targets(engagements, "AT")).hasSize(38);
    }

    @Test
    void areSpreadOverNineCities() {
      assertThat(RECORDS.count(engagements, "LOCATED_IN"))
          .containsOnly(
              entry("city:baoding", 19L),
              entry("city:tangshan", 11L),
              entry("city:langfang", 10L),
              entry("city:cangzhou", 7L),
              entry("city:qinhuangdao", 3L),
              entry("city:shijiazhuang", 3L),
              entry("city:zhangjiakou", 3L),
              entry("city:hengshui", 2L),
              entry("city:xingtai", 1L));
    }

    @Test
    void areFromElevenCountries() {
      Map<String, Long> countries = RECORDS.count(experts, "CITIZEN_OF");
      assertThat(countries)
          .hasSize(11)
          .contains(entry("country:JP", 28L), entry("country:KR", 10L), entry("country:DE", 7L));
    }

    @Test
    void are48Of2023And11Of2024() {
      assertThat(RECORDS.values("Engagement", engagements, "year"))
          .containsOnly(entry("2023", 48L), entry("2024", 11L));
    }
  }

  @Nested
  class OfHebeisOtherProgrammes {

    @Test
    void are100OverseasEngineersFrom29Countries() {
      Set<String> engagements = RECORDS.sources("engagement", "UNDER", Documented.ENGINEER_PLAN);
      Set<String> engineers = RECORDS.targets(engagements, "ENGAGES");
      assertThat(engineers)
          .hasSize(100)
          .isEqualTo(RECORDS.sources("expert", "SELECTED_IN", Documented.ENGINEER_PLAN));
      assertThat(RECORDS.targets(engineers, "CITIZEN_OF"))
          .hasSize(29)
          .contains("country:DE", "country:KR", "country:JP", "country:US", "country:IN");
    }

    @Test
    void are165ExpertsOfFlexibleProjectsIn2023() {
      Set<String> engagements =
          RECORDS.sources("engagement", "UNDER", Documented.FLEXIBLE_PROGRAMME);
      assertThat(RECORDS.targets(engagements, "ENGAGES")).hasSize(165);
      assertThat(RECORDS.values("Engagement", engagements, "year"))
          .containsOnly(entry("2023", 165L));
      assertThat(RECORDS.values("Engagement", engagements, "mode").keySet())
          .containsExactlyInAnyOrder(
              "CONSULTING", "LECTURE", "SHORT_TERM", "PROJECT", "TRAINING", "ACADEMIC_EXCHANGE");
    }

    @Test
    void are6AcademiciansAnd125DoctorsOfFlexibleProjects() {
      Set<String> engagements =
          RECORDS.sources("engagement", "UNDER", Documented.FLEXIBLE_PROGRAMME);
      Set<String> experts = RECORDS.targets(engagements, "ENGAGES");
      Set<String> academicians = new HashSet<>(RECORDS.nodes("Expert", "academician", "true"));
      academicians.retainAll(experts);
      assertThat(academicians).hasSize(6);
      Set<String> doctors = having(experts, "HAS_DEGREE", "level", Set.of("DOCTORATE"));
      assertThat(doctors).hasSize(125).containsAll(academicians);
      Set<String> ranks =
          Set.of("PROFESSOR", "ASSOCIATE_PROFESSOR", "RESEARCHER", "ASSOCIATE_RESEARCHER");
      assertThat(doctors).containsAll(having(experts, "HOLDS_POST", "rank", ranks));
    }

    private Set<String> having(
        Set<String> experts, String type, String column, Set<String> values) {
      return RECORDS.relationships(type).stream()
          .filter(row -> experts.contains(row.get("from")) && values.contains(row.get(column)))
          .map(row -> row.get("from"))
          .collect(toSet());
    }
  }

  @Nested
  class OfBeilun {

    private final Set<String> engagements =
        RECORDS.sources("engagement", "THROUGH", Documented.ENGINEERS_CENTRE);
    private final Set<String> listed =
        RECORDS.sources("institution", "MEMBER_OF", Documented.SERVICE_LIST);

    @Test
    void are120ListedEnterprisesOfThreeKinds() {
      assertThat(listed).hasSize(120);
      assertThat(RECORDS.values("Institution", listed, "kind"))
          .containsOnlyKeys("SINGLE_PRODUCT_CHAMPION", "LISTED_COMPANY", "SPECIALISED_SME");
    }

    @Test
    void are960DemandsForExpertsAnd200ForTechnology() {
      Set<String> demands = RECORDS.targets(listed, "POSTED");
      assertThat(RECORDS.values("Demand", demands, "kind"))
          .containsOnly(entry("EXPERT", 960L), entry("TECHNOLOGY", 200L));
    }

    @Test
    void are340ExpertsIntroducedTo82EnterprisesOfTheList() {
      assertThat(RECORDS.targets(engagements, "ENGAGES")).hasSize(340);
      assertThat(listed).containsAll(RECORDS.targets(engagements, "AT"));
      assertThat(RECORDS.targets(engagements, "AT")).hasSize(82);
      assertThat(RECORDS.nodes("Engagement"))
          .filteredOn(row -> engagements.contains(row.get("id")))
          .allMatch(row -> row.get("startsOn").compareTo("2021-12-01") < 0);
    }

    @Test
    void are62Contracted() {
      assertThat(RECORDS.values("Engagement", engagements, "stage"))
          .containsOnly(entry("CONTRACTED", 62L), entry("INTRODUCED", 278L));
    }
  }

  @Nested
  class OfBeijing {

    @Test
    void are82QualificationsThen110() {
      Set<String> first = RECORDS.targets(Set.of(Documented.CATALOGUE_1), "CONTAINS");
      assertThat(first).hasSize(82);
      assertThat(RECORDS.targets(Set.of(Documented.CATALOGUE_2), "CONTAINS"))
          .hasSize(110)
          .containsAll(first);
    }

    @Test
    void are470VerificationsFor237Companies() {
      Set<String> verifications =
          RECORDS.sources("verification", "THROUGH", Documented.VERIFICATION_PLATFORM);
      assertThat(verifications).hasSize(470);
      assertThat(RECORDS.targets(verifications, "REQUESTED_BY")).hasSize(237);
    }
  }
}
