package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.cases.Verdict.MET;
import static org.talentgraph.cases.Verdict.NOT_MET;
import static org.talentgraph.cases.Verdict.UNKNOWN;
import static org.talentgraph.rules.MadeUp.at;
import static org.talentgraph.rules.MadeUp.atLeast;
import static org.talentgraph.rules.MadeUp.atMost;
import static org.talentgraph.rules.MadeUp.circumstance;
import static org.talentgraph.rules.MadeUp.condition;
import static org.talentgraph.rules.MadeUp.fixed;
import static org.talentgraph.rules.MadeUp.holding;
import static org.talentgraph.rules.MadeUp.noneOf;
import static org.talentgraph.rules.MadeUp.open;
import static org.talentgraph.rules.MadeUp.years;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.cases.Post;
import org.talentgraph.cases.RandomFacts;
import org.talentgraph.cases.Range;

class ConditionTests {

  static Stream<Condition> ofEveryKind() {
    return Stream.of(
        atMost(Fact.AGE, "60"),
        atLeast(Fact.EXPERIENCE, "2"),
        atLeast(Fact.EXPERIENCE_ABROAD, "1"),
        atLeast(Fact.STAY, "0.75"),
        condition(Fact.ORIGIN, "FOREIGN"),
        condition(Fact.DEGREE, "MASTER", "DOCTORATE"),
        condition(Fact.AWARD, "award:one", "award:two"),
        condition(Fact.ACADEMICIAN, "true"),
        condition(Fact.PROGRAMME, "programme:a"),
        condition(Fact.QUALIFICATION, "catalogue:a"),
        condition(Fact.INDUSTRY, "industry:a"),
        condition(Fact.EMPLOYER_KIND, "ENTERPRISE"),
        circumstance("condition:a"),
        at(condition(Fact.POST, "PROFESSOR"), false, "UNIVERSITY"));
  }

  @ParameterizedTest
  @MethodSource("ofEveryKind")
  void isUnknownMetByItsFactAndNotMetWithoutIt(Condition condition) {
    assertThat(condition.in(Facts.NONE)).isEqualTo(UNKNOWN);
    assertThat(condition.in(condition.fulfilled(Facts.NONE))).isEqualTo(MET);
    assertThat(condition.in(RandomFacts.denied(condition))).isEqualTo(NOT_MET);
  }

  @ParameterizedTest
  @EnumSource(names = {"AGE", "EXPERIENCE", "EXPERIENCE_ABROAD", "STAY"})
  void aLimitBelongsToWhatItAllows(Fact fact) {
    var least = atLeast(fact, "2");
    assertThat(least.in(years(fact, "2"))).isEqualTo(MET);
    var none = Facts.NONE.with(Fact.EXPERIENCE_ABROAD, BigDecimal.ZERO);
    assertThat(least.in(none.with(fact, new BigDecimal("1.99")))).isEqualTo(NOT_MET);
    var most = atMost(fact, "60");
    assertThat(most.in(none.with(fact, new BigDecimal("60")))).isEqualTo(MET);
    assertThat(most.in(years(fact, "60.01"))).isEqualTo(NOT_MET);
  }

  @Test
  void anOpenListLeavesOtherValuesUndecidedButThoseItExcludes() {
    var awards = open(condition(Fact.AWARD, "award:one"), "award:minor");
    assertThat(awards.in(holding(Fact.AWARD, "award:one"))).isEqualTo(MET);
    assertThat(awards.in(holding(Fact.AWARD, "award:other"))).isEqualTo(UNKNOWN);
    assertThat(awards.in(holding(Fact.AWARD, "award:minor"))).isEqualTo(NOT_MET);
    assertThat(condition(Fact.AWARD, "award:one").in(holding(Fact.AWARD, "award:other")))
        .isEqualTo(NOT_MET);
  }

