package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.cases.Verdict.MET;
import static org.talentgraph.cases.Verdict.NOT_MET;
import static org.talentgraph.cases.Verdict.UNKNOWN;
import static org.talentgraph.rules.MadeUp.anybody;
import static org.talentgraph.rules.MadeUp.atLeast;
import static org.talentgraph.rules.MadeUp.atMost;
import static org.talentgraph.rules.MadeUp.binding;
import static org.talentgraph.rules.MadeUp.book;
import static org.talentgraph.rules.MadeUp.circumstance;
import static org.talentgraph.rules.MadeUp.condition;
import static org.talentgraph.rules.MadeUp.ground;
import static org.talentgraph.rules.MadeUp.holding;
import static org.talentgraph.rules.MadeUp.relief;
import static org.talentgraph.rules.MadeUp.rule;
import static org.talentgraph.rules.MadeUp.uncertain;
import static org.talentgraph.rules.MadeUp.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.cases.Post;
import org.talentgraph.cases.Range;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

class ReasonsTests {

  private static final Condition DEGREE = condition(Fact.DEGREE, "DOCTORATE");
  private static final Condition YOUNG = atMost(Fact.AGE, "60");
  private static final Condition TWO_YEARS = atLeast(Fact.EXPERIENCE, "2");
  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

  private static Case known(Facts facts) {
    return new Case(facts, Map.of(), Map.of());
  }

  private static ConditionVerdict first(Rule rule, Facts facts, Rule... others) {
    return new Reasons(book(others), known(facts)).of(rule).conditions().getFirst();
  }

  @Test
  void aRuleHasAVerdictForEachOfItsConditions() {
    var rule = uncertain(ground("class:a", DEGREE, YOUNG));
    var verdict = new Reasons(book(rule), known(holding(Fact.DEGREE, "DOCTORATE"))).of(rule);
    assertThat(verdict.rule()).isEqualTo(new Reference("class:a"));
    assertThat(verdict.open()).isTrue();
    assertThat(verdict.verdict()).isEqualTo(UNKNOWN);
    assertThat(verdict.conditions())
        .extracting(ConditionVerdict::fact)
        .containsExactly(Fact.DEGREE, Fact.AGE);
    assertThat(verdict.conditions())
        .extracting(ConditionVerdict::verdict)
        .containsExactly(MET, UNKNOWN);
    assertThat(verdict.conditions())
        .extracting(ConditionVerdict::missing)
        .containsExactly(null, YOUNG.text());
    assertThat(verdict.conditions().getLast().citations()).isEqualTo(YOUNG.citations());
    assertThat(verdict.conditions().getLast().text()).isEqualTo(YOUNG.text());
    assertThat(verdict.whatWouldHelp()).isEmpty();
    assertThat(new Reasons(book(), known(Facts.NONE)).of(ground("class:a", YOUNG)).whatWouldHelp())
        .hasSize(1);
  }

  @Test
  void namesTheReliefThatWaivesACondition() {
    var old = years(Fact.AGE, "70");
    var notMet = relief("relief.1", Set.of(Fact.AGE), Set.of(), DEGREE);
    var met = relief("relief.2", Set.of(Fact.AGE), Set.of(), anybody());
    var waived = first(ground("class:a", YOUNG), old, notMet, met);
    assertThat(waived.verdict()).isEqualTo(MET);
    assertThat(waived.waivedBy()).isEqualTo(new Reference("relief.2"));
    assertThat(first(ground("class:a", YOUNG), old, notMet).waivedBy()).isNull();
    assertThat(first(ground("class:a", YOUNG), years(Fact.AGE, "40"), met).waivedBy()).isNull();
  }

