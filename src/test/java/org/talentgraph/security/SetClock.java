package org.talentgraph.security;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A clock that stands still until it is set on. */
final class SetClock implements TimeMeter {

  private long now;

  void pass(Duration time) {
    now += time.toNanos();
  }

  @Override
  public long currentTimeNanos() {
    return now;
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
