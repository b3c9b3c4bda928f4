package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.rules.MadeUp.atLeast;
import static org.talentgraph.rules.MadeUp.atMost;
import static org.talentgraph.rules.MadeUp.circumstance;
import static org.talentgraph.rules.MadeUp.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;

/** The formula that {@code Change.distance} publishes. */
class EffortTests {

  private static final Facts NOBODY =
      Facts.NONE
          .with(Fact.EXPERIENCE, new BigDecimal("1.9"))
          .with(Fact.EXPERIENCE_ABROAD, BigDecimal.ZERO)
          .with(Fact.STAY, BigDecimal.ZERO)
          .with(Fact.DEGREE, Holdings.all(List.of("BACHELOR")));

  @ParameterizedTest
  @CsvSource({
    "EXPERIENCE, 2, 0.1",
    "EXPERIENCE, 7, 5.1",
    "EXPERIENCE_IN_MAINLAND, 5, 3.1",
    "EXPERIENCE_ABROAD, 3, 3",
    "STAY, 1, 1"
  })
  void yearsCountByHowManyLack(Fact fact, String asked, String years) {
    assertThat(Effort.of(atLeast(fact, asked), NOBODY)).isEqualByComparingTo(years);
  }

  @Test
  void yearsThatAreNotKnownCountHalf() {
    assertThat(Effort.of(atLeast(Fact.EXPERIENCE, "5"), Facts.NONE)).isEqualByComparingTo("2.5");
    var two = Facts.NONE.with(Fact.EXPERIENCE, BigDecimal.TWO);
    assertThat(Effort.of(atLeast(Fact.EXPERIENCE, "5"), two)).isEqualByComparingTo("1.5");
    assertThat(Effort.of(atMost(Fact.AGE, "60"), Facts.NONE)).isEqualByComparingTo("0.5");
  }

  /** Whoever has too many years does not stand before all others. */
  @Test
  void aNumberBeyondItsLimitCountsOne() {
    var old = Facts.NONE.with(Fact.AGE, new BigDecimal("64"));
    assertThat(Effort.of(atMost(Fact.AGE, "60"), old)).isEqualByComparingTo("1");
    var eight = Facts.NONE.with(Fact.EXPERIENCE_ABROAD, new BigDecimal("8"));
    var fromTwoToFive = MadeUp.between(Fact.EXPERIENCE_ABROAD, "2", "5");
    assertThat(Effort.of(fromTwoToFive, eight)).isEqualByComparingTo("1");
    var half = Facts.NONE.with(Fact.EXPERIENCE_ABROAD, new BigDecimal("0.5"));
    assertThat(Effort.of(fromTwoToFive, half)).isEqualByComparingTo("1.5");
  }

  @Test
  void aDegreeCountsByLevels() {
    assertThat(Effort.of(condition(Fact.DEGREE, "MASTER", "DOCTORATE"), NOBODY))
        .isEqualByComparingTo("3");
    assertThat(Effort.of(condition(Fact.DEGREE, "DOCTORATE"), NOBODY)).isEqualByComparingTo("6");
    var none = NOBODY.with(Fact.DEGREE, Holdings.all(Set.of()));
    assertThat(Effort.of(condition(Fact.DEGREE, "DOCTORATE"), none)).isEqualByComparingTo("9");
  }

  @ParameterizedTest
  @CsvSource({
    "QUALIFICATION, 4",
    "INDUSTRY, 4",
    "ORIGIN, 3",
    "EMPLOYER_KIND, 4",
    "PROGRAMME, 6",
    "AWARD, 20",
    "ACADEMICIAN, 20"
  })
  void otherFactsHaveAFixedDistance(Fact fact, BigDecimal years) {
    var asked = condition(fact, "one");
    var lacking = Facts.NONE.with(fact, Holdings.all(List.of("another")));
    assertThat(Effort.of(asked, lacking)).isEqualByComparingTo(years);
    assertThat(Effort.of(asked, Facts.NONE).multiply(BigDecimal.TWO)).isEqualByComparingTo(years);
  }

  @Test
  void postsAndCircumstancesHaveOneToo() {
    var post = condition(Fact.POST, "PROFESSOR");
    var without = new Facts(NOBODY.numbers(), NOBODY.holdings(), List.of(), NOBODY.circumstances());
    assertThat(Effort.of(post, without)).isEqualByComparingTo("4");
    assertThat(Effort.of(circumstance("condition:a"), Facts.NONE.with("condition:a", false)))
        .isEqualByComparingTo("3");
    assertThat(Effort.of(circumstance("condition:a"), Facts.NONE)).isEqualByComparingTo("1.5");
  }
}
