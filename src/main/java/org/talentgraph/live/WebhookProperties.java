package org.talentgraph.live;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether changes are sent to other addresses, and where to.
 *
 * @param hosts names of hosts to which they may be sent; {@code *.example.com} stands for every
 *     host below that one; empty for none
 * @param ownNetwork whether also to addresses of the own network and without TLS, which only tests
 *     need
 * @param tries how often a change is sent before it is given up
 * @param firstWait after the first time in vain; each further wait is twice as long, an hour at the
 *     most
 */
@ConfigurationProperties("talent-graph.webhooks")
record WebhookProperties(
    @DefaultValue List<String> hosts,
    @DefaultValue("false") boolean ownNetwork,
    @DefaultValue("17") int tries,
    @DefaultValue("1s") Duration firstWait) {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 12;

  boolean allows(String host) {
    var name = host.toLowerCase(Locale.ROOT);
    return hosts.stream()
        .map(each -> each.toLowerCase(Locale.ROOT))
        .anyMatch(
            each -> each.startsWith("*.") ? name.endsWith(each.substring(1)) : name.equals(each));
  }

  /**
   * @param tries how often it was sent in vain
   */
  Duration waitAfter(int tries) {
    var wait = firstWait.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
