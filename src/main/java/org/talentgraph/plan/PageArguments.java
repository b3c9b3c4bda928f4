package org.talentgraph.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a connection that a caller wants.
 *
 * @param size the greatest number of nodes
 * @param backwards whether it is counted from the end, by {@code last}
 * @param after the cursor to start after
 * @param before the cursor to end before
 */
public record PageArguments(
    int size, boolean backwards, @Nullable Object after, @Nullable Object before) {

  public static final int DEFAULT_SIZE = 20;

  static PageArguments of(Map<String, Object> arguments) {
    var last = (Integer) arguments.get("last");
    var first = (Integer) arguments.get("first");
    return new PageArguments(
        last != null ? last : first != null ? first : DEFAULT_SIZE,
        last != null,
        arguments.get("after"),
        arguments.get("before"));
  }
}