  @Test
  void aVerdictIsAsBindingAsTheRuleThatIsNeededForIt() {
    var old = years(Fact.AGE, "70");
    var may = binding(relief("relief.1", Set.of(Fact.AGE), Set.of(), anybody()), Modality.MAY);
    var planned =
        binding(relief("relief.0", Set.of(Fact.AGE), Set.of(), anybody()), Modality.PLANNED);
    var must = binding(relief("relief.2", Set.of(Fact.AGE), Set.of(), DEGREE), Modality.MUST);
    var ground = binding(ground("class:a", YOUNG), Modality.MUST);
    var waived = new Reasons(book(planned, may, must), known(old)).of(ground);
    assertThat(waived.modality()).isEqualTo(Modality.MAY);
    assertThat(waived.conditions().getFirst().waivedBy()).isEqualTo(new Reference("relief.1"));
    var doctor = old.with(Fact.DEGREE, Holdings.all(List.of("DOCTORATE")));
    assertThat(new Reasons(book(planned, may, must), known(doctor)).of(ground).modality())
        .isEqualTo(Modality.MUST);
    var young = known(years(Fact.AGE, "40"));
    assertThat(new Reasons(book(may), young).of(ground).modality()).isEqualTo(Modality.MUST);
    var unrecorded = relief("relief.3", Set.of(Fact.AGE), Set.of(), anybody());
    assertThat(new Reasons(book(unrecorded), known(old)).of(ground).modality()).isNull();
  }

  @Test
  void aVerdictThatRestsOnAnotherRuleIsAsBindingAsThatButClassesOfTalentsAreNot() {
    var asks = rule("card", "CARD", Set.of(), Set.of(), condition(Fact.GRANTED, "class:a"));
    var card = binding(asks, Modality.MUST);
    var may = binding(ground("class:a.1", anybody()), Modality.MAY);
    assertThat(new Reasons(book(may), known(Facts.NONE)).of(card).modality())
        .isEqualTo(Modality.MAY);
    var wished = rule("class:a.2", "TALENT_CLASS_GROUND", Set.of(), Set.of(), anybody());
    var talent = new Reasons(book(binding(wished, Modality.ENCOURAGED)), known(Facts.NONE));
    assertThat(talent.of(card).verdict()).isEqualTo(MET);
    assertThat(talent.of(card).modality()).isEqualTo(Modality.MUST);
  }

  @Test
  void namesTheReliefThatCountsYearsAbroad() {
    var counting = relief("relief", Set.of(), Set.of(Fact.EXPERIENCE_ABROAD), anybody());
    var years = years(Fact.EXPERIENCE, "1").with(Fact.EXPERIENCE_ABROAD, BigDecimal.ONE);
    var counted = first(ground("class:a", TWO_YEARS), years, counting);
    assertThat(counted.countedBy()).isEqualTo(new Reference("relief"));
    assertThat(counted.found()).isEqualTo(Wording.years(BigDecimal.TWO));
    var enough = years(Fact.EXPERIENCE, "3").with(Fact.EXPERIENCE_ABROAD, BigDecimal.ONE);
    assertThat(first(ground("class:a", TWO_YEARS), enough, counting).countedBy()).isNull();
    var few = years(Fact.EXPERIENCE, "0").with(Fact.EXPERIENCE_ABROAD, BigDecimal.ONE);
    assertThat(first(ground("class:a", TWO_YEARS), few, counting).countedBy()).isNull();
    assertThat(first(ground("class:a", YOUNG), years(Fact.AGE, "7"), counting).countedBy())
        .isNull();
  }

  @Test
  void saysNothingOfYearsThatNobodyKnows() {
    assertThat(first(ground("class:a", TWO_YEARS), Facts.NONE).found()).isNull();
    assertThat(first(ground("class:a", TWO_YEARS), years(Fact.EXPERIENCE_ABROAD, "1")).found())
        .isNotNull();
    assertThat(first(ground("class:a", TWO_YEARS), years(Fact.EXPERIENCE, "1")).found())
        .isEqualTo(Wording.text("found.atLeast", Wording.years(BigDecimal.ONE)));
  }

