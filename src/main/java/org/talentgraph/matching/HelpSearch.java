package org.talentgraph.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentgraph.database.Work;

/**
 * Searches the fewest and smallest changes by which a pair reaches a goal: of the demand, of the
 * expert, and where neither is enough, of both.
 *
 * @param pair as it is
 */
record HelpSearch(WhatIf pair, Goal goal) {

  /** More changes of one side at once are no advice. */
  private static final int MOST_CHANGES = 3;

  /** Of each side so many sets of changes are named. */
  private static final int MOST_HELPS = 3;

  /** A rise of the score that is more than an error of its sum. */
  private static final double RISE = 1e-9;

  /** Where the pair should be. */
  @FunctionalInterface
  interface Goal {

    /**
     * @param after the pair after the changes
     */
    boolean isReached(WhatIf after, List<Relaxation> changes);
  }

  /** Each change by itself that closes a gap of a pair and raises its score. */
  static List<Help> rising(WhatIf pair, double score) {
    var both = pair.pair();
    return Stream.of(Gap.ofDemand(both), ExpertChanges.of(both))
        .flatMap(
            side ->
                Help.first(
                    MOST_HELPS,
                    side.stream()
                        .map(gap -> List.of(gap.closed()))
                        .map(changes -> help(pair, changes))
                        .filter(help -> help.score() > score + RISE))
                    .stream())
        .toList();
  }

  List<Help> helps() {
    var both = pair.pair();
    var ofDemand = Gap.ofDemand(both);
    var ofExpert = ExpertChanges.of(both);
    var ofOne = Stream.concat(smallest(ofDemand).stream(), smallest(ofExpert).stream()).toList();
    return ofOne.isEmpty() ? ofBoth(ofDemand, ofExpert) : ofOne;
  }

  /** Of one side; a set of which a part is enough is not among them. */
  private List<Help> smallest(List<Gap> gaps) {
    for (var size = 1; size <= Math.min(MOST_CHANGES, gaps.size()); size++) {
      var found = reaching(sets(gaps, size).stream());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** One change of each side. */
  private List<Help> ofBoth(List<Gap> ofDemand, List<Gap> ofExpert) {
    return reaching(
        ofDemand.stream()
            .flatMap(
                one ->
                    ofExpert.stream()
                        .filter(other -> !other.isLike(one))
                        .map(other -> List.of(one, other))));
  }

  private List<Help> reaching(Stream<List<Gap>> sets) {
    return Help.first(
        MOST_HELPS,
        sets.filter(set -> isReached(set.stream().map(Gap::closed).toList()))
            .map(set -> help(pair, least(set))));
  }

  private static List<List<Gap>> sets(List<Gap> gaps, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    return IntStream.range(0, gaps.size())
        .boxed()
        .flatMap(
            i ->
                sets(gaps.subList(i + 1, gaps.size()), size - 1).stream()
                    .filter(rest -> rest.stream().noneMatch(gaps.get(i)::isLike))
                    .map(rest -> Stream.concat(Stream.of(gaps.get(i)), rest.stream()).toList()))
        .toList();
  }

  /** The smallest changes with which gaps that may be closed need not be closed altogether. */
  private List<Relaxation> least(List<Gap> gaps) {
    List<Relaxation> changes = new ArrayList<>(gaps.stream().map(Gap::closed).toList());
    for (var i = 0; i < changes.size(); i++) {
      var each = i;
      gaps.get(i).changes().stream()
          .filter(
              smaller -> {
                List<Relaxation> tried = new ArrayList<>(changes);
                tried.set(each, smaller);
                return isReached(tried);
              })
          .findFirst()
          .ifPresent(smaller -> changes.set(each, smaller));
    }
    return List.copyOf(changes);
  }

  private boolean isReached(List<Relaxation> changes) {
    Work.current().check();
    return goal.isReached(pair.after(changes), changes);
  }

  private static Help help(WhatIf pair, List<Relaxation> changes) {
    return new Help(changes, pair.after(changes).judged().score());
  }
}
