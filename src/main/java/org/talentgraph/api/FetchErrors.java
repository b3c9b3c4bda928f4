package org.talentgraph.api;

import static org.talentgraph.language.ErrorCode.DATABASE_UNAVAILABLE;
import static org.talentgraph.language.ErrorCode.INTERNAL_ERROR;
import static org.talentgraph.language.ErrorCode.TIMEOUT;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
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
import org.talentgraph.language.InvalidRequest;

/**
 * Says what went wrong when a field could not be read; what only the operator may know stays in the
 * log.
 */
@Component
class FetchErrors extends DataFetcherExceptionResolverAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(FetchErrors.class);

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
    return failure instanceof Neo4jException database ? explain(database, field) : Optional.empty();
  }

  private static Optional<Explanation> explain(
      Neo4jException failure, DataFetchingEnvironment field) {
    var path = field.getExecutionStepInfo().getPath();
    if (GraphReads.timedOut(failure)) {
      LOG.warn("{} {} timed out: {}", field.getExecutionId(), path, failure.getMessage());
      return Optional.of(
          new Explanation(
              TIMEOUT,
              "%s took too long and was ended. Ask for smaller pages, fewer totals and facets, or a narrower where."
                  .formatted(String.join(".", path.getKeysOnly())),
              "%s 耗时过长，已被终止。请取较小的页，减少 totalCount 与 facets，或用 where 缩小范围。"
                  .formatted(String.join(".", path.getKeysOnly()))));
    }
    if (failure instanceof ServiceUnavailableException
        || failure instanceof SessionExpiredException
        || String.valueOf(failure.code()).endsWith("DatabaseUnavailable")) {
      LOG.error("{} {} found no database: {}", field.getExecutionId(), path, failure.getMessage());
      return Optional.of(
          new Explanation(
              DATABASE_UNAVAILABLE,
              "The database cannot be reached at the moment. Try again in a minute.",
              "数据库暂时无法访问。请稍后重试。"));
    }
    return Optional.empty();
  }

  /** A fault of ours, told to the log in full and to the caller by its execution id. */
  static Explanation internal(Throwable failure, String execution) {
    LOG.error("Execution {} failed", execution, failure);
    return internal(execution);
  }

  static Explanation internal(String execution) {
    return new Explanation(
        INTERNAL_ERROR,
        "The server failed to answer this. Tell whoever runs it the execution id %s, which is in its log."
            .formatted(execution),
        "服务器未能完成此请求。请把执行编号 %s 告知运维人员，日志中有其记录。".formatted(execution));
  }
}
