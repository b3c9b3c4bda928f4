package org.talentgraph.http;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.talentgraph.api.Explained;
import org.talentgraph.api.Explanation;

/** That a request is not executed: the status that says so, and the reason. */
final class RefusedRequest extends RuntimeException implements Explained {

  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final transient Explanation explanation;
  private final transient Map<String, String> headers;
  private final boolean wellFormed;

  RefusedRequest(HttpStatus status, Explanation explanation) {
    this(status, explanation, Map.of());
  }

  RefusedRequest(HttpStatus status, Explanation explanation, Map<String, String> headers) {
    this(status, explanation, headers, false);
  }

  private RefusedRequest(
      HttpStatus status, Explanation explanation, Map<String, String> headers, boolean wellFormed) {
    super(explanation.english(), null, false, false); // an answer, not a fault: no stack trace
    this.status = status;
    this.explanation = explanation;
    this.headers = headers;
    this.wellFormed = wellFormed;
  }

  /** Refuses a request that is well-formed, which older clients are told by status 200. */
  static RefusedRequest wellFormed(HttpStatus status, Explanation explanation) {
    return new RefusedRequest(status, explanation, Map.of(), true);
  }

  int status(AnswerType type) {
    return wellFormed && type == AnswerType.JSON ? AnswerStatus.OK : status.value();
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }

  /** The headers that belong to the status. */
  Map<String, String> headers() {
    return headers;
  }
}
