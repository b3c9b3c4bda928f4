package org.talentgraph.changes;

import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change, and what it touched.
 *
 * @param ids of its records, and of those at the ends of its relationships
 * @param kinds of its records
 */
public record TouchingChange(ChangeRecord change, Set<String> ids, Set<String> kinds) {

  public int number() {
    return change.number();
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
