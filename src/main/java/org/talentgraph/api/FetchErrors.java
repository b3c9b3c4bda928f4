package org.talentgraph.api;

import static org.talentgraph.language.ErrorCode.BUSY;
import static org.talentgraph.language.ErrorCode.DATABASE_NOT_WRITABLE;
import static org.talentgraph.language.ErrorCode.DATABASE_UNAVAILABLE;
import static org.talentgraph.language.ErrorCode.OUTCOME_UNKNOWN;
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
import org.talentgraph.database.OutcomeUnknown;
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
      case OutcomeUnknown unknown -> Optional.of(explain(unknown, field));
      case Neo4jException database -> explain(database, field);
      default -> Optional.empty();
    };
  }

  private static Explanation explain(WorkEnded ended, DataFetchingEnvironment field) {
    LOG.info("{} {}", field.getExecutionId(), ended.getMessage());
    return ended.reason() == WorkEnded.Reason.BUSY ? busy(field) : tookTooLong(field);
  }

  private static Explanation busy(DataFetchingEnvironment field) {
    var isMutation = isMutation(field);
    return new Explanation(
        BUSY,
        "The database has too much to do at the moment.%s Try again after the seconds of Retry-After."
            .formatted(isMutation ? " Nothing was written." : ""),
        "数据库目前过于繁忙。%s请在 Retry-After 所示的秒数之后重试。".formatted(isMutation ? "未写入任何内容。" : ""));
  }

  /** What is read after a write is a field below it. */
  private static boolean isMutation(DataFetchingEnvironment field) {
    return field.getParentType().equals(field.getGraphQLSchema().getMutationType());
  }

  private static Explanation tookTooLong(DataFetchingEnvironment field) {
    var path = String.join(".", field.getExecutionStepInfo().getPath().getKeysOnly());
    if (isMutation(field)) {
      return new Explanation(
          TIMEOUT,
          "%s took too long and was ended. Nothing was written. Send less at once.".formatted(path),
          "%s 耗时过长，已被终止。未写入任何内容。请减少一次发送的内容。".formatted(path));
    }
    return new Explanation(
        TIMEOUT,
        "%s took too long and was ended. Ask for smaller pages, fewer totals and facets, or a narrower where."
            .formatted(path),
        "%s 耗时过长，已被终止。请取较小的页，减少 totalCount 与 facets，或用 where 缩小范围。".formatted(path));
  }

  private static Explanation explain(OutcomeUnknown unknown, DataFetchingEnvironment field) {
    LOG.error("{} may have been stored or not", field.getExecutionId(), unknown);
    return new Explanation(
        OUTCOME_UNKNOWN,
        "The database failed while it stored this, so it is not known whether it was written. Ask"
            + " changes for the last one of yours before you send it again.",
        "数据库在存储时出错，无法得知是否已写入。请先以 changes 查询您最近的更改，再决定是否重新发送。");
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
      return Optional.of(unavailable());
    }
    return isBroken(failure) ? Optional.of(notWritable(failure, field)) : Optional.empty();
  }

  private static Explanation unavailable() {
    return new Explanation(
        DATABASE_UNAVAILABLE,
        "The database cannot be reached at the moment. Try again after the seconds of"
            + " Retry-After.",
        "数据库暂时无法访问。请在 Retry-After 所示的秒数之后重试。");
  }

  /** The database cannot begin or end a transaction, as when its disk is full. */
  private static boolean isBroken(Neo4jException failure) {
    return String.valueOf(failure.code()).startsWith("Neo.DatabaseError.Transaction.");
  }

  private static Explanation notWritable(Neo4jException failure, DataFetchingEnvironment field) {
    LOG.error("{} found a database that fails", field.getExecutionId(), failure);
    return isMutation(field)
        ? new Explanation(
            DATABASE_NOT_WRITABLE,
            "The database could not write this; its disk may be full. Nothing was written.",
            "数据库无法写入，磁盘可能已满。未写入任何内容。")
        : unavailable();
  }

  /** A fault of ours, told to the log in full and to the caller by its execution id. */
  static Explanation internal(Throwable failure, String execution) {
    LOG.error("Execution {} failed", execution, failure);
    return Explanation.internal(execution);
  }
}
