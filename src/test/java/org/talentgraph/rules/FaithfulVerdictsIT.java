package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.rules.Assessed.NOTHING_ELSE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** A verdict is never more certain than its document. */
@IntegrationTest
class FaithfulVerdictsIT {

  private static final String BACHELOR = "rule:permit-b-degree-and-experience";
  private static final String SALARY = "rule:beilun-engineer-salary-funding";

  @Autowired HttpGraphQlTester graphql;

  private static Map<String, Object> person(Object... more) {
    var person = new HashMap<>(NOTHING_ELSE);
    for (var i = 0; i < more.length; i += 2) {
      person.put((String) more[i], more[i + 1]);
    }
    return person;
  }

  private static List<Map<String, Object>> is(boolean holds, String... circumstances) {
    return Stream.of(circumstances)
        .map(key -> Map.<String, Object>of("condition", "condition:" + key, "holds", holds))
        .toList();
  }

  private String verdict(Map<String, Object> person, String rule, String place, String on) {
    return (String) Assessed.assess(graphql, person, place, on).ground(rule).map().get("verdict");
  }

  @ParameterizedTest
  @CsvSource({"1950-01-01, UNKNOWN", "2018-06-01, UNKNOWN", "2019-01-01, MET"})
  void aRuleIsKnownFromTheDayOnWhichItsDocumentSpeaks(String on, String verdict) {
    var born = on.startsWith("1950") ? "1900-01-01" : "1980-01-01";
    var person = person("degrees", List.of("BACHELOR"), "yearsOfExperience", 2, "birthDate", born);
    assertThat(verdict(person, BACHELOR, "province:hebei", on)).isEqualTo(verdict);
    graphql
        .document(
            """
            { workPermitAssessment(person: {}, jurisdiction: "province:hebei", on: "%s") {
                classes { grounds { open modality en: openBecause(in: EN) zh: openBecause(in: ZH) } } } }
            """
                .formatted(on))
        .execute()
        .path("workPermitAssessment.classes[1].grounds[0]")
        .entity(Map.class)
        .satisfies(
            ground -> {
              assertThat(ground.get("open")).isEqualTo(verdict.equals("UNKNOWN"));
              assertThat(ground.get("modality")).isEqualTo("MUST");
              if (verdict.equals("UNKNOWN")) {
                assertThat(ground.get("en").toString()).contains("not printed", "2018-12-31");
                assertThat(ground.get("zh").toString()).contains("未写明");
              } else {
                assertThat(ground.get("en")).isNull();
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "FOREIGN, 1975-01-01, UNKNOWN",
    "FOREIGN, 2022-01-12, UNKNOWN",
    "FOREIGN, 2022-01-13, MET",
    "DOMESTIC, 2022-01-13, NOT_MET"
  })
  void theFundingOfBeilunIsForForeignersAndKnownFromItsArticleOn(
      String origin, String on, String verdict) {
    var person =
        Map.of(
            "origin",
            origin,
            "circumstances",
            Granted.holds("overseas-engineer", "attracted-by-enterprise"));
    var granted =
        new Granted(graphql)
            .ask(
                Map.of(
                    "person",
                    person,
                    "place",
                    "district:beilun",
                    "on",
                    on,
                    "verdicts",
                    List.of("MET", "UNKNOWN", "NOT_MET")));
    assertThat(Granted.rule(granted, SALARY)).containsEntry("verdict", verdict);
  }

  @Test
  void yearsAbroadCount() {
    var person = person("degrees", List.of("BACHELOR"), "yearsAbroad", 10);
    assertThat(verdict(person, BACHELOR, "province:hebei", "2024-01-01")).isEqualTo("MET");
  }

  @ParameterizedTest
  @CsvSource({
    "PROFESSOR, HOSPITAL, UNKNOWN",
    "PROFESSOR, UNIVERSITY, MET",
    "STAFF, HOSPITAL, UNKNOWN"
  })
  void aProfessorAnywhereIsNotExcluded(String rank, String kind, String verdict) {
    var person = person("posts", List.of(Map.of("rank", rank, "institutionKind", kind)));
    assertThat(verdict(person, "rule:permit-a-professor", "province:hebei", "2024-01-01"))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "programme:hebei-overseas-engineers, false, UNKNOWN",
    "programme:hubei-engineer-introduction, false, UNKNOWN",
    "programme:hebei-overseas-engineers, true, MET"
  })
  void aPlanCountsWithEvidenceOfItsApproval(String programme, boolean approved, String verdict) {
    var person = person("programmes", List.of(programme));
    if (approved) {
      person.put("circumstances", is(true, "talent-plan-approved"));
    }
    assertThat(verdict(person, "rule:permit-a-talent-plan", "province:hebei", "2024-01-01"))
        .isEqualTo(verdict);
  }

  @Test
  void aLimitThatIsImpliedAndNotPrintedIsToldWithTheVerdict() {
    var person =
        person("degrees", List.of("BACHELOR"), "yearsOfExperience", 2, "birthDate", "1949-07-01");
    var ground =
        Assessed.assess(graphql, person, "province:beijing", "2022-12-31").ground(BACHELOR);
    ground.path("verdict", "UNKNOWN");
    assertThat(ground.map().get("conditions").toString()).contains("general upper age limit");
    person.put("circumstances", is(true, "beijing-general-age-limit"));
    assertThat(verdict(person, BACHELOR, "province:beijing", "2022-12-31")).isEqualTo("MET");
  }

  @ParameterizedTest
  @CsvSource({
    "qualification:demo-001, 2022-01-01, MET",
    "qualification:demo-001, 2024-01-01, UNKNOWN",
    "qualification:demo-110, 2024-01-01, NOT_MET"
  })
  void theServicesOfTheFirstCatalogueAskForItsHolders(
      String qualification, String on, String verdict) {
    var granted =
        new Granted(graphql)
            .ask(
                Map.of(
                    "person",
                    Map.of("qualifications", List.of(qualification)),
                    "place",
                    "province:beijing",
                    "on",
                    on,
                    "verdicts",
                    List.of("MET", "UNKNOWN", "NOT_MET")));
    assertThat(Granted.rule(granted, "rule:beijing-1-0-services"))
        .containsEntry("verdict", verdict);
  }

  @ParameterizedTest
  @CsvSource({"FOREIGN, MET", "HONG_KONG_MACAO_TAIWAN, MET", "DOMESTIC, NOT_MET"})
  void shanxiAppliesItsOpinionsToHongKongMacaoAndTaiwanByReference(String origin, String verdict) {
    Assessed.ask(
            graphql,
            """
            query($person: PersonInput) { talentClassAssessment(person: $person, jurisdiction: "province:shanxi", on: "2018-01-01") {
                classes { verdict grounds { conditions { citations { id } } } } } }
            """,
            Map.of("person", person("origin", origin, "degrees", List.of("MASTER"))))
        .path("talentClassAssessment.classes[1].verdict")
        .entity(String.class)
        .isEqualTo(verdict);
  }

  /** The standards are for foreigners; the documents do not say whether they cover these, too. */
  @ParameterizedTest
  @CsvSource({"FOREIGN, MET", "HONG_KONG_MACAO_TAIWAN, UNKNOWN", "DOMESTIC, NOT_MET"})
  void permitsOfPeopleFromHongKongMacaoAndTaiwanAreUndecided(String origin, String verdict) {
    var person = person("origin", origin, "degrees", List.of("BACHELOR"), "yearsOfExperience", 2);
    assertThat(verdict(person, BACHELOR, "province:hebei", "2024-01-01")).isEqualTo(verdict);
  }

  @Test
  void aPlatformWithoutAPrintedDayIsOpenBeforeItsDocument() {
    for (var day : List.of("2016-01-01", "2024-01-01")) {
      var answer =
          graphql
              .document(
                  """
                  { facilities(first: 100, asOf: "%s", where: { id: { eq: "consortium:zhangjiakou-wine" } }) { edges { node { id knownFrom } } } }
                  """
                      .formatted(day))
              .execute();
      answer.path("facilities.edges").entityList(Object.class).hasSize(1);
      var open = String.valueOf(answer.returnResponse().getExtensions().get("asOf"));
      assertThat(open.contains("facilities")).as(open).isEqualTo(day.startsWith("2016"));
    }
  }

  /** It is listed, as what may be there, and told to be open on every day. */
  @Test
  void whatNobodyHasDraftedOrBuiltYetIsOpenAsOfADay() {
    for (var day : List.of("2018-06-01", "2024-06-01")) {
      var answer =
          graphql
              .document(
                  """
                  query @asOf(date: "%s") {
                    drafted: policy(id: "policy:shanxi-foreign-talent-development-plan") { modality modalityWord }
                    inForce: policy(id: "policy:shanxi-opinions-2017") { modality }
                    wished: facility(id: "facility:shanxi-joint-schools") { modality modalityWord status }
                    planned: programmes(where: { id: { eq: "programme:shanxi-foreign-talent-reward-system" } }) { edges { node { modality } } }
                    rule(id: "rule:shanxi-bilingual-environment") { modality }
                  }
                  """
                      .formatted(day))
              .execute();
      answer.path("drafted.modality").entity(String.class).isEqualTo("PLANNED");
      answer.path("drafted.modalityWord").entity(String.class).isEqualTo("拟定");
      answer.path("wished.modalityWord").entity(String.class).isEqualTo("吸引");
      assertThat(answer.returnResponse().getExtensions().get("asOf").toString())
          .contains("drafted", "wished", "planned", "rule")
          .doesNotContain("inForce");
    }
  }

  @Test
  void whatMayBeGrantedStartsAtZero() {
    var granted =
        new Granted(graphql)
            .ask(
                Map.of("circumstances", is(true, "commercialised-result", "made-the-result")),
                Map.of("netIncome", 1_000_000),
                "province:shanxi",
                "2018-01-01");
    assertThat(Granted.rule(granted, "rule:shanxi-commercialisation-share").get("amount"))
        .asString()
        .contains("min=0", "max=1000000");
  }

  @Test
  void whatIsOnlyPlannedIsOpen() {
    var answer =
        graphql
            .document(
                """
                { entitlements(person: {origin: FOREIGN, circumstances: [{condition: "condition:foreign-student", holds: true}]}, place: "province:shanxi", on: "2018-01-01", kinds: [EXEMPTION]) {
                    entitlements { rule { id modalityWord } modality verdict openBecause } }
                  policyComparison(jurisdictions: ["province:shanxi"], on: "2018-01-01") { rows { cells { rules { rule { modality } open openBecause } } } } }
                """)
            .execute();
    answer
        .path("policyComparison.rows[*].cells[*].rules[*]")
        .entityList(Map.class)
        .satisfies(
            all ->
                assertThat(all)
                    .filteredOn(each -> each.get("rule").equals(Map.of("modality", "PLANNED")))
                    .hasSizeGreaterThan(3)
                    .allMatch(each -> each.get("open").equals(true))
                    .allMatch(each -> each.get("openBecause").equals("It is only planned")));
    answer
        .path("entitlements.entitlements[*]")
        .entityList(Map.class)
        .satisfies(
            all ->
                assertThat(all)
                    .filteredOn(each -> "PLANNED".equals(each.get("modality")))
                    .isNotEmpty()
                    .allMatch(each -> each.get("openBecause").equals("It is only planned"))
                    .anyMatch(each -> each.toString().contains("放宽"))
                    .allMatch(each -> each.get("verdict").equals("UNKNOWN")));
  }

  @Test
  void anAuthorityIssuesNothingBeforeItWasGivenTheTask() {
    var answer =
        graphql
            .document(
                """
                query @asOf(date: "2016-01-01") {
                  permitClasses(orderBy: [{ code: ASC }]) { edges { node { code issuers { edges { node { key } } } } } }
                  expert(id: "expert:hou-yunlong") {
                    posts { edges { title } } platforms { totalCount } projects { totalCount } }
                }
                """)
            .execute();
    answer
        .path("permitClasses.edges[*].node.issuers.edges[*].node.key")
        .entityList(String.class)
        .containsExactly("agency:hebei-human-resources");
    answer.path("expert.posts.edges").entityList(Object.class).hasSize(0);
    answer.path("expert.platforms.totalCount").entity(Integer.class).isEqualTo(0);
    answer.path("expert.projects.totalCount").entity(Integer.class).isEqualTo(0);
    assertThat(answer.returnResponse().getExtensions().get("asOf").toString()).contains("issuers");
  }
}
