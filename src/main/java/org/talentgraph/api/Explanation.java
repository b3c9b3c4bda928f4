package org.talentgraph.api;

import graphql.GraphQLError;
import java.util.Locale;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Language;

/** The text of an error: its code, what was wrong and what to do instead. */
record Explanation(ErrorCode code, String english, String chinese) {

  static Explanation of(InvalidRequest request) {
    return new Explanation(request.code(), request.english(), request.chinese());
  }

  String message(Locale locale) {
    return Language.of(locale) == Language.ZH ? chinese : english;
  }

  /** The part of an error that is the same in every language. */
  Map<String, Object> extensions() {
    return Map.of("code", code.name(), "message", Map.of("en", english, "zh", chinese));
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
