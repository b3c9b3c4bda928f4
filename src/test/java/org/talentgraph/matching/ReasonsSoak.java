package org.talentgraph.matching;

import org.talentgraph.IntegrationTest;

/** The same for the first hundred matches of every open demand. */
@IntegrationTest
class ReasonsSoak extends ReasonsIT {

  @Override
  Size size() {
    return new Size(1, 100);
  }
}
