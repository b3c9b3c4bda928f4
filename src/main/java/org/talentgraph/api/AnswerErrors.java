package org.talentgraph.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.talentgraph.language.Language;
import reactor.core.publisher.Mono;

/**
 * Settles the language of a request, gives graphql-java's own errors a code and both languages, and
 * each error the address that explains it.
 */
@Component
class AnswerErrors implements WebGraphQlInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerErrors.class);

  private final GraphQlSource source;
  private final ErrorLinks links;

  AnswerErrors(GraphQlSource source, ErrorLinks links) {
    this.source = source;
    this.links = links;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    var locale = locale(request);
    var address = request.getUri().toUri();
    request.configureExecutionInput((input, builder) -> builder.locale(locale).build());
    return chain
        .next(request)
        .map(
            response -> {
              var errors = response.getExecutionResult().getErrors();
              if (errors.isEmpty()) {
                return response;
              }
              var query = new QueryErrors(source.schema(), response.getExecutionInput());
              return response.transform(
                  answer ->
                      answer.errors(
                          once(
                              errors.stream().map(error -> coded(error, locale, query, address)))));
            });
  }

  /** What is wrong in the same way at several places is told once, with all of them. */
  private static List<GraphQLError> once(Stream<GraphQLError> errors) {
    var same =
        errors.collect(
            groupingBy(
                error -> Arrays.asList(error.getMessage(), error.getPath(), error.getExtensions()),
                LinkedHashMap::new,
                toList()));
    return same.values().stream().map(AnswerErrors::joined).toList();
  }

  private static GraphQLError joined(List<GraphQLError> same) {
    var places =
        same.stream().flatMap(error -> nullToEmpty(error.getLocations()).stream()).toList();
    return same.size() == 1
        ? same.getFirst()
        : GraphQLError.newError()
            .message("%s", same.getFirst().getMessage())
            .errorType(same.getFirst().getErrorType())
            .extensions(same.getFirst().getExtensions())
            .path(same.getFirst().getPath())
            .locations(places)
            .build();
  }

  private static List<SourceLocation> nullToEmpty(@Nullable List<SourceLocation> places) {
    return places == null ? List.of() : places;
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

  private GraphQLError coded(GraphQLError error, Locale locale, QueryErrors query, URI address) {
    var extensions = new LinkedHashMap<String, Object>();
    if (error.getExtensions() != null) {
      extensions.putAll(error.getExtensions());
    }
    var message = error.getMessage();
    if (!extensions.containsKey("code")) {
      var explanation = query.explain(error).orElseGet(() -> unexpected(error, query));
      extensions.putAll(explanation.extensions());
      message = explanation.message(locale);
    }
    extensions.put("documentation", links.of(String.valueOf(extensions.get("code")), address));
    var coded =
        GraphQLError.newError()
            .message("%s", message)
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

  private static Explanation unexpected(GraphQLError error, QueryErrors query) {
    var execution = query.execution();
    LOG.error("Execution {} failed at {}: {}", execution, error.getPath(), error.getMessage());
    return Explanation.internal(execution);
  }
}
