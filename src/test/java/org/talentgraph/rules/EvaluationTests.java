package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talentgraph.cases.Verdict.MET;
import static org.talentgraph.cases.Verdict.NOT_MET;
import static org.talentgraph.cases.Verdict.UNKNOWN;
import static org.talentgraph.rules.MadeUp.anybody;
import static org.talentgraph.rules.MadeUp.atLeast;
import static org.talentgraph.rules.MadeUp.atMost;
import static org.talentgraph.rules.MadeUp.binding;
import static org.talentgraph.rules.MadeUp.book;
import static org.talentgraph.rules.MadeUp.condition;
import static org.talentgraph.rules.MadeUp.ground;
import static org.talentgraph.rules.MadeUp.holding;
import static org.talentgraph.rules.MadeUp.limit;
import static org.talentgraph.rules.MadeUp.noneOf;
import static org.talentgraph.rules.MadeUp.placed;
import static org.talentgraph.rules.MadeUp.relief;
import static org.talentgraph.rules.MadeUp.rule;
import static org.talentgraph.rules.MadeUp.uncertain;
import static org.talentgraph.rules.MadeUp.years;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Verdict;

class EvaluationTests {

  private static final Condition DEGREE = condition(Fact.DEGREE, "DOCTORATE");
  private static final Condition YOUNG = atMost(Fact.AGE, "60");
  private static final Condition TWO_YEARS = atLeast(Fact.EXPERIENCE, "2");
  private static final Facts DOCTOR = holding(Fact.DEGREE, "DOCTORATE");

  private static Verdict verdict(Rule rule, Facts facts, Rule... others) {
    var rules = new ArrayList<>(List.of(others));
    rules.add(rule);
    return new Evaluation(new RuleBook(rules), facts).of(rule);
  }

  @Test
  void aRuleIsMetWhenAllItsConditionsAre() {
    var both = ground("class:a", DEGREE, YOUNG);
    assertThat(verdict(both, DOCTOR.with(Fact.AGE, BigDecimal.TEN))).isEqualTo(MET);
    assertThat(verdict(both, DOCTOR)).isEqualTo(UNKNOWN);
    assertThat(verdict(both, DOCTOR.with(Fact.AGE, new BigDecimal("61")))).isEqualTo(NOT_MET);
  }

  @Test
  void aRuleThatAsksForNothingIsUndecidedForEverybody() {
    var nothing = ground("class:a");
    assertThat(verdict(nothing, DOCTOR)).isEqualTo(UNKNOWN);
    assertThat(nothing.openBecause()).isEqualTo(Wording.text("open.AUDIENCE"));
    var commission = rule("rule:a", "COMMISSION", Set.of(), Set.of());
    assertThat(verdict(commission, DOCTOR)).isEqualTo(UNKNOWN);
    var duty = rule("rule:b", "OBLIGATION", Set.of(), Set.of());
    assertThat(verdict(duty, DOCTOR)).isEqualTo(MET);
    assertThat(duty.open()).isFalse();
  }

  @Test
  void aRuleThatWasPerhapsNotInForceIsNeverMetForCertain() {
    var perhaps = uncertain(ground("class:a", DEGREE));
    assertThat(verdict(perhaps, DOCTOR)).isEqualTo(UNKNOWN);
    assertThat(verdict(perhaps, holding(Fact.DEGREE, "BACHELOR"))).isEqualTo(NOT_MET);
  }

