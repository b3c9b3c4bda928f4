package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.talentgraph.changes.PlainHistory.Replay;

/**
 * What an undo leaves, and when it is refused, against a graph that is made anew of all changes but
 * the one that is taken back.
 */
class UndoOracleTests {

  private static final int HISTORIES = 1_000;
  private static final int TRIES = 40;

  private int done;
  private int refused;
  private int doneAgain;
  private int twins;

  @Test
  void leavesTheGraphThatAReplayWithoutTheChangeGives() {
    LongStream.range(0, HISTORIES).forEach(this::check);
    assertThat(done).isGreaterThan(HISTORIES);
    assertThat(doneAgain).isGreaterThan(HISTORIES / 10);
    assertThat(twins).as("found by the graph alone").isLessThan(HISTORIES / 20);
    assertThat(refused).isGreaterThan(HISTORIES);
  }

  private void check(long seed) {
    var history = new RandomHistory(seed);
    for (var i = 0; i < TRIES; i++) {
      history.change();
      if (i % 2 == 1 && !history.past.changes().isEmpty()) {
        undo(history, history.any(), "history %d, try %d".formatted(seed, i));
      }
    }
  }

  private void undo(RandomHistory history, int change, String what) {
    if (history.past.isUndone(change)) {
      return;
    }
    var undo = history.past.undo(change);
    var replay = history.past.replayWithout(change);
    var written = undo.reasons().isEmpty() && history.write(change, undo);
    assertThat(written)
        .as("%s: undo of %d: %s", what, change, undo.reasons())
        .isEqualTo(replay.filter(Replay::isPossible).isPresent());
    if (written) {
      assertThat(history.graph)
          .as("%s: graph without %d", what, change)
          .isEqualTo(replay.orElseThrow().graph());
      done++;
      doneAgain += history.past.undone().containsKey(change) ? 1 : 0;
    } else {
      refused++;
      twins += undo.reasons().isEmpty() ? 1 : 0;
      if (!history.past.undone().containsKey(change)) {
        replay
            .orElseThrow()
            .failed()
            .ifPresent(
                failed ->
                    assertThat(undo.reasons())
                        .as(what)
                        .extracting(Reason::change)
                        .contains(failed));
      }
    }
  }
}
