package org.talentgraph.changes;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.changes.SmallGraph.Step;

/**
 * What happened to a small graph, and what it would be if other things had happened.
 *
 * @param begin the graph before the first change
 * @param changes the steps of each change; the number of the first one is 1
 * @param undone what each undo took back
 */
record PlainHistory(SmallGraph begin, List<List<Step>> changes, Map<Integer, Integer> undone) {

  PlainHistory(SmallGraph begin) {
    this(begin, new ArrayList<>(), new TreeMap<>());
  }

  int next() {
    return changes.size() + 1;
  }

  void add(List<Step> steps, @Nullable Integer undoes) {
    changes.add(steps);
    if (undoes != null) {
      undone.put(changes.size(), undoes);
    }
  }

  boolean isUndone(int change) {
    return Standing.of(undone).undoOf(change).isPresent();
  }

  Undo undo(int change) {
    var later = changes.subList(change, changes.size()).stream().flatMap(List::stream);
    return Undo.of(
        change,
        changes.get(change - 1).stream().map(Step::entry).toList(),
        later.map(Step::entry).toList(),
        Standing.of(undone));
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
    undone.put(next(), change);
    var then = standing(undone);
    return now.equals(then) ? Optional.empty() : Optional.of(replay(then));
  }

  /** What stands, made anew. */
  Replay replay() {
    return replay(standing(undone));
  }

  private Set<Integer> standing(Map<Integer, Integer> undone) {
    var standing = Standing.of(undone);
    return IntStream.rangeClosed(1, changes.size())
        .filter(each -> !undone.containsKey(each) && standing.undoOf(each).isEmpty())
        .boxed()
        .collect(toCollection(TreeSet::new));
  }

  private Replay replay(Set<Integer> numbers) {
    var replayed = begin.copy();
    for (var each : numbers) {
      if (!replayed.play(changes.get(each - 1))) {
        return new Replay(replayed, OptionalInt.of(each));
      }
    }
    return new Replay(replayed, OptionalInt.empty());
  }
}
