package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.talentgraph.rules.MadeUp.atLeast;
import static org.talentgraph.rules.MadeUp.atMost;
import static org.talentgraph.rules.MadeUp.book;
import static org.talentgraph.rules.MadeUp.circumstance;
import static org.talentgraph.rules.MadeUp.condition;
import static org.talentgraph.rules.MadeUp.fixed;
import static org.talentgraph.rules.MadeUp.ground;
import static org.talentgraph.rules.MadeUp.holding;
import static org.talentgraph.rules.MadeUp.noneOf;
import static org.talentgraph.rules.MadeUp.relief;
import static org.talentgraph.rules.MadeUp.rule;
import static org.talentgraph.rules.MadeUp.years;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.RandomFacts;
import org.talentgraph.cases.Verdict;

class WhatWouldHelpTests {

  /** None of them is fulfilled along with another. */
  private static final List<Condition> CONDITIONS =
      List.of(
          condition(Fact.DEGREE, "MASTER", "DOCTORATE"),
          condition(Fact.AWARD, "award:one", "award:two"),
          condition(Fact.EMPLOYER_KIND, "ENTERPRISE"),
          condition(Fact.PROGRAMME, "programme:a"),
          atMost(Fact.AGE, "40"),
          atLeast(Fact.STAY, "1"),
          condition(Fact.INDUSTRY, "industry:a"),
          circumstance("condition:a"),
          circumstance("condition:b"),
          atLeast(Fact.EXPERIENCE, "2"),
          condition(Fact.GRANTED, "class:a"),
          noneOf("class:a"));

  /** Books of a few rules, in which some grant or waive what others ask for. */
  private static RuleBook drawn(Random random) {
    var reliefs =
        List.of(
            relief("r.1", Set.of(Fact.AGE), Set.of(), draw(random, 1, 9)),
            relief("r.2", Set.of(Fact.DEGREE, Fact.AWARD), Set.of(), draw(random, 1, 9)),
            relief("r.3", Set.of(), Set.of(Fact.EXPERIENCE_ABROAD), draw(random, 1, 9)));
    List<Rule> rules = new ArrayList<>(reliefs);
    IntStream.range(0, 2)
        .mapToObj(i -> ground("class:a." + i, draw(random, 2, 10)))
        .forEach(rules::add);
    IntStream.range(0, 3)
        .mapToObj(i -> ground("class:b." + i, draw(random, 3, CONDITIONS.size())))
        .forEach(rules::add);
    return new RuleBook(List.copyOf(rules));
  }

  private static Condition[] draw(Random random, int number, int among) {
    return random
        .ints(0, among)
        .distinct()
        .limit(number)
        .mapToObj(CONDITIONS::get)
        .toArray(Condition[]::new);
  }

