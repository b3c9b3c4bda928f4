package org.talentgraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Clients that ask at once, each its next request when it has the answer to the one before, in
 * turns the requests of a list.
 *
 * @param judge says in a word what each answer was
 */
record Crowd(
    int clients, List<HttpRequest> requests, Function<HttpResponse<String>, String> judge) {

  /** What came of it. */
  record Outcome(Figures figures, Map<String, AtomicInteger> words) {

    int count(String word) {
      return words.getOrDefault(word, new AtomicInteger()).get();
    }
  }

  Outcome ask(HttpClient http, Duration duration) throws Exception {
    var turn = new AtomicInteger();
    Map<String, AtomicInteger> words = new ConcurrentHashMap<>();
    var begin = System.nanoTime();
    List<Future<LongStream>> running = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < clients; i++) {
        running.add(
            threads.submit(
                () -> {
                  var times = LongStream.builder();
                  for (var last = begin; last - begin < duration.toNanos(); ) {
                    var asked = System.nanoTime();
                    var request = requests.get(turn.getAndIncrement() % requests.size());
                    words
                        .computeIfAbsent(word(http, request), _ -> new AtomicInteger())
                        .incrementAndGet();
                    last = System.nanoTime();
                    times.add(last - asked);
                  }
                  return times.build();
                }));
      }
    }
    var times = LongStream.empty();
    for (var each : running) {
      times = LongStream.concat(times, each.get());
    }
    return new Outcome(Figures.of(times, Duration.ofNanos(System.nanoTime() - begin)), words);
  }

  private String word(HttpClient http, HttpRequest request) {
    try {
      return judge.apply(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
