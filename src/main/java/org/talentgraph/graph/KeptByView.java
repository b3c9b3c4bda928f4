package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Function;
import org.talentgraph.model.View;

/**
 * What many operations need of the graph and what seldom changes, such as its skills. It is kept
 * for a minute, as each view shows it to several callers.
 */
public final class KeptByView<T> {

  private static final Duration KEPT = Duration.ofMinutes(1);

  /** Of how many views, beside that of the whole graph. */
  private static final int VIEWS = 8;

  private final LoadingCache<View, T> kept;

  /**
   * @param read reads it; the view has no day of the clock, on which it must not depend
   */
  public KeptByView(Function<View, T> read) {
    kept = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1 + VIEWS).build(read::apply);
  }

  public T get(View view) {
    return requireNonNull(kept.get(view.shared()));
  }
}