  @Test
  void saysByWhichRulesSomethingIsGranted() {
    var asks = rule("card", "CARD", Set.of(), Set.of(), condition(Fact.GRANTED, "class:a"));
    var one = ground("class:a.1", anybody());
    var other = ground("class:a.2", DEGREE);
    var third = ground("class:a.3", anybody());
    assertThat(first(asks, Facts.NONE, one, other, third).found())
        .isEqualTo(new Text("class:a.1, class:a.3", "《class:a.1》、《class:a.3》"));
    assertThat(first(asks, Facts.NONE, other).found()).isNull();
  }

  @Test
  void saysAFactInWords() {
    assertThat(found(YOUNG, years(Fact.AGE, "30"))).isEqualTo("30 years");
    assertThat(found(YOUNG, Facts.NONE)).isNull();
    assertThat(found(circumstance("condition:a"), Facts.NONE.with("condition:a", true)))
        .isEqualTo("yes");
    assertThat(found(circumstance("condition:a"), Facts.NONE.with("condition:a", false)))
        .isEqualTo("no");
    assertThat(found(circumstance("condition:a"), Facts.NONE)).isNull();
    assertThat(found(DEGREE, holding(Fact.DEGREE, "MASTER"))).isEqualTo("master's degree");
    assertThat(found(DEGREE, holding(Fact.DEGREE))).isEqualTo("none");
    assertThat(found(DEGREE, Facts.NONE)).isNull();
    assertThat(found(condition(Fact.GRANTED, "class:a"), Facts.NONE)).isNull();
  }

  private static @Nullable String found(Condition condition, Facts facts) {
    var found = known(facts).found(condition);
    return found == null ? null : found.english();
  }

  @Test
  void saysARangeOfYearsInWords() {
    var one = BigDecimal.ONE;
    var five = new BigDecimal("5");
    assertThat(Case.years(new Range(null, null))).isNull();
    assertThat(Case.years(new Range(null, five)).english()).isEqualTo("at most 5 years");
    assertThat(Case.years(new Range(one, null)).english()).isEqualTo("at least 1 year");
    assertThat(Case.years(new Range(one, five)).english()).isEqualTo("between 1 and 5 years");
    assertThat(Case.years(new Range(five, new BigDecimal("5.0"))).english()).isEqualTo("5 years");
  }

  @Test
  void saysPostsByTheNamesOfTheirInstitutions() {
    var names = Map.of("institution:a", new Text("Example University", "示例大学"));
    var posts =
        List.of(
            new Post("PROFESSOR", "UNIVERSITY", "institution:a", true),
            new Post(null, "ENTERPRISE", "institution:b", true),
            new Post("STAFF", null, null, true));
    var facts = new Facts(Map.of(), Map.of(), posts, Map.of());
    assertThat(new Case(facts, Map.of(), names).found(condition(Fact.POST)).english())
        .isEqualTo(
            "professor at Example University, a post of unknown rank at enterprise, staff at an"
                + " institution of unknown kind");
    var none = new Facts(Map.of(), Map.of(), List.of(), Map.of());
    assertThat(found(condition(Fact.POST), none)).isEqualTo("none");
    assertThat(found(condition(Fact.POST), Facts.NONE)).isNull();
  }

  @Test
  void namesTheRecordsRatherThanWhatFollowsFromThem() {
    var award = condition(Fact.AWARD, "award:a");
    var names = Map.of("award:a", new Text("Prize", "奖"));
    var recorded =
        new Case(
            holding(Fact.AWARD, "award:a", "award:wide"),
            Map.of(Fact.AWARD, List.of("award:a", "award:b")),
            names);
    assertThat(recorded.found(award).english()).isEqualTo("Prize, award:b");
    var empty = new Case(holding(Fact.AWARD, "award:a"), Map.of(Fact.AWARD, List.of()), names);
    assertThat(empty.found(award).english()).isEqualTo("Prize");
    assertThat(recorded.evidence(Fact.AWARD))
        .containsExactly(new Reference("award:a"), new Reference("award:b"));
  }

