package org.talentgraph.model;

import java.io.Serial;
import java.util.List;

/** The SDL files, the graph schema and the Java do not fit together. */
public final class SchemaRejected extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public SchemaRejected(List<String> problems) {
    super("The schema does not fit together:\n" + String.join("\n", problems));
  }
}
