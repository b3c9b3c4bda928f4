package org.talentgraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talentgraph.model.GraphField.Condition;

class ConstantFilterTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  private static Condition condition(String where) {
    return new Condition("holds", ConstantFilter.parse(where));
  }

  @Test
  void isWhatACallerWouldWriteOnTheDay() {
    var condition =
        condition(
            "{ kind: { in: [SMALL, LARGE] }, not: { or: [{ since: { lt: $today } }, { size: { eq: 3"
                + " } }] } }");
    assertThat(condition.where(TODAY))
        .isEqualTo(
            Map.of(
                "kind",
                Map.of("in", List.of("SMALL", "LARGE")),
                "not",
                Map.of(
                    "or",
                    List.of(
                        Map.of("since", Map.of("lt", TODAY)), Map.of("size", Map.of("eq", 3))))));
    assertThat(condition.asked()).containsExactlyInAnyOrder("kind", "since", "size");
  }

  @Test
  void hasNoOtherVariable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> condition("{ since: { lt: $tomorrow } }"))
        .withMessageContaining("tomorrow");
  }
}
