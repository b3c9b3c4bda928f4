package org.talentgraph.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.cases.Catalogues;
import org.talentgraph.cases.Dossier;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.cases.PersonInput;
import org.talentgraph.cases.PersonInput.CircumstanceInput;
import org.talentgraph.cases.PersonInput.PostInput;
import org.talentgraph.cases.Post;
import org.talentgraph.cases.Range;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;

class FactFindingTests {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
  private static final Map<String, Object> NOTHING = Map.of();

  /** What a caller knows of a person, by the names of the fields. */
  @SuppressWarnings("unchecked")
  private static PersonInput person(Map<String, Object> given) {
    return new PersonInput(
        (String) given.get("origin"),
        (LocalDate) given.get("birthDate"),
        (List<String>) given.get("degrees"),
        (BigDecimal) given.get("yearsOfExperience"),
        (BigDecimal) given.get("yearsAbroad"),
        (BigDecimal) given.get("yearsInPlace"),
        (List<String>) given.get("awards"),
        (List<String>) given.get("otherAwards"),
        (Boolean) given.get("academician"),
        (List<String>) given.get("programmes"),
        (List<PostInput>) given.get("posts"),
        (List<String>) given.get("qualifications"),
        (List<String>) given.get("otherQualifications"),
        (List<String>) given.get("industries"),
        (List<CircumstanceInput>) given.get("circumstances"));
  }

  private static Case find(Map<String, Object> given, @Nullable Row expert, Row... others) {
    Map<String, Row> records = new LinkedHashMap<>();
    if (expert != null) {
      for (var list : List.of("awards", "programmes", "qualifications", "industries", "posts")) {
        expert.rows(list).forEach(edge -> records.put(edge.row("node").id(), edge.row("node")));
      }
    }
    Arrays.stream(others).forEach(each -> records.put(each.id(), each));
    var dossier = new Dossier(record("city:a"), expert, null, records);
    return FactFinding.of(dossier, person(given), DAY);
  }

  private static Facts facts(Map<String, Object> given, Map<String, Object> expert) {
    return find(given, Row.of(expert)).facts();
  }

  @SafeVarargs
  private static Row record(String id, Map.Entry<String, ?>... more) {
    Map<String, Object> row = new HashMap<>(Map.of("id", id, "name", new Text(id, "「" + id + "」")));
    row.putAll(Map.ofEntries(more));
    return Row.of(row);
  }

  @SafeVarargs
  private static Row edge(Row node, Map.Entry<String, ?>... more) {
    Map<String, Object> row = new HashMap<>(Map.of("node", node));
    row.putAll(Map.ofEntries(more));
    return Row.of(row);
  }

