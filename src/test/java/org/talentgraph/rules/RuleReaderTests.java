package org.talentgraph.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.cases.AmountBasis;
import org.talentgraph.cases.Catalogues;
import org.talentgraph.cases.Fact;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;

class RuleReaderTests {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
  private static final Text NAME = new Text("Rule", "规则");

  @SafeVarargs
  private static Rule read(Map.Entry<String, ?>... values) {
    Map<String, Object> row = new HashMap<>(Map.of("id", "rule:a", "name", NAME, "kind", "BONUS"));
    row.putAll(Map.ofEntries(values));
    return new RuleReader(Row.of(row), new Readings(List.of(), Set.of())).rule(DAY);
  }

  @SafeVarargs
  private static Row row(Map.Entry<String, ?>... values) {
    return Row.of(Map.ofEntries(values));
  }

  private static Row record(String id) {
    return row(entry("id", id), entry("name", new Text(id, "「" + id + "」")));
  }

  private static Row edge(String id) {
    return row(
        entry("node", record(id)), entry("citations", List.of(row(entry("id", "of " + id)))));
  }

  private static Condition condition(Rule rule, Fact fact) {
    return rule.conditions().stream().filter(each -> each.fact() == fact).findFirst().orElseThrow();
  }

  @Test
  void aRuleWithoutAnythingAsksForNothingAndPaysNothing() {
    var rule = read();
    assertThat(rule)
        .isEqualTo(
            new Rule(
                "rule:a",
                NAME,
                "BONUS",
                0,
                0,
                null,
                null,
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Payment.NONE,
                Set.of()));
    assertThat(rule.isPermitGround()).isFalse();
    assertThat(read(entry("kind", "PERMIT_GROUND")).isPermitGround()).isTrue();
  }

  @Test
  void readsWhereItStandsAndWhatItGrantsAndWaives() {
    var rule =
        read(
            entry("order", 2),
            entry("route", 3L),
            entry("grants", List.of(record("class:b"), record("class:a"))),
            entry("waives", List.of("AGE", "EXPERIENCE")),
            entry("counts", List.of("EXPERIENCE_ABROAD")));
    assertThat(rule.order()).isEqualTo(2);
    assertThat(rule.route()).isEqualTo(3);
    assertThat(rule.grants()).containsExactly("class:b", "class:a");
    assertThat(rule.waives()).containsExactlyInAnyOrder(Fact.AGE, Fact.EXPERIENCE);
    assertThat(rule.counts()).containsExactly(Fact.EXPERIENCE_ABROAD);
    assertThat(rule.reference()).isEqualTo(new Reference("rule:a"));
  }

  @Test
  void anImpreciseDateLeavesOpenWhetherItIsInForce() {
    var begins = entry("validFrom", LocalDate.of(2023, 1, 1));
    assertThat(read(begins).doubt()).isNull();
    assertThat(read(begins, entry("validPrecision", "YEAR")).doubt())
        .isEqualTo(Wording.text("open.START_IMPRECISE", "2023-01-01"));
  }

  @Test
  void aRuleThatIsPlannedOrWhoseStartIsNotPrintedIsOpen() {
    assertThat(read(entry("modality", "PLANNED")).doubt()).isEqualTo(Wording.text("open.PLANNED"));
    assertThat(read(entry("knownFrom", LocalDate.of(2099, 1, 1))).doubt())
        .isEqualTo(Wording.text("open.START_NOT_PRINTED", "2099-01-01"));
    assertThat(read(entry("knownFrom", LocalDate.of(2001, 1, 1))).doubt()).isNull();
  }

  @Test
  void whatIsAllowedOrEncouragedIsNotPromised() {
    for (var modality : List.of("MAY", "ENCOURAGED", "PLANNED")) {
      assertThat(read(entry("modality", modality)).payment().promised()).isFalse();
    }
    for (var modality : List.of("MUST", "DONE")) {
      assertThat(read(entry("modality", modality)).payment().promised()).isTrue();
    }
  }

  @Test
  void underAnAgeExcludesItAndUpToIncludesIt() {
    var under = condition(read(entry("ageMax", 60), entry("ageExclusive", true)), Fact.AGE);
    assertThat(under.atMost()).isEqualTo("59");
    assertThat(under.text())
        .isEqualTo(Wording.text("condition.AGE.under", Wording.years(new BigDecimal("60"))));
    assertThat(condition(read(entry("ageMax", 60)), Fact.AGE).atMost()).isEqualTo("60");
  }

