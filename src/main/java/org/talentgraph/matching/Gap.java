package org.talentgraph.matching;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Levels;
import org.talentgraph.criteria.Pair;
import org.talentgraph.criteria.SkillMatch;

/**
 * What keeps a pair apart in one condition.
 *
 * @param changes of one side that narrow it, each by a step more; the last one closes it
 */
record Gap(List<Relaxation> changes) {

  /** Work is moved, and an expert available longer, by so many times 30 days at most. */
  private static final int MOST_MOVES = 6;

  /** A sum comes to another one in so many steps at most. */
  private static final int MOST_TENTHS = 20;

  /** Whether the same gives way in another one, so that one of them is enough. */
  boolean isLike(Gap other) {
    return closed().condition() == other.closed().condition()
        && closed().subject().equals(other.closed().subject());
  }

  /** The change that closes it. */
  Relaxation closed() {
    return changes.getLast();
  }

  /** Those in which the demand may give way. */
  static List<Gap> ofDemand(Pair pair) {
    var demand = pair.demand();
    var expert = pair.expert();
    var change = new DemandChanges(demand, pair.known());
    return Stream.of(
            pair.skills().stream().map(each -> skill(each, change)),
            pair.skills().stream().map(each -> withoutSkill(each, change)),
            expert.languages().isEmpty()
                ? Stream.<List<Relaxation>>empty()
                : demand.languages().stream()
                    .filter(each -> !each.isSpokenBy(expert))
                    .map(each -> language(each, expert, change)),
            Stream.of(
                degree(demand, expert, change), years(demand, expert, change), pay(pair, change)),
            Stream.of(moves(pair).map(change::later).toList()),
            otherModes(demand, expert).map(each -> List.of(change.mode(each))))
        .flatMap(each -> each)
        .filter(changes -> !changes.isEmpty())
        .map(Gap::new)
        .toList();
  }

  private static List<Relaxation> skill(SkillMatch match, DemandChanges change) {
    var counted = match.counted();
    return counted == null || match.level() >= 1
        ? List.of()
        : down(
                Levels.SKILL.rank(match.demanded().level()),
                Math.max(1, Levels.SKILL.rank(counted.usualLevel())))
            .mapToObj(rank -> change.skill(match.demanded(), rank))
            .toList();
  }

  private static List<Relaxation> withoutSkill(SkillMatch match, DemandChanges change) {
    return change.isOneOfSeveral() && match.value() < 1
        ? List.of(change.withoutSkill(match.demanded()))
        : List.of();
  }

  /** From the rank below one to another one. */
  private static IntStream down(int from, int to) {
    return IntStream.iterate(from - 1, rank -> rank >= to, rank -> rank - 1);
  }

  private static List<Relaxation> language(
      DemandRecord.Required required, ExpertRecord expert, DemandChanges change) {
    var spoken = Levels.LANGUAGE.rank(expert.languages().get(required.language()));
    return spoken == 0
        ? List.of(change.withoutLanguage(required))
        : down(Levels.LANGUAGE.rank(required.level()), spoken)
            .mapToObj(rank -> change.language(required, rank))
            .toList();
  }

  private static List<Relaxation> degree(
      DemandRecord demand, ExpertRecord expert, DemandChanges change) {
    var reached = Levels.DEGREE.rank(expert.degree());
    return reached == 0
        ? List.of()
        : down(Levels.DEGREE.rank(demand.requiredDegree()), reached)
            .mapToObj(change::degree)
            .toList();
  }

  private static List<Relaxation> years(
      DemandRecord demand, ExpertRecord expert, DemandChanges change) {
    var wanted = demand.minYears();
    var reached = expert.yearsOfExperience();
    return wanted == null || reached == null
        ? List.of()
        : down(wanted, Math.max(0, reached)).mapToObj(change::years).toList();
  }

  private static List<Relaxation> pay(Pair pair, DemandChanges change) {
    var offered = pair.demand().salaryOffered();
    var desired = pair.expert().desiredSalary();
    return offered == null || desired == null || desired <= offered
        ? List.of()
        : tenths(offered, desired).mapToObj(change::pay).toList();
  }

  /**
   * From a sum to another one by tenths of the first, or in fewer steps, and the other one itself.
   */
  static IntStream tenths(int from, int to) {
    var towards = to > from ? 1 : -1;
    var fewest = Math.ceilDiv(Math.abs(to - from), MOST_TENTHS);
    var tenth = Math.max(1, Math.max(Math.ceilDiv(from, 10), fewest));
    return IntStream.concat(
        IntStream.range(1, Math.ceilDiv(Math.abs(to - from), tenth))
            .map(times -> from + towards * times * tenth),
        IntStream.of(to));
  }

  static Stream<String> otherModes(DemandRecord demand, ExpertRecord expert) {
    return demand.mode() == null || expert.modes().contains(demand.mode())
        ? Stream.empty()
        : expert.modes().stream().sorted();
  }

  /**
   * By how many times 30 days the work may be later, or earlier below 0, to lie better in the time
   * in which the expert is available.
   */
  static Stream<Integer> moves(Pair pair) {
    var late = daysTooEarly(pair.demand(), pair.expert());
    var early = daysTooLate(pair.demand(), pair.expert());
    if (late > 0 == early > 0) {
      return Stream.empty();
    }
    var most = Math.min(MOST_MOVES, Math.ceilDiv(Math.max(late, early), DemandChanges.DAYS));
    return IntStream.rangeClosed(1, (int) most).mapToObj(times -> late > 0 ? times : -times);
  }

  /** By how many days the work begins before the expert is available. */
  private static long daysTooEarly(DemandRecord demand, ExpertRecord expert) {
    var from = expert.availableFrom();
    var begin =
        demand.startsOn() != null || demand.endsOn() == null
            ? demand.startsOn()
            : demand.endsOn().minusDays(1);
    return from == null || begin == null ? 0 : from.toEpochDay() - begin.toEpochDay();
  }

  /** By how many days the work ends after the expert is available. */
  private static long daysTooLate(DemandRecord demand, ExpertRecord expert) {
    var to = expert.availableTo();
    var end =
        demand.endsOn() != null || demand.startsOn() == null
            ? demand.endsOn()
            : demand.startsOn().plusDays(1);
    return to == null || end == null ? 0 : end.toEpochDay() - to.toEpochDay();
  }
}
