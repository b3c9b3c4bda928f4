package org.talentgraph.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why no Neo4j can be used, instead of a stack trace. */
class NoGraphFailureAnalyzer extends AbstractFailureAnalyzer<NoGraphException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NoGraphException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
