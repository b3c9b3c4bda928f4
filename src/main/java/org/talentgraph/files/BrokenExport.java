package org.talentgraph.files;

import org.talentgraph.language.InvalidRequest;

/** That a file cannot be completed of which a part is sent: its connection is closed. */
final class BrokenExport extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokenExport(InvalidRequest why) {
    super(why.english());
  }
}
