package org.talentgraph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CostlyTurnsTests {

  private final CostlyTurns turns = new CostlyTurns(1, Duration.ofMillis(50));

  @Test
  void letsCheapWorkPassCostlyWork() {
    var end = costly().beginTurn();
    var other = costly();
    assertThatThrownBy(other::beginTurn).hasMessage("BUSY");
    work().beginTurn().run();
    end.run();
    other.beginTurn().run();
    assertThat(other.statements()).isOne();
  }

  @Test
  void waitsForTheSameWorkAsLongAsThatHasTime() throws Exception {
    var work = costly();
    var end = work.beginTurn();
    var second = CompletableFuture.supplyAsync(work::beginTurn);
    Thread.sleep(200);
    assertThat(second).isNotDone();
    end.run();
    second.get(10, TimeUnit.SECONDS).run();
    assertThat(work.statements()).isEqualTo(2);
  }

  @Test
  void freesNoTurnThatWasBegunBefore() {
    var work = work();
    var before = work.beginTurn();
    work.costly(turns);
    before.run();
    var end = work.beginTurn();
    assertThatThrownBy(costly()::beginTurn).hasMessage("BUSY");
    end.run();
  }

  private Work costly() {
    var work = work();
    work.costly(turns);
    return work;
  }

  private static Work work() {
    return new Work(Duration.ofMinutes(1), 4);
  }
}
