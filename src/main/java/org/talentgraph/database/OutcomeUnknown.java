package org.talentgraph.database;

import java.io.Serial;

/** Says that the database failed in a commit, so that nobody knows whether it is stored. */
public final class OutcomeUnknown extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public OutcomeUnknown(Throwable failure) {
    super("It is not known whether what was written is stored", failure);
  }
}
