package org.talentgraph.graph;

import org.talentgraph.IntegrationTest;

/** The same with ten times as many filters. */
@IntegrationTest
class FiltersSoak extends FiltersIT {

  @Override
  int filters() {
    return 60;
  }
}
