package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.rules.MadeUp.at;
import static org.talentgraph.rules.MadeUp.atLeast;
import static org.talentgraph.rules.MadeUp.book;
import static org.talentgraph.rules.MadeUp.condition;
import static org.talentgraph.rules.MadeUp.ground;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Verdict;

/** The sample cases differ in all that a rule can ask for, so that a preview shows its changes. */
class SampleCasesTests {

  private static final Condition PROFESSOR =
      at(condition(Fact.POST, "PROFESSOR"), false, "UNIVERSITY");

  private static Stream<Condition> conditions() {
    return Stream.of(
        PROFESSOR,
        condition(Fact.POST, "LANGUAGE_TEACHER"),
        atLeast(Fact.EXPERIENCE_ABROAD, "3"),
        atLeast(Fact.EXPERIENCE, "5"),
        atLeast(Fact.STAY, "2"),
        condition(Fact.ORIGIN, "HONG_KONG_MACAO_TAIWAN"),
        condition(Fact.ORIGIN, "FOREIGN"),
        condition(Fact.ACADEMICIAN, "true"),
        condition(Fact.AWARD, "award:one"),
        condition(Fact.DEGREE, "DOCTORATE"),
        MadeUp.circumstance("condition:one"));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void someMeetEachConditionAndSomeDoNot(Condition condition) {
    assertThat(verdicts(condition, condition)).contains(Verdict.MET, Verdict.NOT_MET).hasSize(200);
  }

  @Test
  void aFurtherConditionChangesNothingElse() {
    var award = condition(Fact.AWARD, "award:one");
    assertThat(verdicts(award, award, PROFESSOR)).isEqualTo(verdicts(award, award));
    assertThat(verdicts(PROFESSOR, PROFESSOR, award)).isEqualTo(verdicts(PROFESSOR, PROFESSOR));
  }

  @Test
  void nobodyHasWorkedLongerThanSinceTheAgeOfTwenty() {
    assertThat(SampleCases.of(book(ground("class:a", PROFESSOR))))
        .allMatch(
            each ->
                each.facts()
                        .experience()
                        .within(null, working(each.facts().number(Fact.AGE).most()))
                    == Verdict.MET);
  }

  @Test
  void whoHasAPostIsToldByIt() {
    assertThat(SampleCases.of(book(ground("class:a", PROFESSOR))))
        .filteredOn(each -> PROFESSOR.in(each.facts()) == Verdict.MET)
        .isNotEmpty()
        .allMatch(each -> each.words().english().contains("professor at university"))
        .allMatch(each -> each.words().chinese().contains("教授"));
  }

  private static BigDecimal working(BigDecimal age) {
    return age.subtract(BigDecimal.valueOf(20));
  }

  private static List<Verdict> verdicts(Condition asked, Condition... all) {
    return SampleCases.of(book(ground("class:a", all))).stream()
        .map(each -> asked.in(each.facts()))
        .toList();
  }
}
