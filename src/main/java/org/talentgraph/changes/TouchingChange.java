package org.talentgraph.changes;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.writing.Difference;

/**
 * A change, and what it touched.
 *
 * @param ids of its records, and of those at the ends of its relationships
 * @param kinds of its records
 * @param types of its records and relationships
 */
public record TouchingChange(
    ChangeRecord change, Set<String> ids, Set<String> kinds, Set<String> types) {

  public int number() {
    return change.number();
  }

  /**
   * The same change as one that touched no more than some differences tell. What was said about it
   * may be about the others.
   *
   * @param differences as they are read; a change may have more than memory should hold
   */
  TouchingChange only(Stream<Difference> differences) {
    var count = new AtomicInteger();
    Set<String> touched = new HashSet<>();
    Set<String> changed = new HashSet<>();
    differences.forEach(
        difference -> {
          count.incrementAndGet();
          switch (difference) {
            case Difference.OfNode node -> {
              touched.add(node.id());
              changed.addAll(List.of(node.type(), node.typeBefore()));
            }
            case Difference.OfRelationship tie -> touched.addAll(List.of(tie.from(), tie.to()));
          }
        });
    return new TouchingChange(
        count.get() < change.size() ? change.withoutMessage() : change,
        Set.copyOf(touched),
        Set.copyOf(changed),
        types);
  }

  /** Whether something of it is left to be told; of an empty one there never was anything. */
  boolean isTold() {
    return !ids.isEmpty() || change.size() == 0;
  }

  /**
   * Whether it touches one of some records.
   *
   * @param some their ids; any if null
   */
  public boolean touches(@Nullable Set<String> some) {
    return some == null || !Collections.disjoint(some, ids);
  }

  /**
   * Whether it touches a record of one of some kinds.
   *
   * @param some the kinds; any if null
   * @param kindsOf finds the kinds of records by their ids
   */
  public boolean touches(@Nullable Set<String> some, Function<Set<String>, Set<String>> kindsOf) {
    return some == null
        || !Collections.disjoint(some, kinds)
        || !Collections.disjoint(some, kindsOf.apply(ids));
  }
}
