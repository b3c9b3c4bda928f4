package org.talentgraph.http;

import java.nio.file.Path;

/** That a folder of stored documents cannot be used. */
final class DocumentsRejected extends RuntimeException {

  private static final long serialVersionUID = 1;

  DocumentsRejected(Path folder, String problem) {
    super("The documents of %s cannot be read: %s".formatted(folder.toAbsolutePath(), problem));
  }
}