  @Test
  void itsOwnFieldsAreConditionsWithItsCitations() {
    var rule =
        read(
            entry("yearsMin", 2),
            entry("ageMax", 60L),
            entry("durationMin", "P9M"),
            entry("degree", "MASTER"),
            entry("citations", List.of(row(entry("id", "citation:a")))));
    var years = condition(rule, Fact.EXPERIENCE);
    assertThat(years.id()).isEqualTo("rule:a#EXPERIENCE");
    assertThat(years.text().english()).isEqualTo("At least 2 years of relevant work experience");
    assertThat(years.atLeast()).isEqualTo("2");
    assertThat(years.atMost()).isNull();
    assertThat(years.citations()).containsExactly(new Reference("citation:a"));
    var age = condition(rule, Fact.AGE);
    assertThat(age.atMost()).isEqualTo("60");
    assertThat(age.atLeast()).isNull();
    assertThat(age.text().english()).isEqualTo("At most 60 years of age");
    var stay = condition(rule, Fact.STAY);
    assertThat(stay.atLeast()).isEqualTo("0.75");
    assertThat(stay.text().english()).isEqualTo("At least 0.75 years of work in the place");
    var degree = condition(rule, Fact.DEGREE);
    assertThat(degree.values()).containsExactly("MASTER", "DOCTORATE");
    assertThat(degree.text().english()).isEqualTo("At least a master's degree");
    assertThat(rule.conditions()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"P10M, 0.84", "P2Y, 2", "P1Y6M, 1.5"})
  void aStayIsRoundedUpSoThatItIsLongEnough(String duration, BigDecimal years) {
    assertThat(condition(read(entry("durationMin", duration)), Fact.STAY).atLeast())
        .isEqualTo(years);
  }

  @Test
  void anExactDegreeReplacesTheLeastDegree() {
    var exact = asked("condition:a", "DEGREE", entry("values", List.of("MASTER")));
    var rule = read(entry("degree", "MASTER"), entry("conditions", List.of(exact)));
    assertThat(rule.conditions())
        .singleElement()
        .extracting(Condition::id)
        .isEqualTo("condition:a");
  }

  @SafeVarargs
  private static Row asked(String id, String fact, Map.Entry<String, ?>... more) {
    Map<String, Object> node = new HashMap<>(Map.of("id", id, "name", NAME, "fact", fact));
    node.putAll(Map.ofEntries(more));
    return row(
        entry("node", Row.of(node)), entry("citations", List.of(row(entry("id", "citation:b")))));
  }

  @Test
  void readsConditionsOfTheGraphInTheOrderOfTheirIds() {
    var rule =
        read(
            entry(
                "conditions",
                List.of(
                    asked("condition:c", "STAY", entry("atLeast", 1.5), entry("atMost", 3)),
                    asked(
                        "condition:b",
                        "POST",
                        entry("values", List.of("PROFESSOR", "STAFF")),
                        entry("at", List.of("UNIVERSITY")),
                        entry("isPartial", true),
                        entry("atIsPartial", true)),
                    asked(
                        "condition:a",
                        "QUALIFICATION",
                        entry("values", List.of("catalogue:a")),
                        entry("urgentlyNeeded", true)))));
    assertThat(rule.conditions())
        .extracting(Condition::id)
        .containsExactly("condition:a", "condition:b", "condition:c");
    var stay = condition(rule, Fact.STAY);
    assertThat(Arrays.asList(stay.atLeast(), stay.atMost()))
        .containsExactly(new BigDecimal("1.5"), new BigDecimal("3"));
    assertThat(stay.citations()).containsExactly(new Reference("citation:b"));
    var post = condition(rule, Fact.POST);
    assertThat(post.values()).containsExactly("PROFESSOR", "STAFF");
    assertThat(post.at()).containsExactly("UNIVERSITY");
    assertThat(post.open()).isTrue();
    assertThat(post.openAt()).isTrue();
    assertThat(stay.open() || stay.openAt()).isFalse();
    assertThat(condition(rule, Fact.QUALIFICATION).values())
        .isEqualTo(Catalogues.urgentlyNeeded(Set.of("catalogue:a")));
  }

