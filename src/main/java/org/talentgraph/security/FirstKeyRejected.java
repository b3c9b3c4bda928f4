package org.talentgraph.security;

import java.io.Serial;

/** That the first API key of the settings cannot be used; the key itself is not told. */
final class FirstKeyRejected extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  FirstKeyRejected(String problem) {
    super(problem);
  }
}
