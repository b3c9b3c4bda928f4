package org.talentgraph.oracle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.talentgraph.model.DatedId;

/** What an operation was answered: data, and the codes of errors. */
record Answer(@Nullable Object data, List<String> errors) {

  static Answer of(ExecutionGraphQlResponse response) {
    var specified = response.getExecutionResult().toSpecification();
    return new Answer(
        specified.get("data"),
        response.getErrors().stream()
            .map(
                error ->
                    String.valueOf(error.getExtensions().getOrDefault("code", error.getMessage())))
            .sorted()
            .toList());
  }

  /** Whether it holds anything but the names of types. */
  boolean hasData() {
    return hasData(data);
  }

  private static boolean hasData(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .anyMatch(each -> !"__typename".equals(each.getKey()) && hasData(each.getValue()));
      case List<?> list -> list.stream().anyMatch(Answer::hasData);
      case Number number -> number.doubleValue() != 0;
      case Boolean _ -> false;
      case null -> false;
      default -> true;
    };
  }

  /** Where the other is not the same, and what stands there. */
  Optional<String> differenceTo(Answer other) {
    return errors.equals(other.errors)
        ? difference("data", data, other.data)
        : Optional.of("errors: %s, expected %s".formatted(errors, other.errors));
  }

  /** An id of a day without it: the same record, which only one of the two was asked for so. */
  private static @Nullable Object undated(@Nullable Object value) {
    return value instanceof String text ? DatedId.of(text).key() : value;
  }

  private static Optional<String> difference(
      String path, @Nullable Object found, @Nullable Object expected) {
    if (found instanceof Map<?, ?> map && expected instanceof Map<?, ?> other) {
      return map.keySet().stream()
          .flatMap(key -> difference(path + "." + key, map.get(key), other.get(key)).stream())
          .findFirst();
    }
    if (found instanceof List<?> list
        && expected instanceof List<?> other
        && list.size() == other.size()) {
      return IntStream.range(0, list.size())
          .boxed()
          .flatMap(i -> difference(path + "[" + i + "]", list.get(i), other.get(i)).stream())
          .findFirst();
    }
    return Objects.equals(undated(found), undated(expected))
        ? Optional.empty()
        : Optional.of("%s: %s, expected %s".formatted(path, found, expected));
  }
}
