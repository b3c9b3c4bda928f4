package org.talentgraph.benchmark;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.talentgraph.benchmark.Line.Way;

/**
 * Four clients that ask at once, each its next request when it has the answer to the one before.
 */
final class Clients implements AutoCloseable {

  private static final int CLIENTS = 4;

  private final GraphQlClient client;
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  Clients(GraphQlClient client) {
    this.client = client;
  }

  /**
   * Asks in turns, a slice of time each way, so that what slows the machine down meets both ways
   * alike.
   */
  Map<Way, Figures> ask(Line line, int slices, Duration slice)
      throws ExecutionException, InterruptedException {
    var requests = new EnumMap<Way, List<HttpRequest>>(Way.class);
    var times = new EnumMap<Way, List<LongStream>>(Way.class);
    var measured = new EnumMap<Way, Duration>(Way.class);
    var turns = new EnumMap<Way, AtomicInteger>(Way.class);
    for (var way : Way.values()) {
      requests.put(
          way,
          line.requests().stream().map(each -> client.request(line.document(way), each)).toList());
      times.put(way, new ArrayList<>());
      measured.put(way, Duration.ZERO);
      turns.put(way, new AtomicInteger());
    }
    for (var i = 0; i < slices; i++) {
      for (var way :
          i % 2 == 0 ? List.of(Way.COMPILED, Way.BY_HAND) : List.of(Way.BY_HAND, Way.COMPILED)) {
        var begin = System.nanoTime();
        times.get(way).addAll(slice(requests.get(way), turns.get(way), begin + slice.toNanos()));
        measured.merge(way, Duration.ofNanos(System.nanoTime() - begin), Duration::plus);
      }
    }
    var figures = new EnumMap<Way, Figures>(Way.class);
    times.forEach(
        (way, each) ->
            figures.put(way, Figures.of(each.stream().flatMapToLong(t -> t), measured.get(way))));
    return figures;
  }

  private List<LongStream> slice(List<HttpRequest> requests, AtomicInteger turn, long end)
      throws ExecutionException, InterruptedException {
    List<Future<LongStream>> running = new ArrayList<>();
    for (var i = 0; i < CLIENTS; i++) {
      running.add(threads.submit(() -> oneClient(requests, turn, end)));
    }
    List<LongStream> times = new ArrayList<>();
    for (var each : running) {
      times.add(each.get());
    }
    return times;
  }

  private LongStream oneClient(List<HttpRequest> requests, AtomicInteger turn, long end) {
    var times = LongStream.builder();
    for (var begin = System.nanoTime(); begin < end; ) {
      client.send(requests.get(turn.getAndIncrement() % requests.size()));
      var done = System.nanoTime();
      times.add(done - begin);
      begin = done;
    }
    return times.build();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
