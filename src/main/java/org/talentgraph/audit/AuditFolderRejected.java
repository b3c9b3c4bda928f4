package org.talentgraph.audit;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** That nothing can be written where it is to be noted who reads and writes what. */
final class AuditFolderRejected extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  AuditFolderRejected(Path folder, IOException cause) {
    super(
        "The audit trail cannot be written to %s: %s".formatted(folder.toAbsolutePath(), cause),
        cause);
  }
}
