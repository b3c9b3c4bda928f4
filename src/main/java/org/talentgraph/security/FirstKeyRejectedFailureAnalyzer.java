package org.talentgraph.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to set a first API key, instead of a stack trace. */
class FirstKeyRejectedFailureAnalyzer extends AbstractFailureAnalyzer<FirstKeyRejected> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, FirstKeyRejected cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Make a key by `openssl rand -hex 32`, and give either the key by the environment variable"
            + " TALENTGRAPH_SECURITY_FIRSTKEY, or its SHA-256 by"
            + " talent-graph.security.first-key-sha256.",
        cause);
  }
}
