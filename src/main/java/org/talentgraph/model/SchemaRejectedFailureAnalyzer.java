package org.talentgraph.model;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what does not fit together in the schema, instead of a stack trace. */
class SchemaRejectedFailureAnalyzer extends AbstractFailureAnalyzer<SchemaRejected> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SchemaRejected cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Mend the files of graph-schema named above, or the Java they need.",
        cause);
  }
}
