package org.talentgraph.changes;

import org.talentgraph.IntegrationTest;

/** The same with a hundred cuts. */
@IntegrationTest
class BrokenConnectionsSoak extends BrokenConnectionsIT {

  @Override
  int cuts() {
    return 100;
  }
}
