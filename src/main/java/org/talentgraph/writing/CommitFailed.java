package org.talentgraph.writing;

import java.io.Serial;

/** Says that a commit failed; it may be stored all the same. */
final class CommitFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  CommitFailed(Throwable failure) {
    super("The commit failed", failure);
  }
}
