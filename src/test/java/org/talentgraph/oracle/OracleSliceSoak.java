package org.talentgraph.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.oracle.Oracle.Questions;

/** One operation of each kind; {@code OracleSoak} asks many. */
class OracleSliceSoak extends Comparison {

  @Test
  void answersAsOfADayAsIfNothingElseHadEverBeen() {
    var leftOut = MEANT_ON_A_DAY.keySet();
    var targets = targets(leftOut);
    assertSame(oracle().ask(asOf("2020-06-15"), new Questions(targets, 1, 2, leftOut)), targets, 5);
  }

  @Test
  void theSdlSaysWhatIsMeantToDiffer() {
    Stream.of(MEANT_ON_A_DAY, MEANT_WHERE_MORE_MATCH)
        .forEach(
            meant ->
                meant.forEach(
                    (field, words) ->
                        assertThat(oracle().description(field)).as(field).contains(words)));
  }
}
