package org.talentgraph.model;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * A number of records that Java has counted, where the SDL has {@code @counts}.
 *
 * @param madeUp how many of them are made up
 */
public record Tally(long number, long madeUp) {

  public static final Tally NONE = new Tally(0, 0);

  public static <T> Tally of(Collection<T> counted, Predicate<? super T> isMadeUp) {
    return new Tally(counted.size(), counted.stream().filter(isMadeUp).count());
  }
}