  @Test
  void whatIsFoundIsMinimalAndNothingSmallerHelps() {
    var random = new Random(11);
    var tried = 0;
    for (var i = 0; i < 60; i++) {
      var book = drawn(random);
      var source = new RandomFacts(book, random);
      for (var facts : List.of(Facts.NONE, source.some(), source.more(source.some()))) {
        var evaluation = new Evaluation(book, facts);
        for (var rule : book.rules()) {
          var search = new Exhaustive(evaluation, rule);
          if (evaluation.of(rule) != Verdict.MET && search.universe().size() <= 8) {
            assertFound(search, evaluation, rule);
            tried++;
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(500);
  }

  private static void assertFound(Exhaustive search, Evaluation evaluation, Rule rule) {
    var found =
        new WhatWouldHelp(evaluation)
            .sets(rule).stream().map(set -> Exhaustive.meanings(set)).toList();
    var minimal = search.minimalSets();
    assertThat(minimal).as("%s in %s", rule, evaluation.facts()).containsAll(found);
    assertThat(sizes(found))
        .as("%s of %s in %s", found, minimal, rule)
        .isEqualTo(sizes(minimal).subList(0, sizes(found).size()));
    assertThat(found.isEmpty())
        .as("%s in %s", rule, evaluation.facts())
        .isEqualTo(minimal.isEmpty());
  }

  private static List<Integer> sizes(List<Set<Object>> sets) {
    return sets.stream().map(Set::size).sorted().limit(3).toList();
  }

  @Test
  void moreKnowledgeNeverUndoesAVerdict() {
    var random = new Random(7);
    for (var i = 0; i < 200; i++) {
      var book = drawn(random);
      var source = new RandomFacts(book, random);
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

  @Test
  void namesTheThreeSmallestSetsTheSmallestFirst() {
    var award = condition(Fact.AWARD, "award:one");
    var stay = atLeast(Fact.STAY, "1");
    var a = circumstance("condition:a");
    var kind = condition(Fact.EMPLOYER_KIND, "ENTERPRISE");
    var four =
        List.of(
            ground("class:x.4", award, stay),
            ground("class:x.3", a),
            ground("class:x.2", kind, award),
            ground("class:x.1", kind));
    var help = new WhatWouldHelp(new Evaluation(new RuleBook(four), Facts.NONE)).toMeet(four);
    assertThat(help)
        .extracting(set -> set.rule().id() + " " + set.changes().size())
        .containsExactly("class:x.3 1", "class:x.1 1", "class:x.4 2");
    var met = new Evaluation(new RuleBook(four), Facts.NONE.with("condition:a", true));
    assertThat(new WhatWouldHelp(met).toMeet(four)).isEmpty();
    assertThat(new WhatWouldHelp(met).toMeet(four.subList(0, 1))).hasSize(1);
  }

  @Test
  void namesWhatIsNearestToThePersonBeforeAPrize() {
    var rules =
        List.of(
            ground("class:a.prize", condition(Fact.AWARD, "award:one")),
            ground("class:a.years", atLeast(Fact.STAY, "1"), circumstance("condition:a")),
            ground("class:b.home", fixed(circumstance("condition:home"))));
    var facts = holding(Fact.AWARD).with(Fact.STAY, BigDecimal.ZERO).with("condition:home", false);
    var help = new WhatWouldHelp(new Evaluation(new RuleBook(rules), facts));
    assertThat(help.toMeet(rules))
        .extracting(set -> set.rule().id())
        .containsExactly("class:a.years", "class:a.prize");
    assertThat(help.ways(rules)).isEqualTo(2);
  }

  @Test
  void aChangeSaysHowMuchIsLackingAndWhetherItOnlyHasToBeShown() {
    var ground = ground("class:a", atLeast(Fact.EXPERIENCE, "2"), circumstance("condition:a"));
    var facts =
        years(Fact.EXPERIENCE, "0.5")
            .with(Fact.EXPERIENCE_ABROAD, BigDecimal.ZERO)
            .with("condition:b", true);
    var changes =
        new WhatWouldHelp(new Evaluation(book(ground), facts))
            .toMeet(List.of(ground))
            .getFirst()
            .changes();
    assertThat(changes)
        .extracting(Change::fact, Change::evidence, change -> change.text().english())
        .containsExactly(
            tuple(Fact.EXPERIENCE, false, "1.5 more years of relevant work experience"),
            tuple(Fact.CIRCUMSTANCE, true, "condition:a"));
  }

  @Test
  void aReliefThatIsMetAlreadyDoesNotHideThatYearsAreTooFew() {
    var ground = ground("class:a", atLeast(Fact.EXPERIENCE, "2"));
    var counting = relief("relief", Set.of(), Set.of(Fact.EXPERIENCE_ABROAD));
    var facts = years(Fact.EXPERIENCE, "1").with(Fact.EXPERIENCE_ABROAD, BigDecimal.ZERO);
    var evaluation = new Evaluation(book(ground, counting), facts);
    assertThat(new WhatWouldHelp(evaluation).toMeet(List.of(ground)))
        .singleElement()
        .satisfies(
            set ->
                assertThat(set.changes())
                    .extracting(Change::fact)
                    .containsExactly(Fact.EXPERIENCE));
  }

  @Test
  void nothingHelpsWhereAFactCannotBeOtherwise() {
    var ground = ground("class:a", condition(Fact.ORIGIN, "FOREIGN"));
    var evaluation = new Evaluation(book(ground), holding(Fact.ORIGIN, "DOMESTIC"));
    assertThat(new WhatWouldHelp(evaluation).toMeet(List.of(ground))).isEmpty();
    var none = rule("card", "CARD", Set.of(), Set.of(), noneOf("class:b"));
    var granted = new Evaluation(book(ground("class:b", MadeUp.anybody()), none), Facts.NONE);
    assertThat(new WhatWouldHelp(granted).toMeet(List.of(none))).isEmpty();
  }
}
