package org.talentgraph.ingestion;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * What a person reads, instead of a stack trace, where a seed folder has rows that cannot be
 * loaded.
 */
class FolderRejectedFailureAnalyzer extends AbstractFailureAnalyzer<FolderRejected> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, FolderRejected cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct the rows named above, or leave the folder out of talent-graph.seed.folders.",
        cause);
  }
}
