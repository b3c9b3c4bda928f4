package org.talentgraph.demonstration;

import java.util.List;

/** What a Beilun enterprise looks for, as far as an introduction needs to know it. */
record BeilunDemand(String id, Institution enterprise, List<String> skills, Outcome outcome) {

  /** What came of the demand by November 2021. */
  enum Outcome {
    CONTRACTED,
    INTRODUCED,
    OPEN
  }
}
