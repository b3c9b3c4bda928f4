package org.talentgraph.rules;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.talentgraph.IntegrationTest;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.cases.RandomFacts;
import org.talentgraph.cases.Verdict;
import org.talentgraph.model.View;

/** The rules of the documents, as the graph holds them, against facts made up for the test. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesIT {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
  static final List<String> PLACES =
      List.of(
          "province:hebei",
          "city:shijiazhuang",
          "city:tangshan",
          "city:langfang",
          "district:beilun",
          "province:shanxi",
          "zone:shanxi-agri-valley",
          "province:beijing");

  @Autowired Inquiries inquiries;

  /** A condition of a rule of a place. */
  record Asked(String place, RuleBook book, Rule rule, Condition condition) {

    @Override
    public String toString() {
      return place + " " + rule.id() + " " + condition.text().english();
    }
  }

  private RuleBook book(String place) {
    var day = new Inquiries.Day(DAY, View.WHOLE);
    return inquiries.of(null, null, null, SumsInput.NOTHING, place, day, null).book();
  }

  Stream<Asked> conditions() {
    return PLACES.stream()
        .flatMap(
            place -> {
              var book = book(place);
              return book.rules().stream()
                  .flatMap(
                      rule ->
                          rule.conditions().stream()
                              .map(condition -> new Asked(place, book, rule, condition)));
            });
  }

  Stream<Asked> thresholds() {
    return conditions()
        .filter(asked -> asked.condition().fact() != Fact.GRANTED)
        .filter(asked -> asked.condition().atLeast() != null || asked.condition().atMost() != null);
  }

  @Test
  void everyThresholdOfTheDocumentsIsTested() {
    assertThat(thresholds())
        .extracting(asked -> asked.rule().id())
        .contains(
            "rule:permit-b-degree-and-experience",
            "rule:beijing-age-limit",
            "rule:beijing-age-limit-high-end",
            "rule:shanxi-class-1-doctorate-and-five-years",
            "rule:shanxi-class-4-young-graduates",
            "rule:shanxi-international-travel-subsidy");
  }

  @ParameterizedTest
  @MethodSource("thresholds")
  void aThresholdIncludesItsOwnNumberAndNothingBeyond(Asked asked) {
    var condition = asked.condition();
    if (condition.atLeast() != null) {
      assertThat(verdict(condition, condition.atLeast())).isEqualTo(Verdict.MET);
      assertThat(verdict(condition, condition.atLeast().subtract(new BigDecimal("0.01"))))
          .isEqualTo(Verdict.NOT_MET);
    }
    if (condition.atMost() != null) {
      assertThat(verdict(condition, condition.atMost())).isEqualTo(Verdict.MET);
      assertThat(verdict(condition, condition.atMost().add(ONE))).isEqualTo(Verdict.NOT_MET);
    }
  }

  private static Verdict verdict(Condition condition, BigDecimal number) {
    return condition.in(
        Facts.NONE.with(Fact.EXPERIENCE_ABROAD, ZERO).with(condition.fact(), number));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void aConditionIsUnknownMetByItsFactAndNotMetWithoutIt(Asked asked) {
    var condition = asked.condition();
    if (condition.fact() == Fact.GRANTED) {
      assertThat(new Evaluation(asked.book(), Facts.NONE).granting(condition))
          .as("rules that could grant it")
          .isNotEmpty();
      return;
    }
    assertThat(condition.in(Facts.NONE)).isEqualTo(Verdict.UNKNOWN);
    assertThat(condition.in(condition.fulfilled(Facts.NONE))).isEqualTo(Verdict.MET);
    assertThat(condition.in(RandomFacts.denied(condition))).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void everyDegreeCountsFromTheLeastThatIsAsked() {
    var ground = rule("province:hebei", "rule:permit-b-degree-and-experience");
    var degree = condition(ground, Fact.DEGREE);
    assertThat(degree.in(Facts.NONE.with(Fact.DEGREE, Holdings.all(List.of()))))
        .isEqualTo(Verdict.NOT_MET);
    for (var level : List.of("BACHELOR", "MASTER", "DOCTORATE")) {
      assertThat(degree.in(Facts.NONE.with(Fact.DEGREE, Holdings.all(List.of(level)))))
          .isEqualTo(Verdict.MET);
    }
    var travel = rule("province:shanxi", "rule:shanxi-international-travel-subsidy");
    assertThat(
            condition(travel, Fact.DEGREE)
                .in(Facts.NONE.with(Fact.DEGREE, Holdings.all(List.of("BACHELOR")))))
        .isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void moreKnowledgeNeverUndoesAVerdict() {
    var random = new Random(7);
    for (var place : PLACES) {
      var book = book(place);
      var source = new RandomFacts(book, random);
      for (var i = 0; i < 150; i++) {
        var facts = source.some();
        var before = new Evaluation(book, facts);
        var after = new Evaluation(book, source.more(facts));
        for (var rule : book.rules()) {
          if (before.of(rule) != Verdict.UNKNOWN) {
            assertThat(after.of(rule)).as(rule.id()).isEqualTo(before.of(rule));
          }
        }
      }
    }
  }

  @Test
  void whatWouldHelpIsMinimalAndNothingSmallerHelps() {
    var random = new Random(11);
    var tried = 0;
    for (var place : PLACES) {
      var book = book(place);
      var source = new RandomFacts(book, random);
      for (var facts : List.of(Facts.NONE, source.some(), source.some())) {
        var evaluation = new Evaluation(book, facts);
        for (var rule : book.rules()) {
          var universe = new Exhaustive(evaluation, rule).universe();
          if (evaluation.of(rule) != Verdict.MET && universe.size() <= 9) {
            tried += holds(new Exhaustive(evaluation, rule), evaluation, rule);
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(300);
  }

  private static int holds(Exhaustive search, Evaluation evaluation, Rule rule) {
    var minimal = search.minimalSets();
    var found =
        new WhatWouldHelp(evaluation)
            .sets(rule).stream().map(set -> Exhaustive.meanings(set)).toList();
    assertThat(minimal).as(rule.id()).containsAll(found);
    assertThat(smallest(found))
        .as("%s: %s of %s in %s", rule.id(), found, minimal, evaluation.facts())
        .isEqualTo(smallest(minimal).subList(0, smallest(found).size()));
    var help = new WhatWouldHelp(evaluation);
    assertThat(help.ways(List.of(rule))).isEqualTo(found.size());
    assertThat(help.toMeet(List.of(rule)).stream().map(ChangeSet::distance).toList())
        .isEqualTo(
            help.sets(rule).stream()
                .map(set -> distance(set, evaluation.facts()))
                .sorted()
                .limit(3)
                .toList());
    return 1;
  }

  private static BigDecimal distance(Collection<Condition> set, Facts facts) {
    return set.stream()
        .map(each -> Effort.of(each, facts))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros();
  }

  private static List<Integer> smallest(List<Set<Object>> sets) {
    return sets.stream().map(Set::size).sorted().limit(3).toList();
  }

  private Rule rule(String place, String id) {
    return book(place).rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Condition condition(Rule rule, Fact fact) {
    return rule.conditions().stream().filter(each -> each.fact() == fact).findFirst().orElseThrow();
  }

  @Test
  void noRuleAsksInACircleForWhatItGrants() {
    for (var place : PLACES) {
      var book = book(place);
      var evaluation = new Evaluation(book, Facts.NONE);
      book.rules().forEach(rule -> visit(rule, evaluation, new ArrayList<>()));
    }
  }

  private static void visit(Rule rule, Evaluation evaluation, List<String> path) {
    assertThat(path).doesNotContain(rule.id());
    var longer = new ArrayList<>(path);
    longer.add(rule.id());
    rule.conditions().stream()
        .flatMap(
            condition ->
                switch (condition.fact()) {
                  case GRANTED -> evaluation.granting(condition).stream();
                  default -> evaluation.waivers(condition, rule).stream();
                })
        .forEach(other -> visit(other, evaluation, longer));
  }
}
