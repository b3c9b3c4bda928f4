package org.talentgraph.changes;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.talentgraph.changes.SmallGraph.Link;
import org.talentgraph.changes.SmallGraph.Step;

/** A history of a small graph: changes as they come, some of them taken back. */
final class RandomHistory {

  private static final int IDS = 5;
  private static final int VALUES = 3;

  private final Random random;
  private int identities;

  /** The steps of each change; the number of the first one is 1. */
  final List<List<Step>> changes = new ArrayList<>();

  /** What each undo took back. */
  final Map<Integer, Integer> undone = new TreeMap<>();

  SmallGraph graph = new SmallGraph();

  RandomHistory(long seed) {
    random = new Random(seed);
  }

  /** Makes a change of up to four steps. */
  void change() {
    var next = graph.copy();
    IntStream.rangeClosed(0, random.nextInt(4)).forEach(_ -> step(next));
    var steps = graph.steps(next, changes.size() + 1);
    if (next.isSound() && !steps.isEmpty()) {
      changes.add(steps);
      graph = next;
    }
  }

  private void step(SmallGraph next) {
    var id = "n" + random.nextInt(IDS);
    var ids = List.copyOf(next.nodes.keySet());
    if (!next.nodes.containsKey(id)) {
      next.nodes.put(id, state(ids));
    } else if (random.nextInt(8) == 0) {
      next.nodes.remove(id);
      next.links.values().removeIf(link -> link.tie().touches(id));
    } else if (random.nextInt(3) == 0) {
      next.nodes.put(id, changed(next.nodes.get(id), ids));
    } else if (random.nextInt(3) == 0) {
      var tie = new Subject.Tie("TO", id, ids.get(random.nextInt(ids.size())));
      next.links.put(++identities, new Link(tie, state(ids)));
    } else if (!next.links.isEmpty()) {
      var all = List.copyOf(next.links.keySet());
      var identity = all.get(random.nextInt(all.size()));
      var link = Objects.requireNonNull(next.links.remove(identity));
      if (random.nextInt(3) > 0) {
        next.links.put(identity, new Link(link.tie(), changed(link.properties(), ids)));
      }
    }
  }

  private Map<String, Object> state(List<String> ids) {
    return changed(Map.of("a", random.nextInt(VALUES), "b", random.nextInt(VALUES)), ids);
  }

  private Map<String, Object> changed(Map<String, Object> state, List<String> ids) {
    var changed = new HashMap<>(state);
    switch (random.nextInt(4)) {
      case 0 -> changed.put("a", random.nextInt(VALUES));
      case 1 -> changed.put("b", random.nextInt(VALUES));
      case 2 -> changed.remove("b");
      default -> {
        if (!ids.isEmpty()) {
          changed.put("citations", List.of(ids.get(random.nextInt(ids.size()))));
        }
      }
    }
    return Map.copyOf(changed);
  }

  int any() {
    return 1 + random.nextInt(changes.size());
  }

  Standing standing() {
    return Standing.of(undone);
  }

  Undo undo(int change) {
    var later = changes.subList(change, changes.size()).stream().flatMap(List::stream);
    return Undo.of(change, entries(change), later.map(Step::entry).toList(), standing());
  }

  private List<Entry> entries(int change) {
    return changes.get(change - 1).stream().map(Step::entry).toList();
  }

  /**
   * Writes what an undo comes to, as a change of its own, unless the graph would be unsound.
   *
   * @return whether it was written
   */
  boolean write(int change, Undo undo) {
    var next = graph.copy();
    var number = changes.size() + 1;
    var steps =
        undo.entries().stream()
            .map(each -> new Entry(number, each.subject(), each.before(), each.after()))
            .map(each -> new Step(thing(change, each), each))
            .toList();
    steps.forEach(step -> next.put(step.thing(), step.entry().subject(), step.entry().after()));
    if (!next.isSound()) {
      return false;
    }
    graph = next;
    changes.add(steps);
    undone.put(number, change);
    return true;
  }

  private Object thing(int change, Entry entry) {
    if (entry.subject() instanceof Subject.Node node) {
      return node.id();
    }
    return entry.before() == null
        ? changes.get(change - 1).stream()
            .filter(step -> step.entry().subject().equals(entry.subject()))
            .filter(step -> entry.after().equals(step.entry().before()))
            .findFirst()
            .orElseThrow()
            .thing()
        : graph.links.entrySet().stream()
            .filter(link -> link.getValue().tie().equals(entry.subject()))
            .filter(link -> link.getValue().properties().equals(entry.before()))
            .findFirst()
            .orElseThrow()
            .getKey();
  }

  /** A graph made anew of the changes that stand, and the change that could not be made again. */
  record Replay(SmallGraph graph, OptionalInt failed) {

    boolean isPossible() {
      return failed.isEmpty() && graph.isSound();
    }
  }

  /**
   * What stands once a change is taken back, made anew; nothing where the same stands as before.
   */
  Optional<Replay> replayWithout(int change) {
    var now = standing(undone);
    var undone = new TreeMap<>(this.undone);
    undone.put(changes.size() + 1, change);
    var then = standing(undone);
    return now.equals(then) ? Optional.empty() : Optional.of(replay(then));
  }

  private Set<Integer> standing(Map<Integer, Integer> undone) {
    var standing = Standing.of(undone);
    return IntStream.rangeClosed(1, changes.size())
        .filter(each -> !undone.containsKey(each) && standing.undoOf(each).isEmpty())
        .boxed()
        .collect(toCollection(TreeSet::new));
  }

  private Replay replay(Set<Integer> numbers) {
    var replayed = new SmallGraph();
    for (var each : numbers) {
      if (!replayed.play(changes.get(each - 1))) {
        return new Replay(replayed, OptionalInt.of(each));
      }
    }
    return new Replay(replayed, OptionalInt.empty());
  }
}
