package org.talentgraph.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Clients that ask at once, each its next question when it has the answer to the one before.
 *
 * @param questions that the clients share, in turn
 */
record Crowd(HttpClient http, List<Question> questions) {

  /**
   * A request.
   *
   * @param judge says in a word what an answer to it was
   */
  record Question(HttpRequest request, Function<HttpResponse<String>, String> judge) {}

  /**
   * What came of it.
   *
   * @param words how often each word was said
   */
  record Outcome(Figures figures, Map<String, AtomicInteger> words) {}

  Outcome ask(int clients, Duration duration) throws ExecutionException, InterruptedException {
    Map<String, AtomicInteger> words = new ConcurrentHashMap<>();
    var turn = new AtomicInteger();
    var begin = System.nanoTime();
    var end = begin + duration.toNanos();
    List<Future<long[]>> running = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < clients; i++) {
        running.add(threads.submit(() -> oneClient(turn, end, words)));
      }
    }
    var measured = Duration.ofNanos(System.nanoTime() - begin);
    List<long[]> times = new ArrayList<>();
    for (var each : running) {
      times.add(each.get());
    }
    return new Outcome(Figures.of(times.stream().flatMapToLong(LongStream::of), measured), words);
  }

  private long[] oneClient(AtomicInteger turn, long end, Map<String, AtomicInteger> words)
      throws InterruptedException {
    var times = LongStream.builder();
    for (var begin = System.nanoTime(); begin < end; ) {
      var question = questions.get(turn.getAndIncrement() % questions.size());
      words.computeIfAbsent(word(question), _ -> new AtomicInteger()).incrementAndGet();
      var done = System.nanoTime();
      times.add(done - begin);
      begin = done;
    }
    return times.build().toArray();
  }

  private String word(Question question) throws InterruptedException {
    try {
      return question.judge().apply(http.send(question.request(), BodyHandlers.ofString()));
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }
}
