package org.talentgraph.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A graph in plain Java, which plays steps one by one. A relationship has an identity of its own
 * here, so that its story needs no guessing.
 */
final class SmallGraph {

  /** What is written to one thing: the id of a node, or the identity of a relationship. */
  record Step(Object thing, Entry entry) {}

  /** A relationship. */
  record Link(Subject.Tie tie, Map<String, Object> properties) {}

  final Map<String, Map<String, Object>> nodes = new TreeMap<>();
  final Map<Integer, Link> links = new TreeMap<>();

  SmallGraph copy() {
    var copy = new SmallGraph();
    copy.nodes.putAll(nodes);
    copy.links.putAll(links);
    return copy;
  }

  /**
   * Plays the steps of one change.
   *
   * @return whether each found what it changes as it was, and left nothing that leads nowhere
   */
  boolean play(List<Step> steps) {
    return steps.stream().allMatch(this::play) && leadsSomewhere();
  }

  private boolean play(Step step) {
    var state = state(step.thing());
    var entry = step.entry();
    if (entry.isWhole() ? !Objects.equals(state, entry.before()) : !fits(entry, state)) {
      return false;
    }
    put(step.thing(), entry.subject(), entry.doneIn(state));
    return true;
  }

  private static boolean fits(Entry entry, @Nullable Map<String, Object> state) {
    return state != null
        && entry.fields().stream()
            .allMatch(
                field ->
                    Objects.equals(
                        state.get(field), Objects.requireNonNull(entry.before()).get(field)));
  }

  private @Nullable Map<String, Object> state(Object thing) {
    return thing instanceof Integer identity
        ? Optional.ofNullable(links.get(identity)).map(Link::properties).orElse(null)
        : nodes.get((String) thing);
  }

  void put(Object thing, Subject subject, @Nullable Map<String, Object> state) {
    switch (subject) {
      case Subject.Node(_, var id) when state == null -> nodes.remove(id);
      case Subject.Node(_, var id) -> nodes.put(id, Map.copyOf(state));
      case Subject.Tie _ when state == null -> links.remove((Integer) thing);
      case Subject.Tie tie -> links.put((Integer) thing, new Link(tie, Map.copyOf(state)));
    }
  }

  boolean isSound() {
    return leadsSomewhere() && hasNoTwins();
  }

  /** No relationship between the same two twice, but for what it cites. */
  private boolean hasNoTwins() {
    var contents = new HashSet<>();
    return links.values().stream()
        .allMatch(
            link -> {
              var content = new HashMap<>(link.properties());
              content.remove(Entry.CITATIONS);
              return contents.add(List.of(link.tie(), content));
            });
  }

  /** No relationship without ends, and no citation that is not there. */
  private boolean leadsSomewhere() {
    return links.values().stream()
            .map(Link::tie)
            .allMatch(tie -> nodes.keySet().containsAll(List.of(tie.from(), tie.to())))
        && Stream.concat(nodes.values().stream(), links.values().stream().map(Link::properties))
            .allMatch(this::citesWhatIsThere);
  }

  private boolean citesWhatIsThere(Map<String, Object> state) {
    return nodes
        .keySet()
        .containsAll((Collection<?>) state.getOrDefault(Entry.CITATIONS, List.of()));
  }

  /** What is different in another graph. */
  List<Step> steps(SmallGraph other, int change) {
    List<Step> steps = new ArrayList<>();
    var ids = new TreeSet<>(nodes.keySet());
    ids.addAll(other.nodes.keySet());
    for (var id : ids) {
      var subject = new Subject.Node("Thing", id);
      steps.add(new Step(id, new Entry(change, subject, nodes.get(id), other.nodes.get(id))));
    }
    var identities = new TreeSet<>(links.keySet());
    identities.addAll(other.links.keySet());
    for (var identity : identities) {
      var link = Objects.requireNonNullElse(links.get(identity), other.links.get(identity));
      steps.add(
          new Step(
              identity, new Entry(change, link.tie(), state(identity), other.state(identity))));
    }
    steps.removeIf(step -> Objects.equals(step.entry().before(), step.entry().after()));
    return steps;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SmallGraph graph
        && nodes.equals(graph.nodes)
        && links.equals(graph.links);
  }

  @Override
  public int hashCode() {
    return nodes.hashCode();
  }

  @Override
  public String toString() {
    return nodes + " " + links;
  }
}
