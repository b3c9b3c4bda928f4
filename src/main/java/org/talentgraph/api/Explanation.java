package org.talentgraph.api;

import graphql.GraphQLError;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.execution.ErrorType;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Language;

/**
 * The text of an error: its code, what was wrong and what to do instead.
 *
 * @param code one of {@link ErrorCode}, or of a feature
 */
public record Explanation(String code, String english, String chinese) {

  /** The codes of errors that no other request can avoid. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          ErrorCode.TIMEOUT.name(),
          ErrorCode.BUSY.name(),
          ErrorCode.DATABASE_UNAVAILABLE.name(),
          ErrorCode.INTERNAL_ERROR.name());

  public Explanation(ErrorCode code, String english, String chinese) {
    this(code.name(), english, chinese);
  }

  static Explanation of(InvalidRequest request) {
    return new Explanation(request.code(), request.english(), request.chinese());
  }

  /** A fault of the server, which the log tells more about under the id of the execution. */
  public static Explanation internal(String execution) {
    return new Explanation(
        ErrorCode.INTERNAL_ERROR,
        "The server failed to answer this. Tell whoever runs it the execution id %s, which is in its log."
            .formatted(execution),
        "服务器未能完成此请求。请把执行编号 %s 告知运维人员，日志中有其记录。".formatted(execution));
  }

  public String message(Locale locale) {
    return Language.of(locale) == Language.ZH ? chinese : english;
  }

  /** The part of an error that is the same in every language. */
  public Map<String, Object> extensions() {
    return Map.of("code", code, "message", Map.of("en", english, "zh", chinese));
  }

  /** An error that can be completed with its place. */
  GraphQLError.Builder<?> error(Locale locale) {
    var error = GraphQLError.newError();
    error.message("%s", message(locale));
    error.errorType(
        OF_THE_SERVER.contains(code) ? ErrorType.INTERNAL_ERROR : ErrorType.BAD_REQUEST);
    error.extensions(extensions());
    return error;
  }
}
