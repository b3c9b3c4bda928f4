package org.talentgraph.changes;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTests {

  /** 3 took 2 back, 5 took 3 back, 6 took 2 back again. */
  private static final Map<Integer, Integer> UNDONE = Map.of(3, 2, 5, 3, 6, 2);

  @Test
  void namesTheUndoThatStands() {
    var standing = Standing.of(UNDONE);
    assertThat(standing.undoOf(2)).contains(6);
    assertThat(standing.undoOf(3)).contains(5);
    assertThat(standing.undoOf(5)).isEmpty();
  }

  @Test
  void countsNeitherAChangeNorItsUndoWhereBothAreLater() {
    var standing = Standing.of(UNDONE);
    assertThat(List.of(2, 3, 4, 5, 6))
        .filteredOn(each -> standing.counts(each, 1))
        .containsExactly(4);
    assertThat(List.of(4, 5, 6)).filteredOn(each -> standing.counts(each, 3)).containsExactly(4, 6);
  }

  @Test
  void followsUndosOfUndos() {
    var standing =
        Standing.read(
            List.of(2),
            numbers ->
                UNDONE.entrySet().stream()
                    .filter(each -> numbers.contains(each.getValue()))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    assertThat(standing.undone()).isEqualTo(UNDONE);
  }
}
