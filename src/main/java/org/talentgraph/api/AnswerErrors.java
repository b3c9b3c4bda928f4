package org.talentgraph.api;

import static org.talentgraph.language.ErrorCode.INVALID_QUERY;
import static org.talentgraph.language.ErrorCode.INVALID_SYNTAX;
import static org.talentgraph.language.ErrorCode.INVALID_VARIABLE;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.UnknownOperationException;
import graphql.validation.ValidationError;
import java.util.HashMap;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.talentgraph.language.Language;
import reactor.core.publisher.Mono;

/**
 * Settles the language of a request, and gives graphql-java's own errors a code and both languages.
 */
@Component
class AnswerErrors implements WebGraphQlInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerErrors.class);

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    var locale = locale(request);
    request.configureExecutionInput((input, builder) -> builder.locale(locale).build());
    return chain
        .next(request)
        .map(
            response -> {
              var errors = response.getExecutionResult().getErrors();
              return errors.isEmpty()
                  ? response
                  : response.transform(
                      answer ->
                          answer.errors(
                              errors.stream()
                                  .map(error -> coded(error, locale, request.getId()))
                                  .toList()));
            });
  }

  /** Without a header, the default would be the machine's own language. */
  private static Locale locale(WebGraphQlRequest request) {
    var asked = request.getLocale();
    return asked != null
            && request.getHeaders().containsHeader(HttpHeaders.ACCEPT_LANGUAGE)
            && Language.of(asked) == Language.ZH
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }

  private static GraphQLError coded(GraphQLError error, Locale locale, String execution) {
    var extensions = new HashMap<String, Object>();
    if (error.getExtensions() != null) {
      extensions.putAll(error.getExtensions());
    }
    if (extensions.containsKey("code")) {
      return error;
    }
    var explanation = explain(error, execution);
    extensions.putAll(explanation.extensions());
    var coded =
        GraphQLError.newError()
            .message("%s", explanation.message(locale))
            .errorType(error.getErrorType())
            .extensions(extensions);
    if (error.getLocations() != null) {
      coded.locations(error.getLocations());
    }
    if (error.getPath() != null) {
      coded.path(error.getPath());
    }
    return coded.build();
  }

  private static Explanation explain(GraphQLError error, String execution) {
    var text = error.getMessage();
    return switch (error.getErrorType()) {
      case ErrorType.InvalidSyntax -> new Explanation(INVALID_SYNTAX, text, "查询文档的语法有误：" + text);
      case ErrorType type when type == ErrorType.ValidationError && isOfAVariable(error) ->
          new Explanation(INVALID_VARIABLE, text, "变量的值与其类型不符：" + text);
      case ErrorType.ValidationError, ErrorType.OperationNotSupported, ErrorType.ExecutionAborted ->
          new Explanation(INVALID_QUERY, text, "查询与模式不符，或无法执行：" + text);
      case null, default -> {
        LOG.error("Execution {} failed at {}: {}", execution, error.getPath(), text);
        yield FetchErrors.internal(execution);
      }
    };
  }

  private static boolean isOfAVariable(GraphQLError error) {
    return !(error instanceof ValidationError || error instanceof UnknownOperationException);
  }
}
