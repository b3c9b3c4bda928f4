package org.talentgraph.api;

import static org.talentgraph.language.ErrorCode.BUSY;
import static org.talentgraph.language.ErrorCode.DATABASE_UNAVAILABLE;
import static org.talentgraph.language.ErrorCode.TIMEOUT;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.WorkEnded;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.language.InvalidRequest;

/**
 * Says what went wrong when a field could not be read; what only the operator may know stays in the
 * log.
 */
@Component
class FetchErrors extends DataFetcherExceptionResolverAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(FetchErrors.class);

  @Override
  protected List<GraphQLError> resolveToMultipleErrors(
      Throwable failure, DataFetchingEnvironment field) {
    return failure instanceof InvalidInput input
        ? input.problems().stream().map(each -> resolveToSingleError(each, field)).toList()
        : List.of(resolveToSingleError(failure, field));
  }

  @Override
  protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .flatMap(each -> explain(each, field).stream())
        .findFirst()
        .orElseGet(() -> internal(failure, field.getExecutionId().toString()))
        .at(coordinate(failure, field))
        .error(field.getLocale())
        .path(field.getExecutionStepInfo().getPath())
        .location(field.getField().getSourceLocation())
        .build();
  }

  private static String coordinate(Throwable failure, DataFetchingEnvironment field) {
    var type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getParentType())).getName();
    var argument =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .filter(InvalidRequest.class::isInstance)
            .map(each -> ((InvalidRequest) each).argument())
            .filter(Objects::nonNull)
            .findFirst();
    return Coordinates.of(type, field.getFieldDefinition(), argument.orElse(null));
  }

  private static Optional<Explanation> explain(Throwable failure, DataFetchingEnvironment field) {
    if (failure instanceof InvalidRequest invalid) {
      return Optional.of(Explanation.of(invalid));
    }
    return switch (failure) {
      case WorkEnded ended -> Optional.of(explain(ended, field));
      case Neo4jException database -> explain(database, field);
      default -> Optional.empty();
    };
  }

  private static Explanation explain(WorkEnded ended, DataFetchingEnvironment field) {
    LOG.info("{} {}", field.getExecutionId(), ended.getMessage());
    return ended.reason() == WorkEnded.Reason.BUSY
        ? new Explanation(
            BUSY,
            "The database has too much to do at the moment. Try again after the seconds of"
                + " Retry-After.",
            "数据库目前过于繁忙。请在 Retry-After 所示的秒数之后重试。")
        : tookTooLong(field);
  }

  private static Explanation tookTooLong(DataFetchingEnvironment field) {
    var path = String.join(".", field.getExecutionStepInfo().getPath().getKeysOnly());
    return new Explanation(
        TIMEOUT,
        "%s took too long and was ended. Ask for smaller pages, fewer totals and facets, or a narrower where."
            .formatted(path),
        "%s 耗时过长，已被终止。请取较小的页，减少 totalCount 与 facets，或用 where 缩小范围。".formatted(path));
  }

  private static Optional<Explanation> explain(
      Neo4jException failure, DataFetchingEnvironment field) {
    var path = field.getExecutionStepInfo().getPath();
    if (GraphReads.timedOut(failure)) {
      LOG.warn("{} {} timed out: {}", field.getExecutionId(), path, failure.getMessage());
      return Optional.of(tookTooLong(field));
    }
    if (failure instanceof ServiceUnavailableException
        || failure instanceof SessionExpiredException
        || String.valueOf(failure.code()).endsWith("DatabaseUnavailable")) {
      LOG.error("{} {} found no database: {}", field.getExecutionId(), path, failure.getMessage());
      return Optional.of(
          new Explanation(
              DATABASE_UNAVAILABLE,
              "The database cannot be reached at the moment. Try again after the seconds of"
                  + " Retry-After.",
              "数据库暂时无法访问。请在 Retry-After 所示的秒数之后重试。"));
    }
    return Optional.empty();
  }

  /** A fault of ours, told to the log in full and to the caller by its execution id. */
  static Explanation internal(Throwable failure, String execution) {
    LOG.error("Execution {} failed", execution, failure);
    return Explanation.internal(execution);
  }
}
