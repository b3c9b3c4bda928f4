package org.talentgraph.security;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** What callers may ask for in a minute: those with credentials each, guests by their address. */
@Component
class Budgets {

  private final BudgetProperties sizes;
  private final Buckets<Object> ofCallers;
  private final Buckets<Object> ofGuests;

  @Autowired
  Budgets(BudgetProperties sizes) {
    this(sizes, TimeMeter.SYSTEM_NANOTIME);
  }

  Budgets(BudgetProperties sizes, TimeMeter clock) {
    this.sizes = sizes;
    this.ofCallers = new Buckets<>(sizes.callers(), clock);
    this.ofGuests = new Buckets<>(sizes.guests(), clock);
  }

  /** Nodes that a caller may ask for in a minute; 0 where there is no limit. */
  int size(Caller caller) {
    return caller.isKnown() ? sizes.callers() : sizes.guests();
  }

  /**
   * Spends what an operation may read.
   *
   * @return what is left
   * @throws InvalidRequest if there is not so much
   */
  long spend(Caller caller, ClientAddress address, long nodes) {
    var spent = of(caller).spend(who(caller, address), nodes);
    if (spent.isRefused()) {
      throw refusal(size(caller), spent.left(), nodes, seconds(spent.delay()));
    }
    return spent.left();
  }

  /** What a caller may ask for at once. */
  long left(Caller caller, ClientAddress address) {
    return of(caller).left(who(caller, address));
  }

  /** Spends nodes even where there are not so many, so that nothing can be asked for meanwhile. */
  void owe(Caller caller, ClientAddress address, long nodes) {
    of(caller).owe(who(caller, address), nodes);
  }

  private Buckets<Object> of(Caller caller) {
    return caller.isKnown() ? ofCallers : ofGuests;
  }

  private static Object who(Caller caller, ClientAddress address) {
    return caller.isKnown() ? caller : address.network();
  }

  /** Whole seconds, after which it is over for certain. */
  static long seconds(Duration wait) {
    return wait.plusSeconds(1).minusNanos(1).toSeconds();
  }

  private static InvalidRequest refusal(long size, long left, long nodes, long seconds) {
    return new InvalidRequest(
            ErrorCode.RATE_LIMITED,
            ("This may read %,d nodes, and of the %,d that you may ask for in a minute %,d are"
                    + " left. Nothing of it was done. Ask again in %,d seconds, or for less.")
                .formatted(nodes, size, left, seconds),
            ("此操作最多可能读取 %,d 个节点，而您每分钟可查询的 %,d 个节点中只剩 %,d 个，未执行任何操作。" + "请在 %,d 秒后重试，或减少查询内容。")
                .formatted(nodes, size, left, seconds))
        .with(InvalidRequest.RETRY_AFTER, seconds);
  }
}
