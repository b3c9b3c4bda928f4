package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

class BudgetsTests {

  private static final ClientAddress HERE = ClientAddress.of("192.0.2.1");
  private static final Caller ANNA = new Caller("anna", Role.SCOUT, Set.of(), Set.of());

  private final SetClock clock = new SetClock();
  private final Budgets budgets = new Budgets(new BudgetProperties(600, 1200, 10), clock);

  private InvalidRequest refusal(Caller caller, ClientAddress address, long nodes) {
    return catchThrowableOfType(InvalidRequest.class, () -> budgets.spend(caller, address, nodes));
  }

  @Test
  void aBudgetIsSpentAndFillsUpWithinAMinute() {
    assertThat(budgets.spend(Caller.GUEST, HERE, 400)).isEqualTo(200);
    assertThat(budgets.spend(Caller.GUEST, HERE, 200)).isZero();
    assertThat(refusal(Caller.GUEST, HERE, 1)).isNotNull();
    clock.pass(Duration.ofSeconds(30));
    assertThat(budgets.spend(Caller.GUEST, HERE, 1)).isEqualTo(299);
    clock.pass(Duration.ofMinutes(5));
    assertThat(budgets.spend(Caller.GUEST, HERE, 1)).isEqualTo(599);
  }

  /** Ten nodes a second: 95 are there after nine seconds and a half, so in ten whole ones. */
  @Test
  void aRefusalTellsWhenToAskAgain() {
    budgets.spend(Caller.GUEST, HERE, 600);
    var refused = refusal(Caller.GUEST, HERE, 95);
    assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED);
    assertThat(refused.details()).containsEntry("retryAfter", 10L);
    assertThat(refused.english()).contains("read 95 nodes", "of the 600", "0 are left", "10 sec");
    assertThat(refused.chinese()).contains("95 个节点", "600 个节点", "10 秒");
    clock.pass(Duration.ofSeconds(9));
    assertThat(refusal(Caller.GUEST, HERE, 95).details()).containsEntry("retryAfter", 1L);
    clock.pass(Duration.ofSeconds(1));
    assertThat(budgets.spend(Caller.GUEST, HERE, 95)).isEqualTo(5);
  }

  @Test
  void whatIsRefusedCostsNothing() {
    budgets.spend(Caller.GUEST, HERE, 500);
    assertThat(refusal(Caller.GUEST, HERE, 101)).isNotNull();
    assertThat(budgets.left(Caller.GUEST, HERE)).isEqualTo(100);
    assertThat(budgets.spend(Caller.GUEST, HERE, 100)).isZero();
  }

  @Test
  void whatIsMoreThanAWholeBudgetCostsAWholeOne() {
    assertThat(budgets.spend(Caller.GUEST, HERE, 10_000)).isZero();
    assertThat(refusal(Caller.GUEST, HERE, 10_000).details()).containsEntry("retryAfter", 60L);
  }

  @Test
  void whoIsKnownHasABudgetWhereverItComesFrom() {
    var there = ClientAddress.of("192.0.2.2");
    budgets.spend(Caller.GUEST, HERE, 600);
    assertThat(budgets.spend(ANNA, HERE, 1000)).isEqualTo(200);
    assertThat(refusal(ANNA, there, 1000)).isNotNull();
    assertThat(budgets.spend(Caller.GUEST, there, 1)).isEqualTo(599);
    var bert = new Caller("bert", Role.SCOUT, Set.of(), Set.of());
    assertThat(budgets.spend(bert, HERE, 1)).isEqualTo(1199);
    var namesake = new Caller("anna", Role.EDITOR, Set.of(), Set.of());
    assertThat(budgets.spend(namesake, HERE, 1)).isEqualTo(1199);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "::ffff:192.0.2.1, 192.0.2.1, true",
    "unknown, unknown, true"
  })
  void guestsOfOneNetworkShareABudget(String one, String other, boolean isShared) {
    budgets.spend(Caller.GUEST, ClientAddress.of(one), 600);
    assertThat(refusal(Caller.GUEST, ClientAddress.of(other), 1) != null).isEqualTo(isShared);
  }

  @Test
  void whoOwesWaits() {
    budgets.owe(Caller.GUEST, HERE, 1200);
    assertThat(refusal(Caller.GUEST, HERE, 1).details()).containsEntry("retryAfter", 61L);
    clock.pass(Duration.ofSeconds(61));
    assertThat(budgets.spend(Caller.GUEST, HERE, 1)).isLessThan(10);
  }

  @Test
  void withoutALimitNobodyIsRefused() {
    var unlimited = new Budgets(new BudgetProperties(0, 0, 0), clock);
    for (var i = 0; i < 1000; i++) {
      assertThatNoException().isThrownBy(() -> unlimited.spend(Caller.GUEST, HERE, 1_000_000));
      assertThatNoException().isThrownBy(() -> unlimited.spend(ANNA, HERE, 1_000_000));
    }
  }
}
