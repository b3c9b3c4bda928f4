package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws that are equal in every run. Each record draws from its own key, so that one record more or
 * less changes no other record.
 */
final class Draws {

  private static final long SEED = 20_231_001L;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  private Draws(long seed) {
    random = new SplittableRandom(seed);
  }

  static Draws of(String key) {
    return new Draws(SEED ^ hash(key));
  }

  /**
   * A hash that is the same on every machine; it also gives things an arbitrary but stable order.
   */
  static long hash(String key) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * FNV_PRIME;
    }
    return hash ^ (hash >>> 29);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + (int) Math.floorMod(random.nextLong() >>> 8, (long) high - low + 1);
  }

  boolean chance(int percent) {
    return between(1, 100) <= percent;
  }

  <T> T pick(List<T> choices) {
    return choices.get(between(0, choices.size() - 1));
  }

  /** Distinct elements in drawn order; all of them when fewer than {@code count}. */
  <T> List<T> sample(List<T> choices, int count) {
    return shuffled(choices).subList(0, Math.min(count, choices.size()));
  }

  <T> List<T> shuffled(List<T> elements) {
    List<T> result = new ArrayList<>(elements);
    for (int i = result.size() - 1; i > 0; i--) {
      Collections.swap(result, i, between(0, i));
    }
    return result;
  }

  /**
   * Distinct elements, an early one more often than a late one: the weight of the n-th is 1/n
   * (Zipf).
   */
  <T> List<T> popular(List<T> ranked, int count) {
    List<T> left = new ArrayList<>(ranked);
    List<T> result = new ArrayList<>();
    while (result.size() < count && !left.isEmpty()) {
      result.add(left.remove(rank(left.size())));
    }
    return result;
  }

  /** {@code parts} whole numbers of at least {@code least} whose sum is {@code total}. */
  List<Integer> parts(int total, int parts, int least) {
    List<Integer> result = new ArrayList<>(Collections.nCopies(parts, least));
    for (int rest = total - parts * least; rest > 0; rest--) {
      int part = between(0, parts - 1);
      result.set(part, result.get(part) + 1);
    }
    return result;
  }

  LocalDate day(LocalDate from, LocalDate to) {
    return from.plusDays(between(0, (int) (to.toEpochDay() - from.toEpochDay())));
  }

  private int rank(int size) {
    int scale = 1_000_000;
    int sum = 0;
    for (int i = 1; i <= size; i++) {
      sum += scale / i;
    }
    int draw = between(1, sum);
    int rank = 0;
    while (draw > scale / (rank + 1)) {
      draw -= scale / ++rank;
    }
    return rank;
  }
}
