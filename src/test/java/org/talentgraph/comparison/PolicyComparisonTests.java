package org.talentgraph.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.cases.RecordedDate;
import org.talentgraph.cases.RecordedDate.Precision;
import org.talentgraph.comparison.PolicyComparison.Candidate;
import org.talentgraph.comparison.PolicyComparison.Cell;
import org.talentgraph.comparison.PolicyComparison.Jurisdiction;
import org.talentgraph.comparison.PolicyComparison.Stated;
import org.talentgraph.model.Reference;
import org.talentgraph.rules.Wording;

class PolicyComparisonTests {

  private static final Jurisdiction PROVINCE =
      new Jurisdiction("province", Set.of("province", "country"), Set.of("city", "district"));
  private static final Jurisdiction CITY =
      new Jurisdiction("city", Set.of("city", "province", "country"), Set.of("district"));
  private static final Jurisdiction ELSEWHERE =
      new Jurisdiction("elsewhere", Set.of("elsewhere", "country"), Set.of());

  @Test
  void aCellHoldsTheRulesOfThePlaceAndOfThoseItLiesIn() {
    var rules = List.of(rule("c", "country"), rule("p", "province"), rule("t", "city"));
    assertThat(rulesOf(cell(CITY, rules, null))).containsExactly("c", "p", "t");
    assertThat(rulesOf(cell(PROVINCE, rules, null))).containsExactly("c", "p");
    assertThat(rulesOf(cell(ELSEWHERE, rules, null))).containsExactly("c");
  }

  @Test
  void aCellNamesThePlacesWithinThatHaveARuleOfTheirOwn() {
    var rules = List.of(rule("d", "district"), rule("t", "city"), rule("u", "city"));
    var cell = cell(PROVINCE, rules, null);
    assertThat(cell.narrower()).containsExactly(new Reference("city"), new Reference("district"));
    assertThat(cell.stated()).isFalse();
    assertThat(cell(ELSEWHERE, rules, null).narrower()).isEmpty();
  }

  @Test
  void anEmptyCellSaysThatTheDocumentsHaveNothing() {
    var cell = cell(PROVINCE, List.of(), null);
    assertThat(cell.note()).isEqualTo(Wording.text("comparison.notStated"));
    assertThat(cell.rules()).isEmpty();
  }

  @Test
  void onADayOnlyWhatIsInForceIsCompared() {
    var begins = new RecordedDate(LocalDate.of(2017, 1, 1), Precision.YEAR);
    var rules =
        List.of(
            new Candidate(
                "r", Set.of("topic"), Set.of("province"), new Lifetime(begins, null), false, null));
    var before = cell(PROVINCE, rules, LocalDate.of(2016, 12, 31));
    assertThat(before.stated()).isFalse();
    assertThat(before.note()).isEqualTo(Wording.text("comparison.notInForce"));
    assertThat(cell(PROVINCE, rules, LocalDate.of(2017, 6, 1)).rules())
        .containsExactly(
            new Stated(
                new Reference("r"), null, Wording.text("open.START_IMPRECISE", "2017-01-01")));
    assertThat(cell(PROVINCE, rules, LocalDate.of(2018, 1, 1)).rules())
        .containsExactly(new Stated(new Reference("r"), null, null));
    assertThat(cell(PROVINCE, rules, null).note()).isNull();
  }

  @Test
  void whatIsOnlyPlannedIsOpenOnEveryDay() {
    var planned =
        new Candidate(
            "r", Set.of("topic"), Set.of("province"), new Lifetime(null, null), true, null);
    assertThat(cell(PROVINCE, List.of(planned), LocalDate.of(2018, 1, 1)).rules())
        .containsExactly(new Stated(new Reference("r"), null, Wording.text("open.PLANNED")));
  }

  @Test
  void aRuleIsNotInTheRowOfAnotherTopic() {
    var comparison =
        PolicyComparison.of(
            List.of("other", "topic"), List.of(CITY), List.of(rule("t", "city")), null);
    assertThat(comparison.rows())
        .extracting(row -> row.topic().id() + " " + row.cells().getFirst().stated())
        .containsExactly("other false", "topic true");
  }

  private static Candidate rule(String id, String place) {
    return new Candidate(id, Set.of("topic"), Set.of(place), new Lifetime(null, null), false, null);
  }

  private static Cell cell(Jurisdiction place, List<Candidate> rules, @Nullable LocalDate on) {
    return PolicyComparison.of(List.of("topic"), List.of(place), rules, on)
        .rows()
        .getFirst()
        .cells()
        .getFirst();
  }

  private static List<String> rulesOf(Cell cell) {
    return cell.rules().stream().map(stated -> stated.rule().id()).toList();
  }
}
