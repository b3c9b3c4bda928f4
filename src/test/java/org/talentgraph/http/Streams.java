package org.talentgraph.http;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** The subscriptions that an application answers. */
public final class Streams {

  private Streams() {}

  /** That a client has left shows when something is written to it. */
  public static void awaitEnd(ApplicationContext application) {
    var open = application.getBean(OpenStreams.class);
    await().atMost(Duration.ofMinutes(1)).until(() -> open.number() == 0);
  }
}