  @Test
  void oneOfSeveralPostsIsEnough() {
    var professor = at(condition(Fact.POST, "PROFESSOR"), false, "UNIVERSITY");
    assertThat(professor.in(posts(post("STAFF", "UNIVERSITY"), post("PROFESSOR", "UNIVERSITY"))))
        .isEqualTo(MET);
    assertThat(professor.in(posts(post("PROFESSOR", "ENTERPRISE")))).isEqualTo(NOT_MET);
    assertThat(professor.in(posts(post("PROFESSOR", null), post("STAFF", null))))
        .isEqualTo(UNKNOWN);
    assertThat(professor.in(posts())).isEqualTo(NOT_MET);
    var openAt = at(condition(Fact.POST, "PROFESSOR"), true, "UNIVERSITY");
    assertThat(openAt.in(posts(post("PROFESSOR", "ENTERPRISE")))).isEqualTo(UNKNOWN);
    assertThat(open(condition(Fact.POST, "PROFESSOR")).in(posts(post("STAFF", "UNIVERSITY"))))
        .isEqualTo(UNKNOWN);
  }

  private static Facts posts(Post... posts) {
    return new Facts(Facts.NONE.numbers(), Facts.NONE.holdings(), List.of(posts), Map.of());
  }

  private static Post post(String rank, String at) {
    return new Post(rank, at, null, true);
  }

  @Test
  void aCircumstanceHoldsByItselfOrByASpecialCase() {
    var either = circumstance("condition:a", "condition:b", "condition:c");
    assertThat(either.in(Facts.NONE.with("condition:b", true))).isEqualTo(MET);
    assertThat(either.in(Facts.NONE.with("condition:b", false))).isEqualTo(UNKNOWN);
    assertThat(either.in(Facts.NONE.with("condition:b", false).with("condition:c", false)))
        .isEqualTo(NOT_MET);
    assertThat(either.in(Facts.NONE.with("condition:b", true).with("condition:a", false)))
        .isEqualTo(NOT_MET);
  }

  @Test
  void whatRulesGrantIsNotAskedOfTheFacts() {
    var granted = condition(Fact.GRANTED, "class:a");
    assertThat(granted.in(Facts.NONE)).isEqualTo(UNKNOWN);
    assertThat(granted.fulfilled(Facts.NONE)).isSameAs(Facts.NONE);
    assertThat(granted.canBeBroughtAbout(Facts.NONE)).isFalse();
    assertThat(granted.asksForNone()).isFalse();
    assertThat(noneOf("class:a").asksForNone()).isTrue();
    assertThat(atMost(Fact.AGE, "0").asksForNone()).isFalse();
    assertThat(limited(BigDecimal.ONE).asksForNone()).isFalse();
  }

  private static Condition limited(BigDecimal most) {
    var none = noneOf("class:a");
    return new Condition(
        none.id(),
        none.text(),
        none.fact(),
        null,
        most,
        none.values(),
        Set.of(),
        Set.of(),
        false,
        false,
        false,
        List.of());
  }

  @Test
  void nobodyGrowsYoungerIsBornElsewhereOrGivesADegreeBack() {
    var young = atMost(Fact.AGE, "40");
    assertThat(young.canBeBroughtAbout(Facts.NONE)).isTrue();
    assertThat(young.canBeBroughtAbout(years(Fact.AGE, "41"))).isFalse();
    var foreign = condition(Fact.ORIGIN, "FOREIGN");
    assertThat(foreign.canBeBroughtAbout(Facts.NONE)).isTrue();
    assertThat(foreign.canBeBroughtAbout(holding(Fact.ORIGIN, "DOMESTIC"))).isFalse();
    var master = condition(Fact.DEGREE, "MASTER");
    assertThat(master.canBeBroughtAbout(holding(Fact.DEGREE, "BACHELOR"))).isTrue();
    assertThat(master.canBeBroughtAbout(holding(Fact.DEGREE, "MASTER"))).isFalse();
    assertThat(master.canBeBroughtAbout(holding(Fact.DEGREE, "DOCTORATE"))).isFalse();
    var award = condition(Fact.AWARD, "award:one");
    assertThat(award.canBeBroughtAbout(holding(Fact.AWARD, "award:other"))).isTrue();
    var homeless = fixed(circumstance("condition:a"));
    assertThat(homeless.canBeBroughtAbout(Facts.NONE)).isTrue();
    assertThat(homeless.canBeBroughtAbout(Facts.NONE.with("condition:a", false))).isFalse();
  }

