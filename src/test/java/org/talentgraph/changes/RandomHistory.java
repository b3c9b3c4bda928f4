package org.talentgraph.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.talentgraph.changes.SmallGraph.Link;
import org.talentgraph.changes.SmallGraph.Step;

/** A history of a small graph: changes as they come, some of them taken back. */
final class RandomHistory {

  private static final int IDS = 5;
  private static final int VALUES = 3;

  private final Random random;
  private int identities;

  final PlainHistory past = new PlainHistory(new SmallGraph());
  SmallGraph graph = new SmallGraph();

  RandomHistory(long seed) {
    random = new Random(seed);
  }

  /** Makes a change of up to four steps. */
  void change() {
    var next = graph.copy();
    IntStream.rangeClosed(0, random.nextInt(4)).forEach(_ -> step(next));
    var steps = graph.steps(next, past.next());
    if (next.isSound() && !steps.isEmpty()) {
      past.add(steps, null);
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
    return 1 + random.nextInt(past.changes().size());
  }

  /**
   * Writes what an undo comes to, as a change of its own, unless the graph would be unsound.
   *
   * @return whether it was written
   */
  boolean write(int change, Undo undo) {
    var next = graph.copy();
    var number = past.next();
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
    past.add(steps, change);
    return true;
  }

  private Object thing(int change, Entry entry) {
    if (entry.subject() instanceof Subject.Node node) {
      return node.id();
    }
    return entry.before() == null
        ? past.changes().get(change - 1).stream()
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
}