  @Test
  void nothingIsKnownOfNobody() {
    var found = find(NOTHING, null);
    assertThat(found.facts()).isEqualTo(Facts.NONE);
    assertThat(found.records()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1983-06-01, 40", "1983-06-02, 39", "2023-06-01, 0"})
  void countsTheYearsOfABirthDate(LocalDate birth, long age) {
    assertThat(facts(Map.of("birthDate", birth), NOTHING).number(Fact.AGE))
        .isEqualTo(Range.exactly(age));
  }

  @Test
  void refusesABirthAfterTheDay() {
    assertThatThrownBy(() -> facts(Map.of("birthDate", DAY.plusDays(1)), NOTHING))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.BORN_LATER);
              assertThat(refusal.argument()).isEqualTo("person.birthDate");
            });
  }

  @Test
  void aYearOfBirthLeavesTheAgeOpenByOneYear() {
    var age = facts(NOTHING, Map.of("birthYear", 1983)).number(Fact.AGE);
    assertThat(age).isEqualTo(new Range(new BigDecimal("39"), new BigDecimal("40")));
    assertThat(facts(NOTHING, Map.of("birthYear", 2023)).number(Fact.AGE))
        .isEqualTo(new Range(BigDecimal.ZERO, BigDecimal.ZERO));
    assertThat(facts(NOTHING, Map.of("birthYear", 2024)).number(Fact.AGE).isUnknown()).isTrue();
    var given = Map.<String, Object>of("birthDate", LocalDate.of(1993, 1, 1));
    assertThat(facts(given, Map.of("birthYear", 1983)).number(Fact.AGE))
        .isEqualTo(Range.exactly(30));
  }

  @Test
  void yearsAbroadAreNotCountedTwice() {
    var recorded = Map.<String, Object>of("yearsOfExperience", 5);
    assertYears(facts(NOTHING, recorded), "5", "0");
    assertYears(facts(Map.of("yearsAbroad", new BigDecimal("2")), recorded), "3", "2");
    assertYears(facts(Map.of("yearsAbroad", new BigDecimal("7")), recorded), "0", "7");
    var both =
        Map.<String, Object>of(
            "yearsOfExperience", new BigDecimal("4"), "yearsAbroad", new BigDecimal("2"));
    assertYears(facts(both, recorded), "4", "2");
    var abroad = facts(Map.of("yearsAbroad", new BigDecimal("2")), NOTHING);
    assertThat(abroad.number(Fact.EXPERIENCE).isUnknown()).isTrue();
    assertThat(abroad.number(Fact.EXPERIENCE_ABROAD)).isEqualTo(Range.exactly(2));
    assertThat(facts(NOTHING, NOTHING).number(Fact.EXPERIENCE_ABROAD).isUnknown()).isTrue();
    assertThat(facts(Map.of("yearsInPlace", BigDecimal.TWO), NOTHING).number(Fact.STAY))
        .isEqualTo(Range.exactly(2));
  }

  private static void assertYears(Facts facts, String here, String abroad) {
    assertThat(facts.number(Fact.EXPERIENCE)).isEqualTo(Range.exactly(new BigDecimal(here)));
    assertThat(facts.number(Fact.EXPERIENCE_ABROAD))
        .isEqualTo(Range.exactly(new BigDecimal(abroad)));
  }

  @Test
  void whatTheCallerSaysGoesBeforeWhatIsRecorded() {
    var recorded = Map.<String, Object>of("origin", "FOREIGN", "academician", true);
    var facts = facts(NOTHING, recorded);
    assertThat(facts.holding(Fact.ORIGIN)).isEqualTo(Holdings.all(List.of("FOREIGN")));
    assertThat(facts.holding(Fact.ACADEMICIAN)).isEqualTo(Holdings.all(List.of("true")));
    var given = facts(Map.of("origin", "RETURNEE", "academician", false), recorded);
    assertThat(given.holding(Fact.ORIGIN)).isEqualTo(Holdings.all(List.of("RETURNEE")));
    assertThat(given.holding(Fact.ACADEMICIAN)).isEqualTo(Holdings.all(List.of("false")));
    assertThat(facts(NOTHING, Map.of("academician", false)).holding(Fact.ACADEMICIAN))
        .isEqualTo(Holdings.UNKNOWN);
  }

  @Test
  void theHighestDegreeCounts() {
    var both = Map.<String, Object>of("degrees", List.of("BACHELOR", "MASTER"));
    assertThat(facts(both, NOTHING).holding(Fact.DEGREE))
        .isEqualTo(Holdings.all(List.of("MASTER")));
    assertThat(facts(Map.of("degrees", List.of()), NOTHING).holding(Fact.DEGREE))
        .isEqualTo(Holdings.all(List.of()));
    var recorded = List.of(Row.of(Map.of("level", "DOCTORATE", "year", 2020)));
    assertThat(facts(NOTHING, Map.of("degrees", recorded)).holding(Fact.DEGREE))
        .isEqualTo(Holdings.all(List.of("DOCTORATE")));
    var thisYear = List.of(Row.of(Map.of("level", "DOCTORATE", "year", 2023)));
    assertThat(facts(NOTHING, Map.of("degrees", thisYear)).holding(Fact.DEGREE))
        .as("not certain on the day")
        .isEqualTo(Holdings.UNKNOWN);
  }

  @Test
  void recordsAreEvidenceAndHaveNames() {
    var awards = List.of(edge(record("award:b")), edge(record("award:a")));
    var found = find(NOTHING, Row.of(Map.of("awards", awards)));
    assertThat(found.facts().holding(Fact.AWARD))
        .isEqualTo(Holdings.all(List.of("award:a", "award:b")));
    assertThat(found.evidence(Fact.AWARD))
        .containsExactly(new Reference("award:a"), new Reference("award:b"));
    assertThat(found.evidence(Fact.PROGRAMME)).isEmpty();
    assertThat(found.names()).containsKeys("award:a", "award:b");
  }

  @Test
  void awardsThatTheGraphDoesNotHoldAreAddedToThoseThatItHolds() {
    var others = Map.<String, Object>of("otherAwards", List.of("Prize"));
    assertThat(facts(others, NOTHING).holding(Fact.AWARD))
        .isEqualTo(Holdings.all(List.of("Prize")));
    var named =
        Map.<String, Object>of("awards", List.of("award:a"), "otherAwards", List.of("Prize"));
    var found = find(named, null, record("award:a"));
    assertThat(found.facts().holding(Fact.AWARD))
        .isEqualTo(Holdings.all(List.of("award:a", "Prize")));
    assertThat(found.evidence(Fact.AWARD)).containsExactly(new Reference("award:a"));
  }

  @Test
  void anIndustryCountsForAllThatContainIt() {
    var wide = record("industry:wide");
    var narrow = record("industry:narrow", entry("above", List.of(wide)));
    var found = find(Map.of("industries", List.of("industry:narrow")), null, narrow);
    assertThat(found.facts().holding(Fact.INDUSTRY))
        .isEqualTo(Holdings.all(List.of("industry:narrow", "industry:wide")));
    assertThat(found.evidence(Fact.INDUSTRY)).containsExactly(new Reference("industry:narrow"));
    var programme = find(Map.of("programmes", List.of("programme:a")), null);
    assertThat(programme.facts().holding(Fact.PROGRAMME))
        .isEqualTo(Holdings.all(List.of("programme:a")));
  }

  @Test
  void aQualificationCountsWhereACatalogueInForceListsIt() {
    var listed =
        qualification(
            listing("catalogue:now", DAY.minusYears(1), null, true),
            listing("catalogue:plain", DAY.minusYears(1), null, false),
            listing("catalogue:over", DAY.minusYears(3), DAY.minusYears(1), true),
            listing("catalogue:later", DAY.plusDays(1), null, true));
    assertThat(qualified(listed))
        .isEqualTo(
            Holdings.all(
                List.of(
                    "version of catalogue:now",
                    "catalogue:now",
                    Catalogues.urgentlyNeeded("catalogue:now"),
                    "version of catalogue:plain",
                    "catalogue:plain",
                    "version of catalogue:over")));
  }

  @Test
  void aListingThatIsNotCertainLeavesTheListOpen() {
    var undated = qualification(listing("catalogue:a", DAY.withDayOfYear(1), null, true, "YEAR"));
    assertThat(qualified(undated)).isEqualTo(new Holdings(Set.of(), false));
    var unsaid = qualification(listing("catalogue:a", DAY.minusYears(1), null, null));
    assertThat(qualified(unsaid))
        .isEqualTo(new Holdings(Set.of("version of catalogue:a", "catalogue:a"), false));
    var others = Map.<String, Object>of("otherQualifications", List.of("Welder"));
    assertThat(facts(others, NOTHING).holding(Fact.QUALIFICATION))
        .isEqualTo(new Holdings(Set.of(), false));
    var none = Map.<String, Object>of("otherQualifications", List.of());
    assertThat(facts(none, NOTHING).holding(Fact.QUALIFICATION)).isEqualTo(Holdings.all(List.of()));
    assertThat(facts(NOTHING, NOTHING).holding(Fact.QUALIFICATION)).isEqualTo(Holdings.UNKNOWN);
  }

  private static Holdings qualified(Row qualification) {
    return find(Map.of("qualifications", List.of(qualification.id())), null, qualification)
        .facts()
        .holding(Fact.QUALIFICATION);
  }

  private static Row qualification(Row... listings) {
    return record("qualification:a", entry("listedIn", List.of(listings)));
  }

  private static Row listing(
      String catalogue, LocalDate from, @Nullable LocalDate to, @Nullable Boolean urgent) {
    return listing(catalogue, from, to, urgent, "DAY");
  }

  private static Row listing(
      String catalogue,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Boolean urgent,
      String precision) {
    Map<String, Object> version = new HashMap<>();
    version.put("id", "version of " + catalogue);
    version.put("validFrom", from);
    version.put("validTo", to);
    version.put("validPrecision", precision);
    version.put("catalogue", record(catalogue));
    Map<String, Object> edge = new HashMap<>();
    edge.put("node", Row.of(version));
    edge.put("urgentlyNeeded", urgent);
    return Row.of(edge);
  }

  @Test
  void postsAreThoseOfTheCallerOrElseThoseOfTheRecord() {
    var university = record("institution:a", entry("kind", "UNIVERSITY"));
    var recorded =
        Row.of(
            Map.of(
                "posts",
                List.of(
                    edge(university, entry("rank", "PROFESSOR")),
                    edge(university, entry("rank", "STAFF"), entry("validTo", DAY)))));
    var found = find(NOTHING, recorded);
    assertThat(found.facts().posts())
        .containsExactly(new Post("PROFESSOR", "UNIVERSITY", "institution:a", true));
    assertThat(found.evidence(Fact.POST)).containsExactly(new Reference("institution:a"));
    var given = find(Map.of("posts", List.of(new PostInput("STAFF", "GROUP"))), recorded);
    assertThat(given.facts().posts()).containsExactly(new Post("STAFF", "GROUP", null, true));
    assertThat(given.evidence(Fact.POST)).isEmpty();
  }

  @Test
  void circumstancesAreAsTheCallerSaysAndNotBoth() {
    var holds = new CircumstanceInput("condition:a", true);
    var not = new CircumstanceInput("condition:a", false);
    var given = Map.<String, Object>of("circumstances", List.of(holds, holds));
    assertThat(facts(given, NOTHING).circumstances()).isEqualTo(Map.of("condition:a", true));
    assertThatThrownBy(() -> facts(Map.of("circumstances", List.of(holds, not)), NOTHING))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.CONTRADICTION);
              assertThat(refusal.argument()).isEqualTo("person.circumstances");
            });
  }

  @Test
  void theKindOfTheEmployerIsThatOfItsRecord() {
    var employer = record("institution:a", entry("kind", "ENTERPRISE"));
    var dossier = new Dossier(record("city:a"), null, employer, Map.of());
    assertThat(
            FactFinding.of(dossier, PersonInput.NOTHING, DAY).facts().holding(Fact.EMPLOYER_KIND))
        .isEqualTo(Holdings.all(List.of("ENTERPRISE")));
  }
}