  @Test
  void presumesAValueOnlyWhereNothingIsKnown() {
    assertThat(known(Facts.NONE).presumed(Fact.ORIGIN, "FOREIGN").facts())
        .isEqualTo(holding(Fact.ORIGIN, "FOREIGN"));
    var domestic = known(holding(Fact.ORIGIN, "DOMESTIC"));
    assertThat(domestic.presumed(Fact.ORIGIN, "FOREIGN")).isSameAs(domestic);
    var inquiry = new Inquiry(DAY, book(), known(Facts.NONE)).presuming(Fact.ORIGIN, "FOREIGN");
    assertThat(inquiry.facts().facts()).isEqualTo(holding(Fact.ORIGIN, "FOREIGN"));
    assertThat(inquiry.on()).isEqualTo(DAY);
  }

  @Test
  void aCaseMayBeUnderProgrammesWhosePersonTimesItCounts() {
    var programme = condition(Fact.PROGRAMME, "programme:a");
    var rule = rule("bonus", "BONUS", Set.of(), Set.of(), programme);
    var inquiry = new Inquiry(DAY, book(rule), known(Facts.NONE));
    assertThat(inquiry.reasons().of(rule).verdict()).isEqualTo(UNKNOWN);
    assertThat(inquiry.reasons(Set.of("programme:a")).of(rule).verdict()).isEqualTo(MET);
    assertThat(known(Facts.NONE).under(Set.of("programme:a")).facts().holding(Fact.PROGRAMME))
        .isEqualTo(new Holdings(Set.of("programme:a"), false));
  }

  @Test
  void theAnswerIsTheFirstClassThatIsMet() {
    var assessment =
        assessed(
            holding(Fact.DEGREE, "DOCTORATE"),
            ground("class:a", YOUNG),
            ground("class:b", DEGREE),
            ground("class:c", DEGREE));
    assertThat(assessment.metClass()).isEqualTo(new Reference("class:b"));
    assertThat(assessment.verdict()).isEqualTo(MET);
    assertThat(assessment.metBy())
        .extracting(RuleVerdict::rule)
        .containsExactly(new Reference("class:b"));
    assertThat(assessment.undecidedBefore()).containsExactly(new Reference("class:a"));
    assertThat(assessment.classes().getFirst().whatWouldHelp()).hasSize(1);
  }

  @Test
  void withoutAClassThatIsMetNothingIsUndecidedBefore() {
    var open = assessed(years(Fact.AGE, "61"), ground("class:a", YOUNG), ground("class:b", DEGREE));
    assertThat(open.verdict()).isEqualTo(UNKNOWN);
    assertThat(open.metClass()).isNull();
    assertThat(open.metBy()).isEmpty();
    assertThat(open.undecidedBefore()).isEmpty();
    assertThat(assessed(years(Fact.AGE, "61"), ground("class:a", YOUNG)).verdict())
        .isEqualTo(NOT_MET);
    assertThat(assessed(Facts.NONE).verdict()).isEqualTo(UNKNOWN);
    var decided =
        assessed(
            holding(Fact.DEGREE, "DOCTORATE").with(Fact.AGE, new BigDecimal("61")),
            ground("class:a", YOUNG),
            ground("class:b", DEGREE));
    assertThat(decided.undecidedBefore()).isEmpty();
  }

  @Test
  void onlyTheGroundsThatAreMetAreNamed() {
    var assessment =
        assessed(
            holding(Fact.DEGREE, "DOCTORATE"),
            ground("class:a.1", YOUNG),
            ground("class:a.2", DEGREE));
    assertThat(assessment.metBy())
        .extracting(RuleVerdict::rule)
        .containsExactly(new Reference("class:a.2"));
    assertThat(assessment.classes().getFirst().verdict()).isEqualTo(Verdict.MET);
  }

  private static ClassAssessment assessed(Facts facts, Rule... grounds) {
    var book = book(grounds);
    var reasons = new Reasons(book, known(facts));
    return new ClassAssessment(
        DAY,
        book.grounds("PERMIT_GROUND").entrySet().stream()
            .map(each -> reasons.of(new Reference(each.getKey()), each.getValue()))
            .toList(),
        List.of(),
        new AppliedReadings(new Inquiry(DAY, book(), known(Facts.NONE)), _ -> ""));
  }
}
