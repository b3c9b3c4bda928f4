package org.talentgraph.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.talentgraph.oracle.Oracle.Questions;

/** A thousand operations over every root field and every field that Java answers. */
class OracleSoak extends Comparison {

  private static final List<String> DAYS =
      List.of("1950-01-01", "2016-07-01", "2020-06-15", "2022-01-01", "2024-05-01");

  @Test
  void answersAsOfADayAsIfNothingElseHadEverBeen() {
    var leftOut = MEANT_ON_A_DAY.keySet();
    var targets = targets(leftOut);
    List<Outcome> outcomes = new ArrayList<>();
    for (var day : DAYS) {
      outcomes.addAll(oracle().ask(asOf(day), new Questions(targets, 2, 3, leftOut)));
    }
    assertThat(outcomes).hasSizeGreaterThan(900);
    assertSame(outcomes, targets);
  }

  @Test
  void answersDocumentedOnlyAsIfNothingHadBeenMadeUp() {
    var leftOut = MEANT_WITHOUT_WHAT_IS_MADE_UP.keySet();
    var targets = targets(leftOut);
    var outcomes = oracle().ask(new DocumentedRecords(), new Questions(targets, 3, 3, leftOut));
    assertThat(outcomes).hasSizeGreaterThan(280);
    assertSame(outcomes, targets);
  }

  @Test
  void answersACallerAsIfWhatIsHiddenWereNotThere() {
    var targets = targets(Set.of());
    var hidden = Hidden.in(oracle().graph());
    assertThat(hidden.experts()).hasSizeGreaterThan(100);
    var outcomes = oracle().ask(hidden, new Questions(targets, 3, 3, Set.of()));
    assertThat(outcomes).hasSizeGreaterThan(280);
    assertSame(outcomes, targets);
  }
}