  @Test
  void recordsThatRelationshipsNameAreOneCondition() {
    var rule =
        read(
            entry("qualifyingAwards", List.of(edge("award:b"), edge("award:a"))),
            entry("excludedAwards", List.of(record("award:c"))),
            entry("industries", List.of(edge("industry:a"))),
            entry("requiredClasses", List.of(edge("class:a"))),
            entry("isPartial", true));
    var awards = condition(rule, Fact.AWARD);
    assertThat(awards.id()).isEqualTo("rule:a#AWARD");
    assertThat(awards.values()).containsExactly("award:a", "award:b");
    assertThat(awards.excluded()).containsExactly("award:c");
    assertThat(awards.open()).isTrue();
    assertThat(awards.text())
        .isEqualTo(
            Wording.text(
                "condition.AWARD.open", new Text("award:a, award:b", "「award:a」、「award:b」")));
    assertThat(awards.citations())
        .containsExactly(new Reference("of award:a"), new Reference("of award:b"));
    assertThat(condition(rule, Fact.INDUSTRY).open()).isTrue();
    assertThat(condition(rule, Fact.INDUSTRY).excluded()).isEmpty();
    var granted = condition(rule, Fact.GRANTED);
    assertThat(granted.open()).isFalse();
    assertThat(granted.text().english()).isEqualTo("Belongs to one of these: class:a");
    var closed = read(entry("industries", List.of(edge("industry:a"))));
    assertThat(condition(closed, Fact.INDUSTRY).open()).isFalse();
    assertThat(condition(closed, Fact.INDUSTRY).text().english())
        .isEqualTo("Works in one of these industries: industry:a");
  }

  @Test
  void readsWhatItPays() {
    var rule =
        read(
            entry("amountBasis", "ANNUAL_SALARY"),
            entry("amountMin", 1000),
            entry("amountMax", 2000),
            entry("share", 0.4),
            entry("shareQualifier", "UP_TO"),
            entry("per", "YEAR"),
            entry("durationMax", "P2Y6M"),
            entry("recipientsMax", 5),
            entry("stacks", true),
            entry("amountUnit", "PERSON"),
            entry("ruleOf", List.of(record("programme:a"), row(entry("name", NAME)))),
            entry("funders", List.of(funder("agency:b", true), funder("agency:a", false))));
    assertThat(rule.payment())
        .isEqualTo(
            new Payment(
                AmountBasis.ANNUAL_SALARY,
                new BigDecimal("1000"),
                new BigDecimal("2000"),
                new BigDecimal("0.4"),
                "UP_TO",
                "YEAR",
                30,
                5,
                true,
                "PERSON",
                Set.of("programme:a"),
                List.of(
                    new Funder("agency:a", new BigDecimal("0.2"), false),
                    new Funder("agency:b", new BigDecimal("0.2"), true)),
                true,
                false));
  }

  private static Row funder(String agency, boolean equal) {
    return row(entry("node", record(agency)), entry("share", 0.2), entry("equal", equal));
  }

  @Test
  void aRuleThatTakesItsAmountsFromAnotherHasNoneOfItsOwn() {
    var other = row(entry("amountMin", 7), entry("amountMax", 8));
    var payment = read(entry("amountMin", 1), entry("sameAs", other)).payment();
    assertThat(payment.min()).isEqualTo("7");
    assertThat(payment.max()).isEqualTo("8");
    assertThat(payment.byReference()).isTrue();
  }

  @Test
  void ofAllRulesThoseOfThePlaceAndTheDayAreInForce() {
    var here = List.of(row(entry("id", "city:a")));
    var rules =
        new RuleBooks.Rules(
            List.of(
                Row.of(rule("rule:here", here)),
                Row.of(rule("rule:elsewhere", List.of(row(entry("id", "city:b"))))),
                Row.of(rule("rule:later", here, entry("validFrom", DAY.plusDays(1)))),
                Row.of(rule("rule:over", here, entry("validTo", DAY)))));
    assertThat(rules.inForce(List.of("city:a", "province:a"), DAY).rules())
        .extracting(Rule::id)
        .containsExactly("rule:here");
    assertThat(rules.inForce(List.of("city:a"), DAY.plusDays(1)).rules())
        .extracting(Rule::id)
        .containsExactly("rule:here", "rule:later");
  }

  @SafeVarargs
  private static Map<String, Object> rule(
      String id, List<Row> places, Map.Entry<String, ?>... more) {
    Map<String, Object> row =
        new HashMap<>(Map.of("id", id, "name", NAME, "kind", "BONUS", "appliesIn", places));
    row.putAll(Map.ofEntries(more));
    return row;
  }
}
