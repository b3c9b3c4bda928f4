package org.talentgraph.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.talentgraph.api.Caller;
import tools.jackson.databind.JsonNode;

/**
 * A client that follows changes. When its connection breaks, it goes on after the last change that
 * it heard of.
 */
abstract class Listener implements AutoCloseable {

  static final String QUERY =
      """
      subscription ($kinds: [NodeKind!], $ids: [ID!], $since: Int, $epoch: String) {
        changed(kinds: $kinds, ids: $ids, since: $since, epoch: $epoch) {
          epoch change { number kind entries(first: 1) { edges { node { id } } } }
        }
      }
      """;

  private final Map<String, ?> wanted;
  private final List<JsonNode> heard = Collections.synchronizedList(new ArrayList<>());
  private final Thread thread;
  private volatile int last;
  private volatile int connections;
  private volatile boolean closed;
  private volatile String refusal = "";

  /**
   * @param after the number of the last change that it knows
   * @param wanted arguments, such as {@code kinds}
   */
  Listener(int after, Map<String, ?> wanted) {
    this.wanted = wanted;
    this.last = after;
    this.thread = Thread.ofVirtual().unstarted(this::listen);
  }

  void begin() {
    thread.start();
  }

  /** Asks, and hears until the connection ends. */
  abstract void listen(Map<String, ?> variables) throws IOException, InterruptedException;

  /** The changes that it was told, in the order in which they came. */
  List<Integer> numbers() {
    synchronized (heard) {
      return heard.stream().map(each -> each.at("/change/number").asInt()).toList();
    }
  }

  List<JsonNode> heard() {
    return List.copyOf(heard);
  }

  /** The code of the error that ended it; empty where there is none. */
  String refusal() {
    return refusal;
  }

  /** How often it was connected. */
  int connections() {
    return connections;
  }

  void connected() {
    connections++;
  }

  boolean isClosed() {
    return closed;
  }

  private void listen() {
    while (!closed) {
      try {
        Thread.sleep(10);
        Map<String, Object> variables = new HashMap<>(Map.of("since", last));
        variables.putAll(wanted);
        listen(variables);
      } catch (IOException | CompletionException _) {
        // cut: go on
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  void hear(JsonNode result) {
    if (!result.has("errors")) {
      var news = result.at("/data/changed");
      heard.add(news);
      last = news.at("/change/number").asInt();
    } else if (!Caller.code(result).equals("BUSY")) { // as long as cut ones are not noticed
      refusal = Caller.code(result);
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
