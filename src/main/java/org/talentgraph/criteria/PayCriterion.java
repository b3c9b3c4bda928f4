package org.talentgraph.criteria;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether the demand offers the salary that the expert expects. */
public enum PayCriterion implements Criterion {
  PAY;

  /** Keys tell salaries apart by steps of this many yuan a year. */
  private static final int STEP = 50_000;

  /** The highest step; salaries above it are not told apart by keys. */
  private static final int STEPS = 40;

  @Override
  public Side side() {
    return Side.EXPERT;
  }

  @Override
  public double weight() {
    return 0.05;
  }

  @Override
  public Optional<Judgement> judge(Pair pair) {
    var offered = pair.demand().salaryOffered();
    if (offered == null) {
      return Optional.empty();
    }
    var desired = pair.expert().desiredSalary();
    if (desired == null) {
      return Optional.of(Judgement.unknown(words("unknown")));
    }
    var value = desired <= 0 ? 1 : Math.min(1, (double) offered / desired);
    return Optional.of(
        Judgement.of(value, words("salaries", offered, desired))
            .without(value < 1 ? words("lacks", desired - offered) : null));
  }

  private static int atMost(long step) {
    return (int) Math.min(step, STEPS);
  }

  private static Stream<String> keys(int first, int last) {
    return MatchKey.steps("pay", first, last);
  }

  private static String key(long step) {
    return MatchKey.step("pay", atMost(step));
  }

  /** The steps with which the expert is content. */
  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    var desired = expert.desiredSalary();
    return desired == null
        ? unknown(true)
        : keys(Math.max(0, atMost(Math.ceilDiv(desired, STEP))), STEPS);
  }

  /** The steps that the demand pays. */
  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    var offered = demand.salaryOffered();
    return offered == null ? unknown(true) : keys(0, atMost(Math.floorDiv(offered, STEP)));
  }

  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var offered = demand.salaryOffered();
    if (offered == null) {
      return new Points();
    }
    var step = offered / STEP;
    return new Points().proportion(key(step), key(2L * step), unknown());
  }

  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    var desired = expert.desiredSalary();
    if (desired == null) {
      return new Points();
    }
    var step = Math.ceilDiv(desired, STEP);
    return new Points().proportion(key(step), key(step / 2), unknown());
  }
}
