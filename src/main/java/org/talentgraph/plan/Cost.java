package org.talentgraph.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a field costs, in nodes that are read at the most likely worst.
 *
 * @param key of the field in the answer
 * @param own nodes that it reads by itself, for one node above it
 * @param times as often the fields below are read
 * @param page whether {@code first} or {@code last} says how often
 */
public record Cost(String key, long own, int times, boolean page, List<Cost> below) {

  /** A field that stands for one node, or for none. */
  static Cost once(String key, long own, List<Cost> below) {
    return new Cost(key, own, 1, false, below);
  }

  /** With everything below it, for one node above it. */
  public long total() {
    return own + times * sum(below);
  }

  public static long sum(List<Cost> costs) {
    return costs.stream().mapToLong(Cost::total).sum();
  }

  /**
   * A field in its place.
   *
   * @param path the keys from the root field
   * @param often how many nodes above it have it
   */
  public record Place(Cost cost, String path, long often) {

    /** Nodes that the field reads by itself. */
    public long own() {
      return often * cost.own;
    }

    /** Nodes that the field reads with everything below it. */
    public long total() {
      return often * cost.total();
    }

    private Stream<Place> withAllBelow() {
      return Stream.concat(
          Stream.of(this),
          cost.below.stream()
              .map(each -> new Place(each, path + "." + each.key, often * cost.times))
              .flatMap(Place::withAllBelow));
    }
  }

  /** All fields that cost something, each after the one above it. */
  public static Stream<Place> places(List<Cost> roots) {
    return roots.stream().flatMap(each -> new Place(each, each.key, 1).withAllBelow());
  }
}
