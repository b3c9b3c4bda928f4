package org.talentgraph.http;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the folder of stored documents that cannot be read, instead of a stack trace. */
class DocumentsRejectedFailureAnalyzer extends AbstractFailureAnalyzer<DocumentsRejected> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DocumentsRejected cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct talent-graph.documents.folders: each names a folder with .graphql files or with"
            + " the persisted-documents.json of graphql-codegen.",
        cause);
  }
}
