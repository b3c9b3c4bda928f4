package org.talentgraph.changes;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.changes.ChangeReads.StoredEntry;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Difference;

/**
 * What records said when they were changed, of those that a caller sees for what they say now. A
 * demand that is published was a draft before: whoever did not see the draft does not read of it
 * afterwards, either.
 *
 * @param filters by kind, those by which the caller sees records for their own values
 * @param kinds the kinds of the records that are judged, by their ids
 * @param states what they said after each change, by its number, or before it where they are gone
 *     since then; and what they said before the first one by 0
 */
record PastRecords(
    GraphModel model,
    Map<String, List<Map<String, Object>>> filters,
    Map<String, String> kinds,
    Map<String, TreeMap<Integer, Map<String, Object>>> states) {

  /** Where the caller sees everything. */
  static PastRecords whole(GraphModel model) {
    return new PastRecords(model, Map.of(), Map.of(), Map.of());
  }

  /**
   * @param seen the kinds of records that the caller sees now, by their ids
   * @param entries reads what changed records themselves
   */
  static PastRecords of(
      Map<String, String> seen,
      GraphModel model,
      Visibility visibility,
      GraphRecords records,
      Function<Collection<String>, List<StoredEntry>> entries) {
    Map<String, List<Map<String, Object>>> filters = new HashMap<>();
    for (var kind : Set.copyOf(seen.values())) {
      var own =
          alternatives(visibility, kind)
              .filter(each -> StoredValues.judge(model.getType(kind), each))
              .toList();
      if (!own.isEmpty()) {
        filters.put(kind, own);
      }
    }
    Map<String, String> kinds = new HashMap<>(seen);
    kinds.values().retainAll(filters.keySet());
    var others = new View(Optional.empty(), new Otherwise(visibility, filters));
    records.get("Node", List.copyOf(kinds.keySet()), "id", others).stream()
        .map(Row::id)
        .forEach(kinds::remove);
    var states = kinds.isEmpty() ? List.<StoredEntry>of() : entries.apply(kinds.keySet());
    return new PastRecords(model, filters, kinds, states(states));
  }

  private static Stream<Map<String, Object>> alternatives(Visibility visibility, String kind) {
    var where = visibility.records(kind);
    return where.isEmpty() ? Stream.of() : alternatives(where);
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<String, Object>> alternatives(Map<String, Object> where) {
    return where.keySet().equals(Set.of("or"))
        ? ((List<Map<String, Object>>) requireNonNull(where.get("or"))).stream()
        : Stream.of(where);
  }

  private static Map<String, TreeMap<Integer, Map<String, Object>>> states(
      List<StoredEntry> entries) {
    Map<String, TreeMap<Integer, Map<String, Object>>> states = new HashMap<>();
    for (var entry : entries) {
      if (entry.difference() instanceof Difference.OfNode node) {
        var own = states.computeIfAbsent(node.id(), _ -> new TreeMap<>());
        if (own.isEmpty() && node.before() != null) {
          own.put(0, node.before());
        }
        own.put(
            entry.change(),
            requireNonNullElse(node.after(), requireNonNullElse(node.before(), Map.of())));
      }
    }
    return states;
  }

  /**
   * Whether the caller would not have seen a record then.
   *
   * @param change the number of the change; null for one that is not made yet
   */
  boolean hides(Difference difference, @Nullable Integer change) {
    return switch (difference) {
      case Difference.OfNode node ->
          hides(node.id(), node.before()) && hides(node.id(), node.after());
      case Difference.OfRelationship tie ->
          hidesAt(tie.from(), change) || hidesAt(tie.to(), change);
    };
  }

  /** The same without what a record said when the caller would not have seen it. */
  Difference seen(Difference difference) {
    return difference
            instanceof Difference.OfNode(var type, var typeBefore, var id, var before, var after)
        ? new Difference.OfNode(
            type,
            typeBefore,
            id,
            hides(id, before) ? null : before,
            hides(id, after) ? null : after)
        : difference;
  }

  private boolean hidesAt(String id, @Nullable Integer change) {
    var own = states.get(id);
    var then = own == null ? null : own.floorEntry(change == null ? Integer.MAX_VALUE : change);
    return then != null && hides(id, then.getValue());
  }

  private boolean hides(String id, @Nullable Map<String, Object> values) {
    var kind = kinds.get(id);
    if (kind == null) {
      return false;
    }
    return values == null
        || filters.getOrDefault(kind, List.of()).stream()
            .noneMatch(new StoredValues(model.getType(kind), values)::meet);
  }

  /** What the caller sees for other reasons than what records say themselves. */
  private record Otherwise(Visibility visibility, Map<String, List<Map<String, Object>>> filters)
      implements Visibility {

    @Override
    public boolean shows(String type) {
      return visibility.shows(type) && (!filters.containsKey(type) || !records(type).isEmpty());
    }

    @Override
    public Map<String, Object> records(String type) {
      var own = filters.getOrDefault(type, List.of());
      if (own.isEmpty()) {
        return visibility.records(type);
      }
      var others = alternatives(visibility, type).filter(each -> !own.contains(each)).toList();
      return others.isEmpty() ? Map.of() : Map.of("or", others);
    }
  }
}
