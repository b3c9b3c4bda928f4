package org.talentgraph.oracle;

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
}
