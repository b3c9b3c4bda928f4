package org.talentgraph.changes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which changes still stand, where some were undone, and some of their undos were undone in turn.
 *
 * @param undone what each change of the kind UNDO took back, by the number of that change
 * @param undos the changes that took a change back, by the number of that change
 */
record Standing(Map<Integer, Integer> undone, Map<Integer, List<Integer>> undos) {

  static Standing of(Map<Integer, Integer> undone) {
    return new Standing(
        undone,
        undone.entrySet().stream()
            .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList()))));
  }

  /**
   * What is known of some changes.
   *
   * @param undos finds the changes that took others back: what they took back, by their numbers
   */
  static Standing read(
      Collection<Integer> changes, Function<List<Integer>, Map<Integer, Integer>> undos) {
    Map<Integer, Integer> undone = new HashMap<>();
    var numbers = List.copyOf(changes);
    while (!numbers.isEmpty()) {
      var found = undos.apply(numbers);
      numbers = found.keySet().stream().filter(each -> !undone.containsKey(each)).toList();
      undone.putAll(found);
    }
    return of(undone);
  }

  /** The change that took another one back, if it stands itself. */
  Optional<Integer> undoOf(int change) {
    return undos.getOrDefault(change, List.of()).stream()
        .filter(undo -> undoOf(undo).isEmpty())
        .findFirst();
  }

  /**
   * Whether a later change may stand in the way of taking back another one. A change and its undo
   * that are both later do as little as if they had never been.
   */
  boolean counts(int later, int change) {
    return undone.getOrDefault(later, 0) < change && undoOf(later).isEmpty();
  }
}
