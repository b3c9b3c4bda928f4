package org.talentgraph.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The first place where an answer is not the expected one.
 *
 * @param path where that is, such as {@code experts.edges[0].node}; empty for the whole answer
 */
record Difference(String path, @Nullable Object expected, @Nullable Object found) {

  /** Numbers are compared by their values, objects by their keys, lists in their order. */
  static Optional<Difference> between(@Nullable Object expected, @Nullable Object found) {
    return between("", expected, found);
  }

  private static Optional<Difference> between(
      String path, @Nullable Object expected, @Nullable Object found) {
    return switch (expected) {
      case Map<?, ?> map
          when found instanceof Map<?, ?> other && map.keySet().equals(other.keySet()) ->
          map.keySet().stream()
              .flatMap(
                  key ->
                      between(
                          path.isEmpty() ? key.toString() : path + "." + key,
                          map.get(key),
                          other.get(key))
                          .stream())
              .findFirst();
      case List<?> list when found instanceof List<?> other && list.size() == other.size() ->
          IntStream.range(0, list.size())
              .boxed()
              .flatMap(i -> between(path + "[" + i + "]", list.get(i), other.get(i)).stream())
              .findFirst();
      case Number number
          when found instanceof Number other && decimal(number).compareTo(decimal(other)) == 0 ->
          Optional.empty();
      case null, default ->
          Objects.equals(expected, found)
              ? Optional.empty()
              : Optional.of(new Difference(path, expected, found));
    };
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }
}
