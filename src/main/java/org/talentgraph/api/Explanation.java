package org.talentgraph.api;

import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Language;

/**
 * The text of an error: its code, what was wrong and what to do instead.
 *
 * @param coordinate of what is wrong in the schema, such as {@code Query.experts(first:)}
 * @param details what programs learn besides, by its keys in {@code extensions}
 */
public record Explanation(
    ErrorCode code,
    String english,
    String chinese,
    @Nullable String coordinate,
    Map<String, Object> details) {

  public Explanation(ErrorCode code, String english, String chinese) {
    this(code, english, chinese, null, Map.of());
  }

  public static Explanation of(InvalidRequest request) {
    return new Explanation(
        request.code(), request.english(), request.chinese(), null, request.details());
  }

  /** A fault of the server, which the log tells more about under the id of the execution. */
  public static Explanation internal(String execution) {
    return new Explanation(
        ErrorCode.INTERNAL_ERROR,
        "The server failed to answer this. Tell whoever runs it the execution id %s, which is in its log."
            .formatted(execution),
        "服务器未能完成此请求。请把执行编号 %s 告知运维人员，日志中有其记录。".formatted(execution));
  }

  Explanation at(@Nullable String coordinate) {
    return new Explanation(code, english, chinese, coordinate, details);
  }

  public String message(Locale locale) {
    return Language.of(locale) == Language.ZH ? chinese : english;
  }

  /** The part of an error that is the same in every language and at every address. */
  public Map<String, Object> extensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.put("message", Map.of("en", english, "zh", chinese));
    if (coordinate != null) {
      extensions.put("coordinate", coordinate);
    }
    extensions.putAll(details);
    return extensions;
  }

  /** An error that can be completed with its place. */
  GraphQLError.Builder<?> error(Locale locale) {
    var error = GraphQLError.newError();
    error.message("%s", message(locale));
    error.errorType(
        code.group() == ErrorCode.Group.SERVER ? ErrorType.INTERNAL_ERROR : ErrorType.BAD_REQUEST);
    error.extensions(extensions());
    return error;
  }
}
