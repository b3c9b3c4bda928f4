package org.talentgraph.http;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.language.ErrorCode;

/** The HTTP status of an executed request, as GraphQL over HTTP of September 2026 gives it. */
final class AnswerStatus {

  static final int OK = 200;

  /** Data and errors. The number is GraphQL's own, so that only its own media type may have it. */
  static final int PARTIAL = 294;

  static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  static final int TOO_MANY_REQUESTS = 429;

  /** Whatever type they accept: clients renew tokens, and gateways count refusals, by these. */
  private static final Set<Integer> OF_CALLERS = Set.of(UNAUTHORIZED, FORBIDDEN, TOO_MANY_REQUESTS);

  private AnswerStatus() {}

  static int of(ExecutionResult result, AnswerType type) {
    if (result.getErrors().isEmpty()) {
      return OK;
    }
    var status = result.isDataPresent() ? PARTIAL : ofRequestErrors(result.getErrors());
    return type == AnswerType.JSON && !OF_CALLERS.contains(status) ? OK : status;
  }

  private static int ofRequestErrors(List<GraphQLError> errors) {
    return errors.stream().mapToInt(AnswerStatus::of).max().orElseThrow();
  }

  private static int of(GraphQLError error) {
    if (error.getErrorType() == ErrorType.InvalidSyntax) {
      return 400;
    }
    return code(error).map(AnswerStatus::of).orElse(422);
  }

  private static Optional<ErrorCode> code(GraphQLError error) {
    var extensions = Objects.requireNonNullElse(error.getExtensions(), Map.of());
    return Stream.of(ErrorCode.values())
        .filter(code -> code.name().equals(extensions.get("code")))
        .findFirst();
  }

  static int of(ErrorCode code) {
    return switch (code) {
      case DOCUMENT_TOO_LARGE -> 400;
      case UNAUTHENTICATED -> UNAUTHORIZED;
      case FORBIDDEN -> FORBIDDEN;
      case RATE_LIMITED, TOO_MANY_FAILURES -> TOO_MANY_REQUESTS;
      case INTERNAL_ERROR -> 500;
      default -> code.group() == ErrorCode.Group.SERVER ? 503 : 422;
    };
  }
}
