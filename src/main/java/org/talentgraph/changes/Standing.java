package org.talentgraph.changes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
