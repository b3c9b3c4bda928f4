package org.talentgraph.ingestion;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the rows of a seed folder that cannot be loaded, instead of a stack trace. */
class FolderRejectedFailureAnalyzer extends AbstractFailureAnalyzer<FolderRejected> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, FolderRejected cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct the rows named above, or leave the folder out of talent-graph.seed.folders.",
        cause);
  }
}
