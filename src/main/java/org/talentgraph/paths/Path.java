package org.talentgraph.paths;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.talentgraph.model.Reference;

/**
 * A way from one node to another that visits none twice.
 *
 * @param connections how many relationships the nodes between its ends have together
 */
record Path(List<Tie> steps, long connections) {

  /** How paths of the same length are ordered; what is still equal then, by ids. */
  enum Order {
    SPECIFIC(comparingLong(Path::connections)),
    RECENT(comparing(Path::latest, nullsFirst(Comparator.<LocalDate>naturalOrder())).reversed()),
    ID((_, _) -> 0);

    private final Comparator<Path> ties;

    Order(Comparator<Path> ties) {
      this.ties = ties;
    }

    Comparator<Path> paths() {
      return comparingInt(Path::length)
          .thenComparing(ties)
          .thenComparing(Path::names, Arrays::compare);
    }
  }

  /** Of its nodes and the relationships between them, as {@link Tie} reads them. */
  static Path of(
      List<Value> nodes, List<Value> relationships, long connections, Walkable walkable) {
    return new Path(
        IntStream.range(0, relationships.size())
            .mapToObj(i -> Tie.of(nodes.get(i), relationships.get(i), nodes.get(i + 1), walkable))
            .toList(),
        connections);
  }

  public int length() {
    return steps.size();
  }

  public List<Reference> nodes() {
    return Stream.concat(Stream.of(steps.getFirst().from()), steps.stream().map(Tie::to)).toList();
  }

  /** The nodes without the two ends. */
  List<Reference> between() {
    return nodes().subList(1, steps.size());
  }

  /** The same path, whose nodes have these numbers of relationships. */
  Path counted(Map<String, Long> connections) {
    return new Path(
        steps, between().stream().mapToLong(node -> connections.getOrDefault(node.id(), 0L)).sum());
  }

  boolean visitsNoneTwice() {
    return nodes().stream().distinct().count() == steps.size() + 1;
  }

  private @Nullable LocalDate latest() {
    return steps.stream()
        .map(Tie::validFrom)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What tells it apart from every other path between its ends. */
  String key() {
    return String.join(" ", names());
  }

  /** The ids on the way and then the relationship types, which tell paths of a length apart. */
  private String[] names() {
    return Stream.concat(
            steps.stream().map(tie -> tie.to().id()), steps.stream().map(Tie::relationship))
        .toArray(String[]::new);
  }
}
