package org.talentgraph.live;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import org.talentgraph.changes.ChangeFeed;
import org.talentgraph.changes.TouchedRecords;
import org.talentgraph.changes.TouchingChange;
import org.talentgraph.model.Visibility;
import org.talentgraph.security.Caller;
import org.talentgraph.security.Role;
import org.talentgraph.security.SeenRecords;
import org.talentgraph.writing.Epoch;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends changes to webhooks, each in the order in which they were made. Webhooks take turns, so
 * that one whose receiver is slow does not keep the others waiting. What is not taken is sent again
 * after ever longer waits, and in the end given up. A receiver may get a change twice, where this
 * application ends before it could note that it was taken.
 */
@Component
@EnableConfigurationProperties(WebhookProperties.class)
class Deliveries implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration PERIOD = Duration.ofSeconds(1);

  /** How long a webhook may go on before others have their turn, where it has more to send. */
  private static final Duration TURN = Duration.ofSeconds(2);

  /** To how many webhooks this copy sends at a time. */
  private static final int AT_ONCE = 4;

  /** Those who make webhooks; they see no records of others by them. */
  private static final Caller EDITOR = new Caller("", Role.EDITOR, Set.of(), Set.of());

  private final Webhooks hooks;
  private final ChangeFeed feed;
  private final TouchedRecords records;
  private final Visibility visibility;
  private final Epoch epoch;
  private final WebhookProperties properties;
  private final JsonMapper json;
  private final Outgoing outgoing;
  private final SimpleAsyncTaskScheduler looks = new SimpleAsyncTaskScheduler();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore free = new Semaphore(AT_ONCE);

  Deliveries(
      Webhooks hooks,
      ChangeFeed feed,
      TouchedRecords records,
      SeenRecords seen,
      Epoch epoch,
      WebhookProperties properties,
      JsonMapper json) {
    this.hooks = hooks;
    this.feed = feed;
    this.records = records;
    this.visibility = seen.of(EDITOR);
    this.epoch = epoch;
    this.properties = properties;
    this.json = json;
    this.outgoing = new Outgoing(properties.ownNetwork());
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    if (!properties.hosts().isEmpty()) {
      looks.setVirtualThreads(true);
      looks.scheduleWithFixedDelay(this::look, PERIOD);
    }
  }

  /** One more begins to send, if one is free; it goes on as long as there is something to do. */
  private void look() {
    orWarn(
        () -> {
          if (hooks.any() && free.tryAcquire()) {
            senders.execute(this::takeTurns);
          }
        });
  }

  private void takeTurns() {
    try {
      orWarn(
          () -> {
            for (var hook = leased(); hook.isPresent(); hook = leased()) {
              try {
                deliver(hook.get());
              } finally {
                hooks.release(hook.get());
              }
            }
          });
    } finally {
      free.release();
    }
  }

  /** One after the other, since two at a time would choose the same. */
  private synchronized Optional<Webhook> leased() {
    return senders.isShutdown() ? Optional.empty() : hooks.lease(feed.last());
  }

  /** A fault of the database or of a receiver must not end all further looks. */
  private static void orWarn(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.warn("Changes could not be sent to webhooks: {}", e.toString());
    }
  }

  private void deliver(Webhook hook) {
    var end = Instant.now().plus(TURN);
    hook.deadLetters().stream()
        .takeWhile(_ -> Instant.now().isBefore(end))
        .forEach(each -> again(hook, each));
    var isDue = hook.nextTry() == null || !hook.nextTry().isAfter(Webhooks.now());
    var changes = isDue ? feed.next(hook.done()) : List.<TouchingChange>of();
    var before = hook.tries(); // of the first one that is wanted
    var unwanted = 0;
    for (var each : changes) {
      if (Instant.now().isAfter(end)) {
        break;
      }
      var change = records.seen(each, visibility);
      if (!hook.wants(change, records)) {
        unwanted = change.number();
      } else if (sent(hook, change, before)) {
        hooks.done(hook, change.number());
        before = 0;
        unwanted = 0;
      } else {
        return;
      }
    }
    if (unwanted > 0) {
      hooks.done(hook, unwanted); // once, since each write gives the graph another version
    }
  }

  private void again(Webhook hook, Webhook.DeadLetter letter) {
    try {
      send(hook, change(letter.change()));
      hooks.taken(hook, letter.change());
    } catch (IOException e) {
      hooks.giveUp(hook, letter.change(), problem(e));
    }
  }

  /** A graph that was restored may not have it any more. */
  private TouchingChange change(int number) throws IOException {
    return feed.next(number - 1).stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .map(each -> records.seen(each, visibility))
        .orElseThrow(() -> new IOException("The change is gone"));
  }

  /**
   * Whether to go on with the next one: it is taken, or given up.
   *
   * @param before how often it was sent already
   */
  private boolean sent(Webhook hook, TouchingChange change, int before) {
    try {
      send(hook, change);
      return true;
    } catch (IOException e) {
      var tries = before + 1;
      LOG.info("The webhook {} did not take change {}: {}", hook.id(), change.number(), problem(e));
      if (tries >= properties.tries()) {
        hooks.giveUp(hook, change.number(), problem(e));
        return true;
      }
      hooks.failed(hook, tries, Webhooks.now().plus(properties.waitAfter(tries)), problem(e));
      return false;
    }
  }

  private static String problem(IOException failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  private void send(Webhook hook, TouchingChange change) throws IOException {
    var url = URI.create(hook.url());
    if (!properties.allows(url.getHost())) {
      throw new IOException("The host is not allowed any more");
    }
    var body = body(change);
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "talent-graph");
    headers.put("X-Talent-Graph-Delivery", hook.id() + "-" + change.number());
    headers.put(
        Signature.HEADER, Signature.of(hook.secret(), Instant.now().getEpochSecond(), body));
    outgoing.post(url, body, headers);
  }

  private String body(TouchingChange change) {
    return json.writeValueAsString(
        Map.of(
            "epoch", epoch.current(),
            "change", change.change(),
            "ids", new TreeSet<>(change.ids())));
  }

  @Override
  public void close() {
    looks.close();
    senders.shutdownNow();
  }
}
