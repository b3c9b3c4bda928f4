package org.talentgraph.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the folder in which no audit trail can be written, instead of a stack trace. */
class AuditFolderRejectedFailureAnalyzer extends AbstractFailureAnalyzer<AuditFolderRejected> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, AuditFolderRejected cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Set talent-graph.audit.directory to a folder that this process may write to, or"
            + " talent-graph.audit.enabled to false.",
        cause);
  }
}