  @Test
  void whatAnOpenListDoesNotNameIsAskedOfNobody() {
    var unnamed = open(circumstance("condition:other"));
    assertThat(unnamed.in(Facts.NONE)).isEqualTo(UNKNOWN);
    assertThat(unnamed.in(Facts.NONE.with("condition:other", false))).isEqualTo(NOT_MET);
    assertThat(unnamed.canBeBroughtAbout(Facts.NONE)).isFalse();
    assertThat(unnamed.canBeBroughtAbout(Facts.NONE.with("condition:other", false))).isFalse();
    var foreign = open(condition(Fact.ORIGIN, "FOREIGN"));
    var macao = holding(Fact.ORIGIN, "HONG_KONG_MACAO_TAIWAN");
    assertThat(foreign.in(macao)).isEqualTo(UNKNOWN);
    assertThat(foreign.canBeBroughtAbout(macao)).isFalse();
  }

  @Test
  void isFulfilledByAsLittleAsItTakes() {
    assertThat(atLeast(Fact.STAY, "2").fulfilled(years(Fact.STAY, "1")).number(Fact.STAY))
        .isEqualTo(Range.exactly(new BigDecimal("2")));
    assertThat(atLeast(Fact.STAY, "2").fulfilled(years(Fact.STAY, "3")).number(Fact.STAY))
        .isEqualTo(Range.exactly(new BigDecimal("3")));
    var awards = holding(Fact.AWARD, "award:other");
    assertThat(condition(Fact.AWARD, "award:one", "award:two").fulfilled(awards))
        .isEqualTo(holding(Fact.AWARD, "award:other", "award:one"));
    assertThat(condition(Fact.DEGREE, "MASTER", "DOCTORATE").fulfilled(Facts.NONE))
        .isEqualTo(holding(Fact.DEGREE, "MASTER"));
    assertThat(at(condition(Fact.POST), false).fulfilled(Facts.NONE).posts())
        .containsExactly(new Post(null, null, null, true));
    assertThat(at(condition(Fact.POST, "STAFF"), false, "GROUP").fulfilled(Facts.NONE).posts())
        .containsExactly(new Post("STAFF", "GROUP", null, true));
    var named = circumstance("condition:a").fulfilled(Facts.NONE);
    assertThat(named.circumstances()).containsExactly(Map.entry("condition:a", true));
    var holdings = condition(Fact.EMPLOYER_KIND, "GROUP").fulfilled(Facts.NONE);
    assertThat(holdings.holding(Fact.EMPLOYER_KIND))
        .isEqualTo(new Holdings(Set.of("GROUP"), false));
  }

  @Test
  void meansTheSameWhateverItIsCalled() {
    var one = condition(Fact.AWARD, "award:one");
    var named =
        new Condition(
            "another id",
            one.text(),
            one.fact(),
            null,
            null,
            one.values(),
            Set.of(),
            Set.of(),
            true,
            false,
            false,
            List.of());
    assertThat(named.meaning()).isEqualTo(one.meaning());
    assertThat(condition(Fact.AWARD, "award:two").meaning()).isNotEqualTo(one.meaning());
    assertThat(atLeast(Fact.STAY, "1").meaning()).isNotEqualTo(atMost(Fact.STAY, "1").meaning());
    assertThat(circumstance("condition:a", "condition:b").meaning()).isEqualTo("condition:a");
  }
}
