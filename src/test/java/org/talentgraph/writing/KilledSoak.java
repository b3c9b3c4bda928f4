package org.talentgraph.writing;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link KilledIT}, a hundred times; {@code killed.times} sets another number. */
class KilledSoak {

  @TempDir Path folder;

  @Test
  void losesNothingThatItAcknowledgedAndLeavesNothingHalfWritten() throws Exception {
    KilledIT.check(folder, Integer.getInteger("killed.times", 100));
  }
}
