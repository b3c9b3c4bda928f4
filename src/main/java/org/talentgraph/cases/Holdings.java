package org.talentgraph.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * What somebody has of one kind, as far as it is known: awards, programmes, degrees.
 *
 * @param held what is known to be held
 * @param complete whether there is nothing else
 */
public record Holdings(Set<String> held, boolean complete) {

  /** Nothing is known. */
  public static final Holdings UNKNOWN = new Holdings(Set.of(), false);

  /** What is held is known in full. */
  public static Holdings all(Collection<String> held) {
    return new Holdings(Collections.unmodifiableSet(new LinkedHashSet<>(held)), true);
  }

  /**
   * Whether one of the wanted is held.
   *
   * @param open whether the list of the wanted is open: what it does not name is undecided then
   * @param excluded what an open list does not mean all the same
   */
  public Verdict oneOf(Set<String> wanted, boolean open, Set<String> excluded) {
    if (!Collections.disjoint(held, wanted)) {
      return Verdict.MET;
    }
    return complete && !(open && !excluded.containsAll(held)) ? Verdict.NOT_MET : Verdict.UNKNOWN;
  }

  /** What follows from each that is held. */
  public Holdings each(Function<String, ? extends Collection<String>> consequences) {
    var all = new LinkedHashSet<String>();
    held.forEach(each -> all.addAll(consequences.apply(each)));
    return new Holdings(Collections.unmodifiableSet(all), complete);
  }

  /** The same with one more. */
  public Holdings with(String another) {
    var more = new LinkedHashSet<>(held);
    more.add(another);
    return new Holdings(Collections.unmodifiableSet(more), complete);
  }
}
