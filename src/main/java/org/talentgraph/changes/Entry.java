package org.talentgraph.changes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.writing.Difference;

/**
 * What one change did to one record or relationship.
 *
 * @param change the number of the change
 * @param before all properties that it had; null where it was not there
 * @param after all properties that it has since then; null where it is gone
 */
record Entry(
    int change,
    Subject subject,
    @Nullable Map<String, Object> before,
    @Nullable Map<String, Object> after) {

  /** The ids of citations that a record or a relationship refers to. */
  static final String CITATIONS = "citations";

  static Entry of(int change, Difference difference) {
    var subject =
        switch (difference) {
          case Difference.OfNode node -> new Subject.Node(node.type(), node.id());
          case Difference.OfRelationship(var type, var from, var to, _, _) ->
              new Subject.Tie(type, from, to);
        };
    return new Entry(change, subject, difference.before(), difference.after());
  }

  /** Whether its subject began or ended with the change. */
  boolean isWhole() {
    return before == null || after == null;
  }

  /**
   * Whether it made the citation of a caller who entered something. That stays, since the first
   * save of a caller must not become the ground of all later ones; it is the only one that cites
   * itself.
   */
  boolean saysWhoEntered() {
    return before == null
        && after != null
        && subject instanceof Subject.Node(_, var id)
        && "ENTERED".equals(after.get("how"))
        && List.of(id).equals(after.get(CITATIONS));
  }

  /** The properties that differ. */
  Set<String> fields() {
    var all = new LinkedHashSet<>(orEmpty(before).keySet());
    all.addAll(orEmpty(after).keySet());
    all.removeIf(field -> Objects.equals(orEmpty(before).get(field), orEmpty(after).get(field)));
    return all;
  }

  /** Whether both touch the same property, or one of them the whole subject. */
  boolean overlaps(Entry other) {
    return isWhole() || other.isWhole() || fields().stream().anyMatch(other.fields()::contains);
  }

  /** What a state is without what is different since the change. */
  @Nullable Map<String, Object> undoneIn(@Nullable Map<String, Object> state) {
    return new Entry(change, subject, /* before= */ after, /* after= */ before).doneIn(state);
  }

  /** What a state is with what is different since the change. */
  @Nullable Map<String, Object> doneIn(@Nullable Map<String, Object> state) {
    if (state == null || before == null || after == null) {
      return after;
    }
    var done = new LinkedHashMap<>(state);
    for (var field : fields()) {
      var value = after.get(field);
      if (value == null) {
        done.remove(field);
      } else {
        done.put(field, value);
      }
    }
    return done;
  }

  /** The ids to which it refers now, and did not before. */
  Stream<String> references() {
    return added(before, after);
  }

  /** The ids to which it referred before, and does not now. */
  Stream<String> lostReferences() {
    return added(after, before);
  }

  private Stream<String> added(
      @Nullable Map<String, Object> from, @Nullable Map<String, Object> to) {
    var ends =
        from == null && to != null && subject instanceof Subject.Tie tie
            ? Stream.of(tie.from(), tie.to())
            : Stream.<String>of();
    var known = citations(from);
    return Stream.concat(ends, citations(to).stream().filter(id -> !known.contains(id)))
        .map(String::valueOf);
  }

  private static Collection<?> citations(@Nullable Map<String, Object> state) {
    return orEmpty(state).get(CITATIONS) instanceof Collection<?> ids ? ids : Set.of();
  }

  private static Map<String, Object> orEmpty(@Nullable Map<String, Object> state) {
    return state == null ? Map.of() : state;
  }
}