  @Test
  void aReliefWaivesAConditionOfGroundsForAPermitOnly() {
    var old = DOCTOR.with(Fact.AGE, new BigDecimal("70"));
    var waiver = relief("relief", Set.of(Fact.AGE), Set.of(), DEGREE);
    assertThat(verdict(ground("class:a", YOUNG), old, waiver)).isEqualTo(MET);
    assertThat(verdict(ground("class:a", YOUNG), years(Fact.AGE, "70"), waiver)).isEqualTo(UNKNOWN);
    assertThat(
            verdict(
                ground("class:a", YOUNG),
                holding(Fact.DEGREE, "BACHELOR").with(Fact.AGE, new BigDecimal("70")),
                waiver))
        .isEqualTo(NOT_MET);
    var talents = rule("class:t", "TALENT_CLASS_GROUND", Set.of(), Set.of(), YOUNG);
    assertThat(verdict(talents, old, waiver)).isEqualTo(NOT_MET);
    var another = relief("relief", Set.of(Fact.DEGREE), Set.of(), DEGREE);
    assertThat(verdict(ground("class:a", YOUNG), old, another)).isEqualTo(NOT_MET);
  }

  @Test
  void whatSeveralRulesGrantIsGrantedByOneOfThem() {
    var one = ground("class:a.1", DEGREE);
    var other = ground("class:a.2", YOUNG);
    var asks = rule("card", "CARD", Set.of(), Set.of(), condition(Fact.GRANTED, "class:a"));
    assertThat(verdict(asks, DOCTOR, one, other)).isEqualTo(MET);
    assertThat(verdict(asks, Facts.NONE, one, other)).isEqualTo(UNKNOWN);
    var neither = holding(Fact.DEGREE, "MASTER").with(Fact.AGE, new BigDecimal("61"));
    assertThat(verdict(asks, neither, one, other)).isEqualTo(NOT_MET);
    assertThat(verdict(asks, DOCTOR)).isEqualTo(NOT_MET);
    var itself = rule("card", "CARD", Set.of(), Set.of(), condition(Fact.GRANTED, "class:a.1"));
    assertThat(verdict(itself, DOCTOR, one)).isEqualTo(MET);
  }

  @Test
  void aRuleMayAskThatNothingOfThisIsGranted() {
    var one = ground("class:a", DEGREE);
    var asks = rule("card", "CARD", Set.of(), Set.of(), noneOf("class:a"));
    assertThat(verdict(asks, DOCTOR, one)).isEqualTo(NOT_MET);
    assertThat(verdict(asks, holding(Fact.DEGREE, "MASTER"), one)).isEqualTo(MET);
    assertThat(verdict(asks, Facts.NONE, one)).isEqualTo(UNKNOWN);
  }

  @Test
  void onlyWhatSurelyHoldsLimitsAPayment() {
    var rent = rule("rent", "SUBSIDY", Set.of(), Set.of(), DEGREE);
    assertThat(limits(rent, limit("rent", true))).hasSize(1);
    assertThat(limits(rent, limit("rent", true, DEGREE))).hasSize(1);
    assertThat(limits(rent, limit("rent", true, YOUNG))).isEmpty();
    assertThat(limits(rent, limit("rent", false))).isEmpty();
    assertThat(limits(rent, uncertain(limit("rent", true)))).isEmpty();
    assertThat(limits(rent, limit("journey", true))).isEmpty();
  }

  private static List<Payment> limits(Rule rule, Rule limit) {
    return new Evaluation(book(rule, limit), DOCTOR).limits(rule);
  }

  @Test
  void whatRestsOnWhatIsOnlyAllowedIsOnlyAllowedToo() {
    var card = asking("card", "class:a");
    var must = ground("class:a.1", DEGREE);
    var may = binding(ground("class:a.2", DEGREE), Modality.MAY);
    assertThat(isPromised(card, must)).isTrue();
    assertThat(isPromised(card, may)).isFalse();
    assertThat(isPromised(card, may, must)).isTrue(); // one of them is enough
    assertThat(isPromised(card, may, ground("class:a.1", YOUNG))).isFalse();
    assertThat(isPromised(asking("gift", "card"), card, may)).isFalse();
    var class4 = rule("class:a.3", "TALENT_CLASS_GROUND", Set.of(), Set.of(), DEGREE);
    assertThat(isPromised(card, binding(class4, Modality.ENCOURAGED))).isTrue();
    assertThat(isPromised(binding(card, Modality.MAY), must)).isFalse();
    assertThat(isPromised(card)).isTrue(); // which nobody has
    var rent = rule("rent", "SUBSIDY", Set.of(), Set.of(), DEGREE);
    var limit = limit("rent", true, condition(Fact.GRANTED, "class:a"));
    assertThat(new Evaluation(book(rent, limit, must), DOCTOR).limits(rent)).hasSize(1);
    assertThat(new Evaluation(book(rent, limit, may), DOCTOR).limits(rent)).isEmpty();
  }

