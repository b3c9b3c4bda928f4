package org.talentgraph.http;

import java.util.concurrent.atomic.AtomicInteger;

/** How many subscriptions are being answered, by whichever way, and how many may be. */
final class OpenStreams {

  private final int most;
  private final AtomicInteger open = new AtomicInteger();

  OpenStreams(int most) {
    this.most = most;
  }

  /**
   * @throws RefusedRequest if no more may be open
   */
  void refuseMore() {
    if (open.get() >= most) {
      throw Refusals.streams(most);
    }
  }

  void begin() {
    open.incrementAndGet();
  }

  void end() {
    open.decrementAndGet();
  }
}
