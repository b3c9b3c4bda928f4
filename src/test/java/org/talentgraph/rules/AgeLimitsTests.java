package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.cases.Verdict.MET;
import static org.talentgraph.cases.Verdict.NOT_MET;
import static org.talentgraph.cases.Verdict.UNKNOWN;
import static org.talentgraph.rules.MadeUp.atMost;
import static org.talentgraph.rules.MadeUp.circumstance;
import static org.talentgraph.rules.MadeUp.condition;
import static org.talentgraph.rules.MadeUp.ground;
import static org.talentgraph.rules.MadeUp.holding;
import static org.talentgraph.rules.MadeUp.rule;
import static org.talentgraph.rules.MadeUp.uncertain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.cases.Verdict;

/** Limits of age restrict the grounds for a work permit. */
class AgeLimitsTests {

  private static final Condition DEGREE = condition(Fact.DEGREE, "BACHELOR");
  private static final Rule GROUND = ground("class:b", DEGREE);
  private static final Facts BACHELOR = holding(Fact.DEGREE, "BACHELOR");

  private static Rule limit(String id, Condition... conditions) {
    return rule(id, "AGE_LIMIT", Set.of(), Set.of(), conditions);
  }

  private static Facts aged(int age) {
    return BACHELOR.with(Fact.AGE, BigDecimal.valueOf(age));
  }

  private static Verdict verdict(Facts facts, Rule... others) {
    var rules = new ArrayList<>(List.of(others));
    rules.add(GROUND);
    var book = AgeLimits.among(rules);
    return new Evaluation(book, facts).anyOf(book.grounds("PERMIT_GROUND").get("class:b"));
  }

  @Test
  void aLimitRestrictsEverybody() {
    var limit = limit("limit", atMost(Fact.AGE, "59"));
    assertThat(verdict(aged(59), limit)).isEqualTo(MET);
    assertThat(verdict(aged(60), limit)).isEqualTo(NOT_MET);
    assertThat(verdict(BACHELOR, limit)).isEqualTo(UNKNOWN);
    assertThat(verdict(aged(90))).isEqualTo(MET);
  }

  @Test
  void aLimitForSomeRestrictsThoseOnly() {
    var limit = limit("limit", atMost(Fact.AGE, "59"), condition(Fact.ORIGIN, "FOREIGN"));
    assertThat(verdict(aged(60), limit)).isEqualTo(UNKNOWN);
    assertThat(verdict(aged(60).with(Fact.ORIGIN, held("FOREIGN")), limit)).isEqualTo(NOT_MET);
    assertThat(verdict(aged(60).with(Fact.ORIGIN, held("RETURNEE")), limit)).isEqualTo(MET);
    assertThat(verdict(aged(59), limit)).isEqualTo(MET);
  }

  private static Holdings held(String value) {
    return Holdings.all(List.of(value));
  }

  @Test
  void aLimitThatPerhapsWasNotInForceLeavesItOpen() {
    var limit = uncertain(limit("limit", atMost(Fact.AGE, "59")));
    assertThat(verdict(aged(60), limit)).isEqualTo(UNKNOWN);
    assertThat(verdict(aged(59), limit)).isEqualTo(MET);
  }

  @Test
  void alternativesAreNoRestrictionsOfTheirOwn() {
    var relaxed = limit("relaxed", atMost(Fact.AGE, "65"), circumstance("condition:holder"));
    var general = limit("general", circumstance("condition:general"));
    var either = limit("limits", condition(Fact.GRANTED, "relaxed", "general"));
    var holder = aged(64).with("condition:holder", true);
    assertThat(verdict(holder, relaxed, general, either)).isEqualTo(MET);
    assertThat(verdict(aged(73).with("condition:holder", true), relaxed, general, either))
        .isEqualTo(UNKNOWN);
    assertThat(verdict(aged(73).with("condition:general", false), relaxed, general, either))
        .isEqualTo(NOT_MET);
    assertThat(verdict(aged(30).with("condition:general", true), relaxed, general, either))
        .isEqualTo(MET);
  }
}
