package org.talentgraph.graph;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an argument chooses that is a list: all there is where it is left out, and else what it
 * holds, so that an empty list chooses nothing.
 */
public final class Choice {

  private Choice() {}

  /**
   * @param asked the argument; null where it is left out
   */
  public static <T> List<T> of(@Nullable Collection<? extends T> asked, Collection<T> all) {
    return List.copyOf(asked == null ? all : asked);
  }
}
