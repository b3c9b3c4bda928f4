package org.talentgraph.http;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;

/** The HTTP status of an executed request, as GraphQL over HTTP of September 2026 gives it. */
final class AnswerStatus {

  static final int OK = 200;

  /** Data and errors. The number is GraphQL's own, so that only its own media type may have it. */
  static final int PARTIAL = 294;

  private AnswerStatus() {}

  static int of(ExecutionResult result, AnswerType type) {
    if (type == AnswerType.JSON || result.getErrors().isEmpty()) {
      return OK;
    }
    return result.isDataPresent() ? PARTIAL : ofRequestErrors(result.getErrors());
  }

  private static int ofRequestErrors(List<GraphQLError> errors) {
    return errors.stream().mapToInt(AnswerStatus::of).max().orElseThrow();
  }

  private static int of(GraphQLError error) {
    if (error.getErrorType() == ErrorType.InvalidSyntax) {
      return 400;
    }
    var extensions = error.getExtensions();
    return switch (String.valueOf(extensions == null ? null : extensions.get("code"))) {
      case "DOCUMENT_TOO_LARGE" -> 400;
      case "INTERNAL_ERROR" -> 500;
      case "BUSY", "STARTING", "DATABASE_UNAVAILABLE", "TIMEOUT" -> 503;
      default -> 422;
    };
  }
}