  private static Rule asking(String id, String granted) {
    return rule(id, "CARD", Set.of(), Set.of(), condition(Fact.GRANTED, granted));
  }

  private static boolean isPromised(Rule rule, Rule... others) {
    return new Evaluation(book(others), DOCTOR).payment(rule).promised();
  }

  @Test
  void eachRuleThatGrantsSomethingIsNamedOnce() {
    var one = ground("class:a", DEGREE);
    var granting = new Evaluation(book(one), DOCTOR);
    assertThat(granting.granting(condition(Fact.GRANTED, "class:a", "class:a")))
        .containsExactly(one);
    assertThat(granting.granting(condition(Fact.GRANTED, "class:b"))).isEmpty();
  }

  @Test
  void rulesThatGrantWhatTheyAskForInACircleAreRefused() {
    var one = rule("a", "CARD", Set.of(), Set.of(), condition(Fact.GRANTED, "b"));
    var other = rule("b", "CARD", Set.of(), Set.of(), condition(Fact.GRANTED, "a"));
    assertThatThrownBy(() -> verdict(one, Facts.NONE, other))
        .hasMessageContaining("circle: [a, b]");
    var twice =
        rule(
            "a",
            "CARD",
            Set.of(),
            Set.of(),
            condition(Fact.GRANTED, "b"),
            condition(Fact.GRANTED, "b", "c"));
    assertThat(verdict(twice, Facts.NONE, ground("b", anybody()))).isEqualTo(MET);
  }

  @Test
  void yearsAbroadCountLikeTheOthers() {
    var ground = ground("class:a", TWO_YEARS);
    var here = years(Fact.EXPERIENCE, "1");
    assertThat(verdict(ground, here)).isEqualTo(UNKNOWN);
    assertThat(verdict(ground, here.with(Fact.EXPERIENCE_ABROAD, BigDecimal.ZERO)))
        .isEqualTo(NOT_MET);
    assertThat(verdict(ground, here.with(Fact.EXPERIENCE_ABROAD, BigDecimal.ONE))).isEqualTo(MET);
    assertThat(verdict(ground, years(Fact.EXPERIENCE_ABROAD, "10"))).isEqualTo(MET);
  }

  @Test
  void whatIsWaivedByItselfNeedsNoWaiver() {
    var evaluation =
        new Evaluation(book(relief("relief", Set.of(Fact.DEGREE), Set.of(), YOUNG)), Facts.NONE);
    var ground = ground("class:a", DEGREE);
    assertThat(evaluation.of(DEGREE, ground)).isEqualTo(UNKNOWN);
    assertThat(evaluation.own(DEGREE)).isEqualTo(UNKNOWN);
    assertThat(evaluation.waivers(DEGREE, ground)).hasSize(1);
    assertThat(evaluation.facts()).isSameAs(Facts.NONE);
    assertThat(evaluation.anyOf(List.of())).isEqualTo(NOT_MET);
  }

  @Test
  void groundsStandAsTheirSourceHasThem() {
    var second = placed(ground("class:b.2", DEGREE), 2, 1);
    var route = placed(ground("class:b.1", YOUNG), 1, 2);
    var first = placed(ground("class:b.0", YOUNG), 1, 1);
    var a = ground("class:a", DEGREE);
    var grounds =
        book(second, route, first, a, relief("r", Set.of(), Set.of())).grounds("PERMIT_GROUND");
    assertThat(grounds.keySet()).containsExactly("class:a", "class:b");
    assertThat(grounds.get("class:b")).containsExactly(first, route, second);
  }
}
